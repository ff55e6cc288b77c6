import type { CorrectedField } from '../decision/corrected-field.ts';
import type { Day } from '../text.ts';
import { capital } from '../words/letters.ts';
import { dayInFull } from './days.ts';
import parts from './data/list-columns.json' with { type: 'json' };
import { execution, receivers } from './decision-paper.ts';
import type { Issuer, Signing } from './issuer.ts';
import { deciderOf, signatureLines } from './issuer.ts';
import type { OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';
import { countOf, nameWithin, type Recipient } from './recipients.ts';

/** One correction: of whom, as the decision named them; which part; what stood; what shall stand. */
export type Correction = {
  readonly of: Recipient;
  readonly field: CorrectedField;
  readonly stood: string;
  readonly becomes: string;
};

export type CorrectionFacts = {
  readonly issuer: Issuer;
  readonly symbol?: string | undefined;
  readonly day?: Day | undefined;
  readonly acts: readonly string[];
  readonly proposer?: string | undefined;
  /** The decision that is corrected. */
  readonly corrected: { readonly symbol: string; readonly decidedOn: Day };
  readonly corrections: readonly Correction[];
  readonly ground: string;
  readonly signing: Signing;
  readonly signerName: string;
};

/** What is corrected, as the paper calls it. */
const correctedFieldNames: Readonly<Record<CorrectedField, string>> = {
  name: 'họ và tên',
  birthYear: 'năm sinh',
  post: 'chức vụ',
  unit: 'đơn vị',
  achievement: 'thành tích',
};

/**
 * A decision that corrects what another says of those on its list: one article what is corrected, in an annex unless it is one
 * thing; the reason; that the rest stands; the execution. The first decision stays as it was issued.
 */
export function composeCorrection(facts: CorrectionFacts): OfficialDocument {
  const { issuer, symbol, day, acts, proposer, corrections, ground, signing, signerName } = facts;
  const decider = deciderOf(issuer, signing);
  const first = firstOf(facts, decider);
  const recipients = [...new Set(corrections.map(({ of }) => of))];
  const hasAnnex = corrections.length > 1;
  const articles = [
    hasAnnex
      ? `Đính chính nội dung ghi tại ${first} đối với ${countOf(recipients)} (có danh sách kèm theo).`
      : correctionText(corrections, first),
    `Lý do đính chính: ${ground.replace(/[.;\s]+$/u, '')}.`,
    `Các nội dung khác của ${first} không thay đổi. Quyết định này là một phần không tách rời của ${first}.`,
    execution({ issuer, proposer, recipients }, 1),
  ];
  return Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: symbol ?? `/QĐ-${issuer.symbol}`,
    place: issuer.place,
    day,
    draft: symbol === undefined,
    type: 'Quyết định',
    abstract: `Về việc đính chính ${first}`,
    authority: decider,
    grounds: [
      ...acts.map((act) => `Căn cứ ${act}`),
      `Căn cứ ${first}`,
      ...(proposer ? [`Theo đề nghị của ${proposer}`] : []),
    ],
    resolution: 'Quyết định:',
    body: articles.map((text, index) => ({ kind: 'article', label: `Điều ${index + 1}.`, text })),
    signatures: [{ lines: signatureLines(signing, issuer), name: signerName }],
    recipients: receivers({ issuer, proposer }, articles.length),
    annexes: hasAnnex ? [annexOf(facts, decider)] : [],
  });
}

function firstOf({ corrected: { symbol, decidedOn } }: CorrectionFacts, decider: string): string {
  return `Quyết định số ${symbol} ${dayInFull(decidedOn)} của ${decider}`;
}

function correctionText([only]: readonly Correction[], first: string): string {
  if (!only) throw new Error('a correction corrects something');
  const { of, field, stood, becomes } = only;
  const named = of.kind === 'collective' && field === 'name' ? 'tên tập thể' : correctedFieldNames[field];
  const whose = field === 'name' ? '' : ` của ${nameWithin(of)}`;
  const where = field === 'name' && of.kind !== 'collective' ? ` (${of.unit})` : '';
  return `Đính chính ${named}${whose} ghi tại ${first} như sau: từ “${stood}”${where} thành “${becomes}”.`;
}

function annexOf(
  { issuer, symbol, day, corrections }: CorrectionFacts,
  decider: string,
): OfficialDocument['annexes'][number] {
  const dated = day ? dayInFull(day) : 'ngày      tháng      năm';
  return {
    title: 'Danh sách đính chính',
    lead: `(Kèm theo Quyết định số ${symbol ?? `     /QĐ-${issuer.symbol}`} ${dated} của ${decider})`,
    table: {
      columns: [
        { title: 'STT', part: parts.order, align: 'center' },
        { title: 'Họ và tên, tên tập thể', part: parts.name, align: 'left' },
        { title: 'Nội dung đính chính', part: parts.field, align: 'left' },
        { title: 'Đã ghi', part: parts.stood, align: 'left' },
        { title: 'Đính chính thành', part: parts.becomes, align: 'left' },
      ],
      sections: [
        {
          rows: corrections.map(({ of, field, stood, becomes }, index) => [
            String(index + 1),
            of.name,
            capital(correctedFieldNames[field]),
            stood,
            becomes,
          ]),
        },
      ],
    },
  };
}
