import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

test('a word put in and one taken out, the rest kept', () => {
  expect(wordDiff('Đã mở hai lớp cồng chiêng.', 'Đã mở năm lớp cồng chiêng cho trẻ.')).toEqual([
    { kind: 'same', text: 'Đã mở ' },
    { kind: 'removed', text: 'hai ' },
    { kind: 'added', text: 'năm ' },
    { kind: 'same', text: 'lớp cồng ' },
    { kind: 'removed', text: 'chiêng.' },
    { kind: 'added', text: 'chiêng cho trẻ.' },
  ]);
});

test.each([
  ['', 'Mới viết.'],
  ['Bỏ hết.', ''],
  ['a b c d', 'd c b a'],
  ['x '.repeat(30), 'x '.repeat(20)],
])('what is kept and removed is the first text, what is kept and added the second', (before, after) => {
  const parts = wordDiff(before, after);
  const text = (not: string) => parts.flatMap(({ kind, text: words }) => (kind === not ? [] : [words])).join('');
  expect(text('added')).toBe(before);
  expect(text('removed')).toBe(after);
});

test('very long texts are told whole', () => {
  const long = 'chữ '.repeat(3000);
  expect(wordDiff(long, `${long}thêm`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
