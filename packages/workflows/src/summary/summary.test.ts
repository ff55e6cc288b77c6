import { expect, it } from 'vitest';
import { issuerOf } from '../documents/issuer.ts';
import { changesOf, keepFigures } from './changes.ts';
import { composeSummary, numbered, type SummaryPaper } from './compose.ts';
import type { SummarySection } from './content.ts';
import { type AwardCount, figuresOf, type SummaryFacts } from './figures.ts';

const count = (award: string, year: number, change: Partial<AwardCount>): AwardCount => ({
  award,
  title: 'Bằng khen của Thủ tướng Chính phủ',
  short: 'Bằng khen',
  giver: 'Thủ tướng Chính phủ',
  group: 'state',
  year,
  collective: 0,
  individual: 0,
  household: 0,
  posthumous: 0,
  ...change,
});
const reported: SummaryFacts['reported'] = {
  content: {
    title: 'Biểu',
    checks: [],
    indicators: [
      {
        kind: 'quantity',
        key: 'to',
        label: 'Tổ',
        unit: 'tổ',
        decimals: 0,
        counting: 'asOf',
        isCumulative: false,
        isRequired: true,
      },
      {
        kind: 'quantity',
        key: 'tien',
        label: 'Tiền',
        unit: 'triệu đồng',
        decimals: 3,
        counting: 'asOf',
        isCumulative: false,
        isRequired: true,
      },
      {
        kind: 'quantity',
        key: 'thieu',
        label: 'Chưa báo cáo',
        unit: 'tổ',
        decimals: 0,
        counting: 'asOf',
        isCumulative: false,
        isRequired: true,
      },
      {
        kind: 'share',
        key: 'ty-le',
        label: 'Tỷ lệ',
        isRequired: true,
        formula: { kind: 'share', part: 'to', whole: 'to' },
      },
    ],
  },
  total: { to: 12_954, tien: 40_170_720, 'ty-le': 9592 },
  units: [{ id: 'xa', name: 'Xã', numbers: { to: 5 } }],
};
const facts: SummaryFacts = {
  awards: [
    count('BKTTG', 2022, { collective: 2, individual: 3 }),
    count('BKT', 2021, { group: 'province', giver: 'Chủ tịch', collective: 20, individual: 100, posthumous: 1 }),
    count('BKT', 2023, { group: 'province', giver: 'Chủ tịch', collective: 45, individual: 172 }),
  ],
  reported,
};
const issuer = issuerOf({ kind: 'people-committee', level: 'province', nameVi: 'Ủy ban nhân dân tỉnh Kon Tum' });
const section = (change: Partial<SummarySection>): SummarySection => ({
  level: 1,
  title: 'Mục',
  text: '',
  parts: [],
  ...change,
});
const compose = (sections: SummarySection[], change: Partial<SummaryPaper> = {}) =>
  composeSummary(
    {
      kind: 'final',
      title: 'Tổng kết',
      issuer,
      sections,
      recipients: ['Sở Nội vụ'],
      signing: { form: 'head' },
      signerName: '',
      ...change,
    },
    facts,
  );
const textOf = ({ document }: ReturnType<typeof compose>) =>
  document.body.map((block) => ('text' in block ? block.text : block.kind)).join('\n');

it('says in sentences what is counted', () => {
  const composed = compose([
    section({
      title: 'Cấp Nhà nước',
      parts: [{ kind: 'awardSentences', group: 'state', by: 'year', merit: 'vì có thành tích' }],
    }),
    section({ title: 'Cấp tỉnh', parts: [{ kind: 'awardSentences', group: 'province', by: 'whole' }] }),
    section({ title: 'Cơ sở', parts: [{ kind: 'awardSentences', group: 'local', by: 'whole' }] }),
  ]);
  expect(textOf(composed)).toBe(`I. CẤP NHÀ NƯỚC
Năm 2022, tỉnh Kon Tum có 02 tập thể và 03 cá nhân được Thủ tướng Chính phủ tặng Bằng khen vì có thành tích.
II. CẤP TỈNH
Tỉnh Kon Tum đã kịp thời biểu dương, tôn vinh 65 tập thể, 272 cá nhân, đặc biệt truy tặng Bằng khen cho 01 cá nhân.
III. CƠ SỞ
Trong kỳ báo cáo không có tập thể, cá nhân được khen thưởng.`);
  expect(Object.values(composed.used).map(({ text }) => text)).toEqual(['02', '03', '65', '272', '01']);
  const figures = composed.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.filter(({ key }) => key !== undefined) : [])),
  );
  expect(figures).toEqual(Object.entries(composed.used).map(([key, { text }]) => ({ text, key })));
  expect(composed.document).toMatchObject({
    symbol: '/BC-UBND',
    draft: true,
    recipients: ['Sở Nội vụ', 'Lưu: VT, NC'],
  });
});

it('has the figures of a text in place, exact, and names those that are missing', () => {
  const text = 'Có {to} tổ (xã: {to@xa}), {tien} triệu đồng, {ty-le}.\n\nChưa có: {thieu}. {Không phải số}';
  const composed = compose([
    section({
      text,
      parts: [
        { kind: 'figureTable', keys: ['to'] },
        { kind: 'unitChart', key: 'to' },
      ],
    }),
  ]);
  expect(textOf(composed)).toBe(
    'I. MỤC\nCó 12.954 tổ (xã: 05), 40.170,72 triệu đồng, 95,92%.\nChưa có: …. {Không phải số}\ntable\nchart',
  );
  expect(composed.missing).toEqual(['Chưa báo cáo']);
  // Each figure knows its name wherever it stands: in the text, in a cell, beside a bar.
  const [table, chart] = composed.sections[0]?.blocks ?? [];
  expect(table?.kind === 'table' && table.table.sections[0]?.rows[0]?.at(-1)).toEqual([{ text: '12.954', key: 'to' }]);
  expect(chart?.kind === 'chart' && chart.bars.map(({ text: runs }) => runs)).toEqual([[{ text: '05', key: 'to@xa' }]]);
  expect(figuresOf(facts).map(({ key }) => key)).toContain('bkttg-2022-ca-nhan');
});

it('numbers its headings by its kind, and names what is empty', () => {
  const told = [
    { level: 0, title: 'Mở đầu' },
    { level: 1, title: 'Tình hình' },
    { level: 2, title: 'Đặc điểm' },
    { level: 1, title: 'Kết quả' },
  ] as const;
  expect(numbered(told, 'roman')).toEqual(['', 'I. TÌNH HÌNH', '1. Đặc điểm', 'II. KẾT QUẢ']);
  expect(numbered(told, 'arabic')).toEqual(['', '1. Tình hình', '1.1. Đặc điểm', '2. Kết quả']);
  expect(compose(told.map((one) => section({ ...one, text: one.level === 0 ? 'x' : '' }))).empty).toEqual([
    'Đặc điểm',
    'Kết quả',
  ]);
});

it('marks what has changed, and not what somebody has just written', () => {
  const figure = (text: string) => ({ label: 'Tổ', text });
  const kept = { a: figure('01'), b: figure('02') };
  expect(changesOf(kept, { a: figure('03'), c: figure('04') })).toEqual([
    { key: 'a', label: 'Tổ', before: '01', now: '03' },
    { key: 'b', label: 'Tổ', before: '02', now: undefined },
    { key: 'c', label: 'Tổ', before: undefined, now: '04' },
  ]);
  const [before, after] = [
    { a: figure('03'), b: figure('02') },
    { a: figure('03'), c: figure('04') },
  ];
  expect(keepFigures(kept, before, after)).toEqual({ a: figure('01'), c: figure('04') });
});
