import type { Day } from '../text.ts';
import { small } from '../words/letters.ts';
import { dayInFull } from './days.ts';
import type { Issuer, Signing } from './issuer.ts';
import { signatureLines } from './issuer.ts';
import { nomineeAnnex, proposalsOf, subjectOf, type Nominee } from './nominees.ts';
import type { OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';
import { countOf, nameWithin } from './recipients.ts';
import type { ListOrder } from './sort-recipients.ts';

export type SubmissionLetterFacts = {
  readonly issuer: Issuer;
  /** `109/TTr-UBND`; undefined in a draft. */
  readonly symbol?: string | undefined;
  readonly day?: Day | undefined;
  /** Who is asked, the one who decides first. */
  readonly addressees: readonly string[];
  /** Whether the first of them decides, and does not send it on. */
  readonly decides: boolean;
  readonly acts: readonly string[];
  /** The councils of the sender that voted on them, each with its day. */
  readonly councils: readonly { readonly name: string; readonly heldOn: Day }[];
  readonly nominees: readonly (Nominee & { readonly reached?: boolean | undefined })[];
  readonly signing: Signing;
  readonly signerName: string;
  readonly order: ListOrder;
};

/** A submission letter with its list (NĐ 30/2020, Annex III: tờ trình). */
export function composeSubmissionLetter(facts: SubmissionLetterFacts): OfficialDocument {
  const { issuer, symbol, day, addressees, acts, councils, nominees, decides, signing, signerName, order } = facts;
  const [first = ''] = addressees;
  const held = councils.map(({ name, heldOn }) => `Căn cứ Biên bản họp ${name} ${dayInFull(heldOn)}`);
  const paragraphs = [
    ...askingOf(facts, first),
    ...votesOf(nominees, councils.length > 0),
    'Danh sách trích ngang và hồ sơ của các trường hợp được gửi kèm theo Tờ trình này.',
    `Kính trình ${first} xem xét${decides ? ', quyết định' : ''}./.`,
  ];
  return Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: symbol ?? `/TTr-${issuer.symbol}`,
    place: issuer.place,
    day,
    draft: symbol === undefined,
    type: 'Tờ trình',
    abstract: `Về việc đề nghị ${subjectOf(nominees)}`,
    addressees,
    grounds: [...acts.map((act) => `Căn cứ ${act}`), ...held],
    body: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    signatures: [{ lines: signatureLines({ ...signing, collective: issuer.collective }, issuer), name: signerName }],
    recipients: ['Như trên', `Lưu: ${issuer.keeper}`],
    annexes: [nomineeAnnex(nominees, order, leadOf(facts))],
  });
}

function askingOf({ issuer, nominees, decides, order }: SubmissionLetterFacts, first: string): string[] {
  const [only] = nominees;
  const asked = `${decides ? '' : 'trình cấp có thẩm quyền '}${subjectOf(nominees)}`;
  if (only && nominees.length === 1) {
    const whom = nameWithin(only);
    return [
      `Xét thành tích của ${whom}, ${issuer.name} kính trình ${first} xem xét, ${asked} cho ${whom}, ${small(only.merit)}.`,
    ];
  }
  return [
    `Xét thành tích của ${countOf(nominees)} được đề nghị, ${issuer.name} kính trình ${first} xem xét, ${asked} như sau:`,
    ...proposalsOf(nominees, order).map((text, index, { length }) => `${length > 1 ? `${index + 1}. ` : ''}${text}.`),
  ];
}

function votesOf(nominees: SubmissionLetterFacts['nominees'], hasVoted: boolean): string[] {
  if (!hasVoted) return [];
  const missed = nominees.filter(({ reached }) => reached === false);
  if (missed.length === 0) {
    return [
      'Các trường hợp trên đều đạt tỷ lệ phiếu đồng ý theo quy định khi Hội đồng bỏ phiếu; tỷ lệ của từng trường hợp ghi trong danh sách kèm theo.',
    ];
  }
  return [
    `Trong số đó, ${countOf(missed)} chưa đạt tỷ lệ phiếu đồng ý theo quy định khi Hội đồng bỏ phiếu (${missed.map(({ name }) => name).join(', ')}); tỷ lệ của từng trường hợp ghi trong danh sách kèm theo.`,
  ];
}

function leadOf({ issuer, symbol, day }: SubmissionLetterFacts): string {
  const dated = day ? dayInFull(day) : 'ngày      tháng      năm';
  return `(Kèm theo Tờ trình số ${symbol ?? `     /TTr-${issuer.symbol}`} ${dated} của ${issuer.name})`;
}
