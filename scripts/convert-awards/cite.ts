import type { Cite } from './research.ts';

const acts: readonly [RegExp, string][] = [
  [/^NĐ 91(?:\/2017)?$/, 'Nghị định số 91/2017/NĐ-CP'],
  [/^NĐ 98(?:\/2023)?$/, 'Nghị định số 98/2023/NĐ-CP'],
  [/^NĐ 152(?:\/2025)?$/, 'Nghị định số 152/2025/NĐ-CP'],
  [/^Law 2022$/, 'Luật Thi đua, khen thưởng năm 2022'],
  [/^Law 2003$/, 'Luật Thi đua, khen thưởng năm 2003'],
];

/** What the research table names only by its key, in words. */
const named: Readonly<Record<string, string>> = {
  S21: 'Nghị định số 98/2023/NĐ-CP, mức tiền thưởng',
  S21b: 'Nghị định số 91/2017/NĐ-CP, mức tiền thưởng',
  S26: 'thủ tục hành chính của Ngân hàng Nhà nước theo Nghị định số 98/2023/NĐ-CP',
  S28: 'thủ tục hành chính cấp tỉnh (Thái Bình)',
  S32: 'hướng dẫn của Ban Thi đua - Khen thưởng Trung ương về số lượng hồ sơ (Nghị định số 91/2017/NĐ-CP)',
  S33: 'khoản 1 Điều 48 Nghị định số 91/2017/NĐ-CP',
  S35a: 'Nghị định số 91/2017/NĐ-CP, mức tiền thưởng',
  S35b: 'Nghị định số 91/2017/NĐ-CP, mức tiền thưởng',
  S44: 'Phụ lục Nghị định số 91/2017/NĐ-CP',
  S48: 'Điều 69 Nghị định số 91/2017/NĐ-CP',
  S73: 'Nghị định số 152/2025/NĐ-CP, mức tiền thưởng hộ gia đình',
  S74: 'mức tiền thưởng giấy khen của Chủ tịch Ủy ban nhân dân cấp xã',
};
const unknown = 'chưa xác định văn bản';

/** A source of the research table as a Vietnamese citation; the table's own keys stay apart in `ref`. */
export const cite: Cite = ({ verified, source }) => {
  const keys = source.match(/S\d+[a-z]?/g) ?? [];
  const text = articleOf(source) ?? keys.map((key) => named[key]).find((name) => name !== undefined) ?? unknown;
  return { verified, source: text, ...(keys.length > 0 ? { ref: keys.join(' ') } : {}) };
};

function articleOf(source: string): string | undefined {
  if (source.includes('published provincial decision')) return 'quyết định khen thưởng của tỉnh, năm 2025 (3,0 lần)';
  if (source.includes('army circular')) return 'Nghị định số 91/2017/NĐ-CP; thông tư tương ứng của Bộ Quốc phòng';
  if (source.includes('titles prize')) return 'Nghị định số 152/2025/NĐ-CP, mức tiền thưởng danh hiệu';
  const found = source.match(/(NĐ \d+(?:\/\d+)?|Law \d+)(?: Đ\.(\d+)(?:\((\d+)\))?(?:\(([a-zđ])\))?)?/);
  const act = acts.find(([pattern]) => pattern.test(found?.[1] ?? ''))?.[1];
  if (!found || act === undefined) return undefined;
  const [, , article, clause, point] = found;
  const parts = [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`];
  return [...parts.filter(Boolean), act].join(' ');
}
