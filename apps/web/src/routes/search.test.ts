import { expect, test } from 'vitest';
import { readListSearch } from './search.ts';

test('the address bar is read, and what cannot be read is left out', () => {
  expect(
    readListSearch({ stage: 'intake', year: '2022', posthumous: 'true', standing: false, text: ' Hlan ', award: '' }),
  ).toEqual({
    stage: 'intake',
    year: 2022,
    posthumous: true,
    standing: false,
    text: 'Hlan',
  });
  expect(readListSearch({ year: 'x', posthumous: 'perhaps', junk: 1 })).toEqual({});
});

test('a name of digits is still a text', () => expect(readListSearch({ text: 19 })).toEqual({ text: '19' }));
