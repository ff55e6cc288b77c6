import { OfficialDocument } from '@vinh-danh/workflows/documents';
import { afterAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../../errors.ts';
import { decree30 } from '../layout/decree-30.ts';
import { createPress } from './press.ts';

const row = ['1', 'Y Thanh Bình', 'Bệnh viện Đa khoa tỉnh Kon Tum'];
const listed = (count: number, name = 'Danh sách') => ({
  layout: decree30,
  placeAndDay: 'Kon Tum, ngày 03 tháng 02 năm 2022',
  document: OfficialDocument.parse({
    issuer: 'Sở Y tế',
    symbol: '01/QĐ-SYT',
    place: 'Kon Tum',
    type: 'Quyết định',
    abstract: name,
    body: [],
    signatures: [{ lines: ['Giám đốc'], name: '' }],
    annexes: [
      {
        title: name,
        lead: '',
        table: {
          columns: [
            { title: 'STT', part: 1 },
            { title: 'Họ và tên', part: 3 },
            { title: 'Đơn vị', part: 4 },
          ],
          sections: [{ rows: Array.from({ length: count }, () => row) }],
        },
      },
    ],
  }),
});

const refusalOf = async (printing: Promise<unknown>) =>
  printing.then(
    () => undefined,
    (error: unknown) => (error instanceof RefusedError ? error.refusal : error),
  );

describe('the press', () => {
  const press = createPress();
  afterAll(async () => press.close());

  it('prints PDF/A of the same bytes each time', async () => {
    const [first, second] = [
      await press.print('official.typ', listed(3)),
      await press.print('official.typ', listed(3)),
    ];
    const text = Buffer.from(first).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('names the letters that no font has, and prints the next paper', async () => {
    expect(await refusalOf(press.print('official.typ', listed(1, 'Họ 漢 và tên 字')))).toMatchObject({
      code: 'glyphsMissing',
      params: { letters: expect.stringContaining('漢') },
    });
    expect((await press.print('official.typ', listed(1))).length).toBeGreaterThan(1000);
  });

  it('fails with what the compiler says when the template is at fault', async () => {
    await expect(press.print('official.typ', { layout: decree30, document: {} })).rejects.toThrow(
      /official\.typ.*abstract/su,
    );
  });

  it('stops a print that takes too long, and has a new worker for the next', async () => {
    const hasty = createPress({ patienceMs: 1500 });
    try {
      expect(await refusalOf(hasty.print('official.typ', listed(100_000)))).toEqual({ code: 'documentTooLong' });
      expect((await hasty.print('official.typ', listed(1))).length).toBeGreaterThan(1000);
    } finally {
      await hasty.close();
    }
  });
});
