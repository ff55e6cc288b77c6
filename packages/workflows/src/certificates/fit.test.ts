import { describe, expect, it } from 'vitest';
import { namePieces, textPieces } from './breaks.ts';
import { fitText } from './fit.ts';

/** Every letter as wide as half its size. */
const measure = (text: string) => text.length * 0.5 * (25.4 / 72);
const box = { width: 200, height: 40, size: { least: 20, most: 36 }, lines: 2 };

describe('a text in its box', () => {
  it('stands on one line as large as may be', () => {
    expect(fitText(namePieces('Nguyễn Thị Hoa'), box, measure)).toEqual({ lines: ['Nguyễn Thị Hoa'], size: 36 });
  });

  it('shrinks before it is broken', () => {
    const name = 'Nguyễn Hoàng Phương Khánh Thiên Ngọc Hà';
    const fitted = fitText(namePieces(name), box, measure);
    expect(fitted?.lines).toEqual([name]);
    expect(fitted?.size).toBeLessThan(36);
    expect(fitted?.size).toBeGreaterThanOrEqual(20);
  });

  it('does not fit where not even the least size does', () => {
    expect(fitText(namePieces('W'.repeat(200)), box, measure)).toBeUndefined();
    expect(fitText(textPieces('một hai ba '.repeat(60).trim()), box, measure)).toBeUndefined();
  });

  it('has lines no higher than the box', () => {
    const low = { ...box, height: 12, size: { least: 10, most: 36 } };
    const fitted = fitText(namePieces('Nguyễn Thị Hoa'), low, measure);
    expect((fitted?.size ?? 0) * 1.35 * (25.4 / 72)).toBeLessThanOrEqual(12);
  });
});

describe("a person's name", () => {
  it.each([
    ['Nguyễn Thị Kim Phượng', 'Kim Phượng'],
    ['Hoa', 'Hoa'],
    ['Trần Văn Hùng', 'Hùng'],
    ['Y Blơk Êban', 'Êban'],
  ])('%s keeps its given part together', (name, given) => {
    const pieces = namePieces(name).map(({ text }) => text);
    expect(pieces.at(-1)).toBe(given);
    expect(pieces.join(' ')).toBe(name);
  });

  it('is broken before the given part where it must be', () => {
    const narrow = { ...box, width: 60 };
    expect(fitText(namePieces('Nguyễn Thị Kim Phượng'), narrow, measure)?.lines).toEqual(['Nguyễn Thị', 'Kim Phượng']);
  });
});

describe('the name of an organisation', () => {
  const narrow = { width: 200, height: 40, size: { least: 18, most: 30 }, lines: 3 };
  it.each([
    [
      "Trung tâm Văn hóa - Thể thao - Du lịch và Truyền thông huyện Ia H'Drai",
      ['Trung tâm Văn hóa - Thể thao - Du lịch', "và Truyền thông huyện Ia H'Drai"],
    ],
    [
      'Khoa Hồi sức tích cực và Chống độc, Bệnh viện Đa khoa khu vực Ngọc Hồi',
      ['Khoa Hồi sức tích cực và Chống độc,', 'Bệnh viện Đa khoa khu vực Ngọc Hồi'],
    ],
    [
      'Ban Chỉ đạo, Trung tâm Chỉ huy phòng, chống dịch COVID-19 cấp xã',
      ['Ban Chỉ đạo, Trung tâm Chỉ huy', 'phòng, chống dịch COVID-19 cấp xã'],
    ],
  ])('%s is broken where it reads well', (name, lines) => {
    expect(fitText(textPieces(name), narrow, measure)?.lines).toEqual(lines);
  });

  it('is never broken inside a fixed expression, a place, or behind a word that leads on', () => {
    const name =
      'Ủy ban nhân dân thành phố Kon Tum và Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Kon Tum thuộc tỉnh Kon Tum';
    const pieces = textPieces(name).map(({ text }) => text);
    expect(pieces).toEqual([
      'Ủy ban nhân dân',
      'thành phố Kon Tum',
      'và Ủy ban Mặt trận Tổ quốc Việt Nam',
      'thành phố Kon Tum',
      'thuộc tỉnh Kon Tum',
    ]);
  });

  it('has lines about as long as each other', () => {
    const lines =
      fitText(textPieces('một hai ba bốn năm sáu bảy tám chín mười '.repeat(3).trim()), narrow, measure)?.lines ?? [];
    const lengths = lines.map((line) => line.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(12);
  });
});
