import type { Issuer } from '../documents/issuer.ts';
import { signatureLines } from '../documents/issuer.ts';
import type { OfficialDocument } from '../documents/official-document.ts';
import { OfficialDocument as Document } from '../documents/official-document.ts';
import { dayInFigures } from '../documents/days.ts';
import columns from './data/columns.json' with { type: 'json' };
import type { StatutoryForm } from './form.ts';
import type { FormWindow } from './periods.ts';

/** A statutory table filled in: a line of numbers for each row, in the order of the columns. */
export type FilledForm = { readonly form: StatutoryForm; readonly numbers: readonly (readonly number[])[] };

export type StatutoryFacts = FilledForm & {
  readonly issuer: Issuer;
  /** "Năm 2026". */
  readonly period: string;
  readonly window: FormWindow;
  readonly on: string;
};

/** A statutory table as an official paper on lying pages. */
export function composeStatutory({ form, numbers, issuer, period, window, on }: StatutoryFacts): OfficialDocument {
  const days = `từ ngày ${dayInFigures(window.from)} đến ngày ${dayInFigures(window.to)}`;
  return Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    form: form.code ? `Biểu số: ${form.code}` : undefined,
    // A table is no document with a number.
    symbol: '',
    place: issuer.place,
    day: on,
    landscape: true,
    type: 'Biểu thống kê',
    abstract: `${form.title}, ${period.toLocaleLowerCase('vi')}`,
    body: [
      { kind: 'paragraph', text: `Kỳ số liệu: ${days}. Đơn vị tính: ${form.unit}.` },
      { kind: 'table', table: tableOf({ form, numbers }) },
      ...form.notes.map((note) => ({ kind: 'paragraph', text: `Ghi chú: ${note}` })),
      ...(form.verified ? [] : [{ kind: 'paragraph', text: unverified }]),
    ],
    signatures: [
      { lines: ['Người lập biểu'], name: '' },
      { lines: signatureLines({ form: 'head', collective: issuer.collective }, issuer), name: '' },
    ],
  });
}

const unverified = 'Ghi chú: mẫu biểu chưa được đối chiếu với văn bản quy định.';

function tableOf({ form, numbers }: FilledForm) {
  return {
    columns: [
      { title: 'STT', part: columns.order, align: 'center' as const },
      { title: 'Chỉ tiêu', part: columns.label, align: 'left' as const },
      ...form.columns.map(({ label }) => ({ title: label, part: columns.number, align: 'right' as const })),
    ],
    sections: [
      {
        rows: form.rows.map(({ label, level }, index) => [
          String(index + 1),
          level === 0 ? label : `- ${label}`,
          ...form.columns.map((_, at) => (numbers[index]?.[at] ?? 0).toLocaleString('vi-VN')),
        ]),
      },
    ],
  };
}
