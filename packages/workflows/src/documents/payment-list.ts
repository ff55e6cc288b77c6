import type { Day } from '../text.ts';
import { amountInWords } from './amount-in-words.ts';
import columns from './data/register-columns.json' with { type: 'json' };
import { dayInFull } from './days.ts';
import type { Issuer } from './issuer.ts';
import type { OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';

/** One line of a payment list; the amount in đồng, unknown where whoever pays has not set it yet. */
export type PaymentLine = {
  readonly name: string;
  readonly unit: string;
  readonly award: string;
  readonly amount: number | undefined;
  readonly note: string;
};

export type PaymentListFacts = {
  /** Whose fund pays. */
  readonly payer: Issuer;
  readonly decision: { readonly symbol: string; readonly decidedOn: Day; readonly issuer: string };
  readonly lines: readonly PaymentLine[];
};

/** The payment list of a decision and a fund, with its sum in figures and in words, and room to sign. */
export function composePaymentList({ payer, decision, lines }: PaymentListFacts): OfficialDocument {
  const { symbol, decidedOn, issuer } = decision;
  const total = lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const rows = lines.map(({ name, unit, award, amount, note }, index) => [
    String(index + 1),
    name,
    unit,
    award,
    amount === undefined ? '' : inFigures(amount),
    '',
    note,
  ]);
  return Document.parse({
    superior: payer.superior,
    issuer: payer.name,
    symbol: '',
    place: payer.place,
    landscape: true,
    type: 'Danh sách chi tiền thưởng',
    abstract: `Kèm theo Quyết định số ${symbol} ${dayInFull(decidedOn)} của ${issuer}`,
    body: [
      {
        kind: 'table',
        table: { columns: head, sections: [{ rows: [...rows, ['', 'Tổng cộng', '', '', inFigures(total), '', '']] }] },
      },
      { kind: 'paragraph', text: `Số tiền bằng chữ: ${amountInWords(total)}.` },
    ],
    signatures: [
      { lines: ['Người lập'], name: '' },
      { lines: ['Kế toán'], name: '' },
      { lines: ['Thủ trưởng đơn vị'], name: '' },
    ],
  });
}

const head = [
  { title: 'STT', part: columns.order, align: 'center' },
  { title: 'Họ và tên, tên tập thể', part: columns.name, align: 'left' },
  { title: 'Đơn vị', part: columns.unit, align: 'left' },
  { title: 'Danh hiệu, hình thức', part: columns.award, align: 'left' },
  { title: 'Mức thưởng (đồng)', part: columns.amount, align: 'right' },
  { title: 'Ký nhận', part: columns.sign, align: 'left' },
  { title: 'Ghi chú', part: columns.note, align: 'left' },
] as const;

function inFigures(amount: number): string {
  return amount.toLocaleString('vi-VN');
}
