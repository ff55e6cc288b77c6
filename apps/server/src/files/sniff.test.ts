import { expect, it } from 'vitest';
import { nameOf } from './sniff.ts';

it.each([
  ['Báo cáo.pdf', 'pdf', 'Báo cáo.pdf'],
  ['C:\\Users\\can-bo\\Báo cáo.PDF', 'pdf', 'Báo cáo.pdf'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['ảnh.jpeg', 'jpg', 'ảnh.jpg'],
  ['bao-cao.pdf.exe', 'pdf', 'bao-cao.pdf.exe.pdf'],
  ['hai\r\ndòng\u202Efdp.docx', 'docx', 'hai  dòng fdp.docx'],
  ['', 'png', 'tep.png'],
  ['.pdf', 'pdf', 'tep.pdf'],
  ['x'.repeat(400), 'xlsx', `${'x'.repeat(150)}.xlsx`],
] as const)('%j, which is a %s, is kept as %j', (given, type, kept) => {
  expect(nameOf(given, type)).toBe(kept);
});

it('writes a name in one form, however its diacritics were typed', () => {
  expect(nameOf('Báo cáo.pdf'.normalize('NFD'), 'pdf')).toBe('Báo cáo.pdf');
});
