import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPdf } from '../print-official.ts';
import { decisionPaper, recipientsOf } from '../testing/decision-paper.ts';
import { readPdf, textOf, type Page, type Piece } from '../testing/read-pdf.ts';
import { createPress } from '../typst/press.ts';
import { decree30, type DocumentElement } from './decree-30.ts';

/** Where a letter may reach beyond the line it stands on: accents and the rounding of a renderer, in mm. */
const slack = 0.3;

describe('[NĐ 30/2020 Phụ lục I] a printed decision', () => {
  const press = createPress();
  let pages: Page[];
  let first: Page;
  beforeAll(async () => {
    pages = await readPdf(await toPdf(press, decisionPaper(recipientsOf(60))));
    const [page] = pages;
    if (!page) throw new Error('no page');
    first = page;
  });
  afterAll(async () => press.close());

  const find = (words: string): Piece => {
    const piece = pages.flatMap((page) => page.pieces).find(({ text }) => text.includes(words));
    if (!piece) throw new Error(`not on the page: ${words}`);
    return piece;
  };

  it('is A4 upright, its list A4 lying', () => {
    const { width, height } = decree30.paper;
    expect([first.width, first.height].map(Math.round)).toEqual([width, height]);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) expect([page.width, page.height].map(Math.round)).toEqual([height, width]);
  });

  it('keeps its text within the margins on every page', () => {
    const { top, bottom, left, right } = decree30.margins;
    for (const { width, height, pieces } of pages) {
      const isNumber = ({ text, y }: Piece) => /^\d+$/.test(text) && y < top.use;
      const body = pieces.filter((piece) => !isNumber(piece));
      expect(Math.min(...body.map(({ x }) => x))).toBeGreaterThanOrEqual(left.least - slack);
      expect(Math.max(...body.map(({ x, width: length }) => x + length))).toBeLessThanOrEqual(
        width - right.least + slack,
      );
      expect(Math.min(...body.map(({ y }) => y))).toBeGreaterThanOrEqual(top.least);
      expect(Math.max(...body.map(({ y }) => y))).toBeLessThanOrEqual(height - bottom.least + slack);
    }
    expect(Math.min(...first.pieces.map(({ x }) => x))).toBeLessThanOrEqual((left.most ?? 0) + slack);
  });

  const written: [DocumentElement, string][] = [
    ['nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['motto', 'Độc lập - Tự do - Hạnh phúc'],
    ['issuer', 'ỦY BAN NHÂN DÂN'],
    ['symbol', 'Số: 09/QĐ-UBND'],
    ['placeAndDay', 'Kon Tum, ngày 03 tháng 02 năm 2022'],
    ['type', 'QUYẾT ĐỊNH'],
    ['abstract', 'Về việc tặng, truy tặng Bằng khen'],
    ['authority', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM'],
    ['grounds', 'Căn cứ Luật Tổ chức'],
    ['articleLabel', 'Điều 1.'],
    ['signature', 'KT. CHỦ TỊCH'],
    ['recipientsLabel', 'Nơi nhận:'],
    ['recipients', '- Như Điều 4'],
    ['annexTitle', 'DANH SÁCH'],
    ['annexLead', '(Kèm theo Quyết định số 09/QĐ-UBND'],
  ];
  it.each(written)('writes %s in its size, weight and slope: %s', (element, words) => {
    const { size, bold, italic } = decree30.elements[element];
    const piece = find(words);
    expect(piece.size).toBeGreaterThanOrEqual(size.least - 0.01);
    expect(piece.size).toBeLessThanOrEqual((size.most ?? size.use) + 0.01);
    const face = [bold ? 'Bold' : '', italic ? 'Italic' : ''].join('') || 'Regular';
    expect(piece.font).toBe(`${decree30.family}-${face}`);
  });

  it('has the nation on the right, the motto below it in the middle, the issuer on the left', () => {
    const nation = find('CỘNG HÒA XÃ HỘI');
    const motto = find('Độc lập');
    const middle = ({ x, width }: Piece) => x + width / 2;
    expect(Math.abs(middle(nation) - middle(motto))).toBeLessThan(0.5);
    expect(motto.y).toBeGreaterThan(nation.y);
    expect(middle(find('ỦY BAN NHÂN DÂN'))).toBeLessThan(first.width / 2);
    expect(middle(nation)).toBeGreaterThan(first.width / 2);
  });

  it('has the words of a line on one base line, those that stay together as well', () => {
    const [from, to] = [find('Căn cứ Luật Tổ chức').y, find('Nơi nhận:').y];
    const bases = [...new Set(first.pieces.map(({ y }) => y).filter((y) => y >= from && y < to))].toSorted(
      (a, b) => a - b,
    );
    const steps = bases.slice(1).map((y, index) => y - (bases[index] ?? 0));
    expect(steps.filter((step) => step > 0.05 && step < 4)).toEqual([]);
    expect(find('năm 2015').y).toBeCloseTo(from, 1);
  });

  it('indents its paragraphs by 10 to 12.7 mm', () => {
    const { indent } = decree30.paragraph;
    const indented = find('Điều 1.').x - decree30.margins.left.use;
    expect(indented).toBeGreaterThanOrEqual(indent.least - 0.01);
    expect(indented).toBeLessThanOrEqual((indent.most ?? indent.use) + 0.01);
  });

  it('numbers its pages in the middle of the upper margin from the second on, the list for itself', () => {
    const { top, left, right } = decree30.margins;
    const printed = pages.map(({ pieces }) => pieces.find(({ text, y }) => /^\d+$/.test(text) && y < top.use));
    for (const [index, number] of printed.entries()) {
      const middle = (left.use + (pages[index]?.width ?? 0) - right.use) / 2;
      expect(number ? number.x + number.width / 2 : middle).toBeCloseTo(middle, 0);
    }
    const numbers = printed.map((number) => number?.text);
    expect(numbers).toEqual([
      undefined,
      ...pages.slice(1).map((_, index) => (index === 0 ? undefined : String(index + 1))),
    ]);
  });

  it('repeats the heading of its list on every page, and ends with "./."', () => {
    for (const page of pages.slice(1)) expect(textOf([page])).toContain('Họ và tên, tên tập thể');
    expect(textOf([first])).toMatch(/kể từ ngày ký\.\/\. Nơi nhận:/u);
  });
});
