import type { Day } from '../text.ts';
import { capital, small } from '../words/letters.ts';
import { dayInFull } from './days.ts';
import type { Issuer } from './issuer.ts';
import { signatureLines } from './issuer.ts';
import { subjectOf, type Nominee } from './nominees.ts';
import type { OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';
import { nameWithin } from './recipients.ts';

export type ConsultationFacts = {
  readonly issuer: Issuer;
  readonly addressee: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly question: string;
  readonly nominee: Nominee;
  /** The letter that brought the nomination there. */
  readonly letter?: { readonly symbol: string; readonly signedOn: Day; readonly sender: string } | undefined;
  /** The rule that asks for the opinion, where there is one. */
  readonly source?: string | undefined;
};

/** An official letter that asks another body for its opinion on a nomination (công văn hiệp y). */
export function composeConsultationLetter(facts: ConsultationFacts): OfficialDocument {
  const { issuer, addressee, askedOn, dueOn, question, nominee, letter, source } = facts;
  const by = letter
    ? ` theo đề nghị của ${letter.sender} tại Tờ trình số ${letter.symbol} ${dayInFull(letter.signedOn)}`
    : '';
  const paragraphs = [
    `${source ? `Thực hiện ${small(source)}, ` : ''}${issuer.name} đang thẩm định hồ sơ đề nghị ${subjectOf([nominee])} cho ${nameWithin(nominee)}${by}.`,
    `${issuer.name} đề nghị ${addressee} cho ý kiến về nội dung sau: ${question.trim().replace(/[.;\s]+$/u, '')}.`,
    `Ý kiến của quý cơ quan xin gửi bằng văn bản về ${issuer.name} trước ${dayInFull(dueOn)}. Quá thời hạn trên mà không nhận được ý kiến, ${issuer.name} tiếp tục thực hiện các bước theo quy định.`,
    `Trân trọng cảm ơn sự phối hợp của quý cơ quan./.`,
  ];
  return Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: `/${issuer.symbol}`,
    place: issuer.place,
    day: askedOn,
    abstract: 'lấy ý kiến hiệp y khen thưởng',
    addressees: [addressee],
    body: paragraphs.map((text) => ({ kind: 'paragraph', text: capital(text) })),
    signatures: [{ lines: signatureLines({ form: 'head', collective: issuer.collective }, issuer), name: '' }],
    recipients: ['Như trên', `Lưu: ${issuer.keeper}`],
  });
}
