import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';

test('the ones before and after in the list', () => {
  expect(neighboursOf('b', ['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual({ previous: 'a', next: 'c', place: 2 });
});

test('a dossier that was dealt with has left the list; the next one is still the one behind it', () => {
  expect(neighboursOf('b', ['a', 'b', 'c', 'd'], ['a', 'd'])).toEqual({ previous: 'a', next: 'd', place: 0 });
});

test('the ends of the list, and a dossier that is not in it', () => {
  expect(neighboursOf('a', ['a'], ['a'])).toEqual({ previous: undefined, next: undefined, place: 1 });
  expect(neighboursOf('x', ['a', 'b'], ['a', 'b'])).toEqual({ previous: undefined, next: undefined, place: 0 });
});
