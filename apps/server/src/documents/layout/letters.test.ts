import {
  composeConsultationLetter,
  composeMinutes,
  issuerOf,
  type OfficialDocument,
} from '@vinh-danh/workflows/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPdf } from '../print-official.ts';
import { readPdf, type Page, type Piece } from '../testing/read-pdf.ts';
import { createPress } from '../typst/press.ts';
import { decree30 } from './decree-30.ts';

const department = issuerOf({
  kind: 'department',
  level: 'province',
  nameVi: 'Sở Nội vụ',
  superior: 'Ủy ban nhân dân tỉnh Kon Tum',
  province: 'Ủy ban nhân dân tỉnh Kon Tum',
});
const council = issuerOf({
  kind: 'council',
  level: 'province',
  nameVi: 'Hội đồng Thi đua - Khen thưởng tỉnh Kon Tum',
  superior: 'Ủy ban nhân dân tỉnh Kon Tum',
});
const nominee = {
  name: 'Y Thanh Bình',
  kind: 'individual' as const,
  gender: 'female',
  post: 'Điều dưỡng',
  unit: 'Bệnh viện Đa khoa tỉnh Kon Tum',
  title: 'Bằng khen của Thủ tướng Chính phủ',
  verb: 'Tặng',
  posthumous: false,
  merit: 'đã có thành tích xuất sắc trong công tác',
  summary: 'Trực tiếp điều trị 120 người bệnh nặng.',
};
const letter = composeConsultationLetter({
  issuer: department,
  addressee: 'Bộ Y tế',
  askedOn: '2022-02-03',
  dueOn: '2022-02-17',
  question: 'Việc chấp hành chính sách, pháp luật trong lĩnh vực y tế',
  nominee,
});
const ballot = { inFavour: 17, against: 1, abstained: 0, recused: 1, whole: 21, required: 17, reached: true };
const share = { percent: 80, strictlyMore: false, of: 'allMembers' as const, source: undefined };
const minutesOf = (count: number): OfficialDocument =>
  composeMinutes({
    issuer: council,
    fullName: 'Hội đồng Thi đua - Khen thưởng tỉnh Kon Tum',
    heldOn: '2022-02-03',
    members: 21,
    present: 17,
    writtenOpinions: 2,
    quorum: { required: 14, source: undefined },
    secret: true,
    secretary: 'Trần Quốc Đạt',
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum',
    ballots: Array.from({ length: count }, () => ({ ...nominee, ...ballot, share })),
    order: 'unit',
  });

const press = createPress();
afterAll(async () => press.close());

const print = async (paper: OfficialDocument): Promise<Page[]> => readPdf(await toPdf(press, paper));
const on = (pages: readonly Page[], words: string): Piece & { page: number } => {
  const [found] = pages.flatMap(({ pieces }, page) =>
    pieces.filter(({ text }) => text.includes(words)).map((piece) => ({ ...piece, page })),
  );
  if (!found) throw new Error(`not on the page: ${words}`);
  return found;
};
const middle = ({ x, width }: Piece) => x + width / 2;

describe('[NĐ 30/2020 Phụ lục I] an official letter without a type', () => {
  let pages: Page[];
  beforeAll(async () => {
    pages = await print(letter);
  });

  it('has its subject under its number, on the left, in its own size', () => {
    const number = on(pages, '/SNV');
    const subject = on(pages, 'V/v lấy ý kiến');
    expect(subject.y).toBeGreaterThan(number.y);
    expect(middle(subject)).toBeLessThan((pages[0]?.width ?? 0) / 2);
    const { size } = decree30.elements.letterAbstract;
    expect(subject.size).toBeGreaterThanOrEqual(size.least - 0.01);
    expect(subject.size).toBeLessThanOrEqual((size.most ?? size.use) + 0.01);
    expect(subject.font).toBe(`${decree30.family}-Regular`);
  });

  it('says whom it is for below that, in the middle, and has no type', () => {
    const whom = on(pages, 'Kính gửi: Bộ Y tế');
    expect(whom.y).toBeGreaterThan(on(pages, 'V/v').y);
    const { left, right } = decree30.margins;
    expect(middle(whom)).toBeCloseTo((left.use + (pages[0]?.width ?? 0) - right.use) / 2, 0);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.pieces.some(({ text }) => text.includes('CÔNG VĂN'))).toBe(false);
  });
});

describe('[NĐ 30/2020 Phụ lục III] minutes', () => {
  let pages: Page[];
  beforeAll(async () => {
    pages = await print(minutesOf(3));
  });

  it('are signed by the secretary on the left and the chair on the right, on one line, above the recipients', () => {
    const secretary = on(pages, 'THƯ KÝ');
    const chair = on(pages, 'CHỦ TỌA');
    expect(secretary.y).toBeCloseTo(chair.y, 1);
    expect(middle(secretary)).toBeLessThan(middle(chair));
    expect(on(pages, 'Nơi nhận').y).toBeGreaterThan(chair.y);
    expect(middle(on(pages.slice(chair.page), 'Trần Quốc Đạt'))).toBeCloseTo(middle(secretary), 0);
  });

  it('bear no place and day beside their number, but say when they were held', () => {
    const number = on(pages, '/BB-HĐTĐKT');
    const beside = pages[0]?.pieces.filter(({ y, x }) => Math.abs(y - number.y) < 3 && x > (pages[0]?.width ?? 0) / 2);
    expect(beside).toEqual([]);
    expect(on(pages, 'ngày 03 tháng 02 năm 2022').y).toBeGreaterThan(number.y);
  });

  it('have a line of their text on the page of the signatures, however long they are', async () => {
    for (const count of [1, 3, 40]) {
      const printed = await print(minutesOf(count));
      expect(on(printed, 'thông qua./.').page).toBe(on(printed, 'THƯ KÝ').page);
    }
  });
});
