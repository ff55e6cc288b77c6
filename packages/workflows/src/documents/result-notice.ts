import type { Day } from '../text.ts';
import columns from './data/result-columns.json' with { type: 'json' };
import { dayInFigures, dayInFull } from './days.ts';
import type { Issuer } from './issuer.ts';
import { signatureLines } from './issuer.ts';
import type { Nominee } from './nominees.ts';
import type { DocumentTable, OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';
import { countOf, postAndUnit } from './recipients.ts';
import { sortRecipients, type ListOrder } from './sort-recipients.ts';

/** What became of a nomination: recognised by a decision, refused for a reason, or neither. */
export type Result =
  | { readonly kind: 'recognised'; readonly symbol: string; readonly decidedOn: Day }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'open' };

export type ResultNoticeFacts = {
  readonly issuer: Issuer;
  readonly letter: { readonly symbol: string; readonly signedOn: Day; readonly sender: string };
  readonly nominees: readonly (Nominee & { readonly result: Result })[];
  /** The last day for the hand-over of each award, with the working days it comes from. */
  readonly confer?: { readonly days: number; readonly until: Day } | undefined;
  readonly order: ListOrder;
};

type Told = ResultNoticeFacts['nominees'][number];

/** What the sender of a letter is told: who is recognised, who is not and why, who still waits. */
export function composeResultNotice({ issuer, letter, nominees, confer, order }: ResultNoticeFacts): OfficialDocument {
  const sorted = sortRecipients(nominees, order);
  const of = (kind: Told['result']['kind']) => sorted.filter(({ result }) => result.kind === kind);
  const recognised = of('recognised');
  const refused = of('refused');
  const open = of('open');
  const withdrawn = of('withdrawn');
  const parts: OfficialDocument['body'][] = [
    recognised.length === 0
      ? []
      : [
          { kind: 'paragraph', text: `Được khen thưởng: ${countOf(recognised)}.` },
          { kind: 'table', table: resultTable(recognised, 'Quyết định', decisionOf) },
        ],
    refused.length === 0
      ? []
      : [
          { kind: 'paragraph', text: `Không được khen thưởng: ${countOf(refused)}.` },
          { kind: 'table', table: resultTable(refused, 'Lý do', reasonOf) },
        ],
    open.length === 0
      ? []
      : [{ kind: 'paragraph', text: `Đang xem xét, sẽ thông báo sau: ${countOf(open)} (${namesOf(open)}).` }],
    withdrawn.length === 0
      ? []
      : [{ kind: 'paragraph', text: `Đã rút hồ sơ đề nghị: ${countOf(withdrawn)} (${namesOf(withdrawn)}).` }],
  ];
  const told = parts.filter((part) => part.length > 0);
  return Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: `/TB-${issuer.symbol}`,
    place: issuer.place,
    type: 'Thông báo',
    abstract: `Kết quả xét khen thưởng theo Tờ trình số ${letter.symbol} ${dayInFull(letter.signedOn)} của ${letter.sender}`,
    body: [
      {
        kind: 'paragraph',
        text: `Sau khi xem xét hồ sơ đề nghị khen thưởng của ${letter.sender} tại Tờ trình số ${letter.symbol} ${dayInFull(letter.signedOn)}, ${issuer.name} thông báo kết quả như sau:`,
      },
      ...told.flatMap((part, index) => numbered(part, index + 1)),
      { kind: 'paragraph', text: requestOf(letter.sender, recognised.length > 0 ? confer : undefined) },
    ],
    signatures: [{ lines: signatureLines({ form: 'head', collective: issuer.collective }, issuer), name: '' }],
    recipients: [letter.sender, `Lưu: ${issuer.keeper}`],
  });
}

function numbered(part: OfficialDocument['body'], number: number): OfficialDocument['body'] {
  return part.map((block, index) =>
    index === 0 && block.kind === 'paragraph' ? { ...block, text: `${number}. ${block.text}` } : block,
  );
}

function requestOf(sender: string, confer: ResultNoticeFacts['confer']): string {
  const until = confer
    ? ` và phối hợp tổ chức trao tặng trước ${dayInFull(confer.until)} (trong ${confer.days} ngày làm việc kể từ ngày quyết định)`
    : '';
  return `Đề nghị ${sender} thông báo đến các tập thể, cá nhân có tên${until}./.`;
}

function resultTable(all: readonly Told[], title: string, tell: (one: Told) => string): DocumentTable {
  return {
    columns: [
      { title: 'STT', part: columns.order, align: 'center' },
      { title: 'Họ và tên, tên tập thể', part: columns.name, align: 'left' },
      { title: 'Chức vụ, đơn vị', part: columns.unit, align: 'left' },
      { title: 'Danh hiệu, hình thức', part: columns.award, align: 'left' },
      { title, part: columns.result, align: 'left' },
    ],
    sections: [
      {
        rows: all.map((one, index) => [String(index + 1), one.name, postAndUnit(one), awardOf(one), tell(one)]),
      },
    ],
  };
}

function awardOf({ title, posthumous }: Told): string {
  const named = title.charAt(0).toLocaleUpperCase('vi') + title.slice(1);
  return posthumous ? `${named} (truy tặng)` : named;
}

function decisionOf({ result }: Told): string {
  return result.kind === 'recognised' ? `Số ${result.symbol} ngày ${dayInFigures(result.decidedOn)}` : '';
}

function reasonOf({ result }: Told): string {
  return result.kind === 'refused' ? result.reason : '';
}

function namesOf(all: readonly Told[]): string {
  return all.map(({ name }) => name).join(', ');
}
