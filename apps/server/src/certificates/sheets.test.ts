import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { layouts, type PlacedText, Stock, toCode, writeCertificate } from '@vinh-danh/workflows/certificates';
import { issuerOf, meritClause } from '@vinh-danh/workflows/documents';
import { decodeQR } from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Page, type Piece, readPdf } from '../documents/testing/read-pdf.ts';
import { createPress, type Press } from '../documents/typst/press.ts';
import { drawQr } from './draw-qr.ts';
import { missingLetters } from './faces.ts';
import { drawSheets, type Laying, type Printable, type Sheet } from './sheets.ts';
import { createSigner } from './signing.ts';
import { drawTestSheet } from './test-sheet.ts';

const proving = {
  signer: createSigner(generateKeyPairSync('ed25519').privateKey),
  publicUrl: 'https://thidua.tinh.example',
};
let press: Press;
beforeAll(() => {
  press = createPress();
});
afterAll(() => press.close());

/** The longest names of organisations that the reference data has, and names of people as they are. */
const organisations = ['kon-tum', 'quang-ngai']
  .flatMap((province) =>
    parse<{ name_vi: string }>(
      readFileSync(new URL(`../../../../data/${province}-organizations.csv`, import.meta.url)),
      { columns: true },
    ),
  )
  .map(({ name_vi: name }) => name)
  .toSorted((one, other) => other.length - one.length)
  .slice(0, 8);
const people = ['Nguyễn Thị Kim Phượng', 'Y Blơk Êban', 'A Byưt', 'Huỳnh Nguyễn Hoàng Phương Khánh Thiên Ngọc'];

function certificate(name: string, index: number): Printable {
  const isPerson = people.includes(name);
  const printed = writeCertificate({
    recipient: {
      name,
      kind: isPerson ? 'individual' : 'collective',
      unit: 'Trung tâm Kiểm soát bệnh tật tỉnh Kon Tum',
      title: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
      verb: isPerson && index % 2 ? 'Truy tặng' : 'Tặng',
      merit: meritClause({
        commendationType: 'movement',
        movement:
          'Nhân dân tỉnh Kon Tum đoàn kết, chung sức, đồng lòng cùng Nhân dân cả nước thi đua phòng, chống và chiến thắng đại dịch COVID-19',
        from: '2020-01-01',
        to: '2021-12-31',
      }),
    },
    issuer: issuerOf({ kind: 'people-committee', level: 'province', nameVi: 'Ủy ban nhân dân tỉnh Kon Tum' }),
    signing: { form: index % 2 ? 'deputy' : 'head' },
    signerName: 'Lê Ngọc Tuấn',
    symbol: '123/QĐ-UBND',
    decidedOn: '2021-12-20',
    regime: 'A',
    decidedAt: 'province',
  });
  return { printed, registerNumber: index + 1, code: toCode(randomBytes(16)) };
}

const certificates = [...people, ...organisations].map(certificate);

async function print(laying: Laying): Promise<{ sheets: Sheet[]; pages: Page[] }> {
  const sheets = await drawSheets(certificates, laying, proving);
  return { sheets, pages: await readPdf(await press.print('certificate.typ', { pages: sheets })) };
}

/** What stands within a box, line by line: read back pieces whose base line lies in it. */
function within(pieces: readonly Piece[], { x, y, width, height }: PlacedText): Piece[] {
  return pieces.filter(
    (piece) => piece.y > y && piece.y < y + height && piece.x > x - 1 && piece.x + piece.width < x + width + 1,
  );
}

const spaceless = (text: string) => text.normalize('NFC').replaceAll(/\s/g, '');

