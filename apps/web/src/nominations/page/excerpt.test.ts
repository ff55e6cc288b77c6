import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('a short text is told whole, one with paragraphs in one line and not as the whole', () => {
  expect(excerptOf('Giữ rừng.')).toEqual({ text: 'Giữ rừng.', isWhole: true });
  expect(excerptOf('Giữ rừng.\nHiến đất.')).toEqual({ text: 'Giữ rừng. Hiến đất.', isWhole: false });
});

test('a long text is cut behind a whole word', () => {
  const { text, isWhole } = excerptOf('nghiêm túc '.repeat(100));
  expect(isWhole).toBe(false);
  expect(text).toMatch(/(nghiêm|túc) …$/);
  expect(text.length).toBeLessThanOrEqual(283);
});
