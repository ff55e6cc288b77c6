import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import { placeAndDay } from '@vinh-danh/workflows/documents';

/** What a template may name: a word, or a list whose entries have words of their own. */
export type Shape = { readonly [name: string]: true | Shape };

const lines = { dong: true } as const;
const cells = {
  stt: true,
  o1: true,
  o2: true,
  o3: true,
  o4: true,
  o5: true,
  o6: true,
  o7: true,
  o8: true,
  o9: true,
} as const;

/** Every placeholder of a template, as the people who write templates read it: `{so_ky_hieu}`, `{#noi_dung}{dong}{/noi_dung}`. */
export const placeholders = {
  co_quan_chu_quan: true,
  co_quan_ban_hanh: true,
  so_ky_hieu: true,
  dia_danh_ngay: true,
  ten_loai: true,
  trich_yeu: true,
  kinh_gui: lines,
  can_cu: lines,
  noi_dung: lines,
  chu_ky: { chuc_danh: true, ho_ten: true },
  noi_nhan: lines,
  danh_sach: { tieu_de: true, hang: cells },
} as const satisfies Shape;

/** A paper as its template reads it; a list of the paper, wherever it stands, is `danh_sach`. */
export function fieldsOf(paper: OfficialDocument): Record<string, unknown> {
  const toLines = (all: readonly string[]) => all.map((dong) => ({ dong }));
  const tables = [
    ...paper.body.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    ...paper.annexes.map(({ table }) => table),
  ];
  return {
    co_quan_chu_quan: (paper.superior ?? '').toLocaleUpperCase('vi'),
    co_quan_ban_hanh: paper.issuer.toLocaleUpperCase('vi'),
    so_ky_hieu: paper.symbol,
    dia_danh_ngay: paper.place === '' ? '' : placeAndDay(paper.place, paper.day),
    ten_loai: (paper.type ?? '').toLocaleUpperCase('vi'),
    trich_yeu: paper.abstract,
    kinh_gui: toLines(paper.addressees),
    can_cu: toLines(paper.grounds),
    noi_dung: toLines(
      paper.body.flatMap((block) => {
        if (block.kind === 'table' || block.kind === 'chart') return [];
        return [block.kind === 'article' ? `${block.label} ${block.text}` : block.text];
      }),
    ),
    chu_ky: paper.signatures.map(({ lines: said, name }) => ({
      chuc_danh: said.join('\n').toLocaleUpperCase('vi'),
      ho_ten: name,
    })),
    noi_nhan: toLines(paper.recipients),
    danh_sach: tables.flatMap(({ sections }) =>
      sections.map(({ title = '', rows }) => ({ tieu_de: title, hang: rows.map(toCells) })),
    ),
  };
}

function toCells([stt = '', ...others]: readonly string[]): Record<string, string> {
  return { stt, ...Object.fromEntries(others.map((text, index) => [`o${index + 1}`, text])) };
}

/** The placeholders as the page lists them: a list with the names within it. */
export const placeholderNames: readonly string[] = namesOf(placeholders);

function namesOf(shape: Shape): string[] {
  return Object.entries(shape).map(([name, inner]) =>
    inner === true ? `{${name}}` : `{#${name}}${namesOf(inner).join(' ')}{/${name}}`,
  );
}