describe.each(layouts.map((layout) => [layout.id, layout] as const))('on %s', (_id, layout) => {
  it.each(Stock.options)('%s stock, everything stands where it was laid, in its size', async (stock) => {
    const offset = stock === 'blank' ? { dx: 0, dy: 0 } : { dx: 1.5, dy: -2 };
    const { sheets, pages } = await print({ layout, stock, offset });
    expect(pages).toHaveLength(certificates.length);
    for (const [index, { width, height, pieces }] of pages.entries()) {
      expect(width).toBeCloseTo(layout.paper.width, 1);
      expect(height).toBeCloseTo(layout.paper.height, 1);
      const { texts } = sheets[index] as Sheet;
      for (const placed of texts) {
        const laid = layout.texts.find(({ part }) => part === placed.part);
        expect([placed.x, placed.y]).toEqual([(laid?.x ?? 0) + offset.dx, (laid?.y ?? 0) + offset.dy]);
        const found = within(pieces, placed);
        expect(spaceless(found.map(({ text }) => text).join(''))).toBe(spaceless(placed.lines.join('')));
        for (const { size } of found) expect(size).toBeCloseTo(placed.size, 1);
        const [from, to] = [Math.min(...found.map(({ x }) => x)), Math.max(...found.map(({ x, width: w }) => x + w))];
        const isLeft = placed.align === 'left';
        const [is, should] = isLeft ? [from, placed.x] : [(from + to) / 2, placed.x + placed.width / 2];
        expect(Math.abs(is - should)).toBeLessThan(1);
      }
      const all = spaceless(pieces.map(({ text }) => text).join(''));
      expect(all).toContain(spaceless(`Số sổ vàng: ${index + 1}`));
      expect(all.includes('CỘNGHÒA')).toBe(stock === 'blank');
    }
  });

  it('has a test print with every box named, and nothing of anybody', async () => {
    const [page] = await readPdf(await press.print('certificate.typ', drawTestSheet(layout, 'blank'), '1.7'));
    const text = page?.pieces.map((piece) => piece.text).join(' ') ?? '';
    expect(text).toContain('Vị trí Quốc huy');
    expect(text).toContain(`${layout.frame.x} × ${layout.frame.y} mm`);
  });
});

describe('a sheet', () => {
  it('stands inside its paper, and its boxes do not overlap', () => {
    for (const { paper, texts, qr, frame } of layouts) {
      const boxes = [...texts, { part: 'qr', ...qr, width: qr.size, height: qr.size }];
      for (const one of boxes) {
        expect(one.x).toBeGreaterThanOrEqual(frame.x);
        expect(one.x + one.width).toBeLessThanOrEqual(frame.x + frame.width);
        expect(one.y + one.height).toBeLessThanOrEqual(frame.y + frame.height);
        for (const other of boxes) {
          const apart =
            one.part === other.part ||
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect([one.part, other.part, apart]).toEqual([one.part, other.part, true]);
        }
      }
      expect(frame.x + frame.width).toBeLessThanOrEqual(paper.width);
      expect(frame.y + frame.height).toBeLessThanOrEqual(paper.height);
    }
  });

  it('carries a QR code that says its address and proof', () => {
    const text = `https://thidua.tinh.example/c/${'0'.repeat(26)}#${'a'.repeat(260)}.${'b'.repeat(86)}`;
    expect(decode(drawQr(text))).toBe(text);
  });
});

it('every letter of Vietnamese and of the peoples of the highlands can be printed', () => {
  const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwzñčăĭĕŏŭƀƠơ';
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const vowels = Array.from('aăâeêioôơuưy').flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC')));
  const all = letters + vowels.join('');
  expect(missingLetters(all + all.toUpperCase() + "0123456789 ,.;:-–/()“”'’!?%&×")).toEqual([]);
  expect(missingLetters('Nguyễn 漢 Hoa')).toEqual(['漢']);
});

/** Draws the SVG's modules into pixels and reads them as a camera's picture. */
function decode(svg: string): string {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const scale = 4;
  const size = side * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x = '', y = '', run = ''] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1) {
        data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
      }
    }
  }
  return decodeQR({ width: size, height: size, data });
}
