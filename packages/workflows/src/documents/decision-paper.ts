import type { ListKind } from '../decision/machine.ts';
import type { Day } from '../text.ts';
import { capital, small } from '../words/letters.ts';
import { dayInFull } from './days.ts';
import type { Issuer, Signing } from './issuer.ts';
import { deciderOf, signatureLines } from './issuer.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { OfficialDocument as Document } from './official-document.ts';
import { annexOf, countOf, groupRecipients, nameWithin, type RecipientGroup } from './recipients.ts';
import type { Recipient } from './recipients.ts';
import type { ListOrder } from './sort-recipients.ts';

export type DecisionFacts = {
  readonly kind: ListKind;
  readonly issuer: Issuer;
  /** `09/QĐ-UBND`; undefined in a draft. */
  readonly symbol?: string | undefined;
  readonly day?: Day | undefined;
  /** The acts it is founded on, in their order. */
  readonly acts: readonly string[];
  /** Who proposes, by title, and by which letters. */
  readonly proposer?: string | undefined;
  readonly letters: readonly { readonly symbol: string; readonly signedOn: Day }[];
  readonly signing: Signing;
  readonly signerName: string;
  readonly recipients: readonly Recipient[];
  /** Whether money comes with the awards; how much each is given stands in the list of payments. */
  readonly hasPrize: boolean;
  /** Why, for a decision that takes back or gives back. */
  readonly reason?: string | undefined;
  readonly order: ListOrder;
};

/**
 * The paper of a decision (NĐ 30/2020, Annex I): "Tặng" and "Truy tặng" in articles of their own, the list in an annex
 * unless it is one name, the prize, the execution.
 */
export function composeDecision(facts: DecisionFacts): OfficialDocument {
  const { kind, issuer, symbol, day, signing, signerName, order } = facts;
  const groups = groupRecipients(facts.recipients, order);
  const hasAnnex = facts.recipients.length > 1;
  const given = groups.map((group) =>
    kind === 'award' ? awardText(group, hasAnnex) : revocationText(kind, group, hasAnnex),
  );
  const articles = [...given, ...consequences(facts), execution(facts, given.length)];
  const body: Block[] = articles.map((text, index) => ({ kind: 'article', label: `Điều ${index + 1}.`, text }));
  const abstract = `Về việc ${titleOf(kind, groups)}`;
  return Document.parse({
    superior: issuer.superior,
    issuer: issuer.name,
    symbol: symbol ?? `/QĐ-${issuer.symbol}`,
    place: issuer.place,
    day,
    draft: symbol === undefined,
    type: 'Quyết định',
    abstract,
    authority: deciderOf(issuer, signing),
    grounds: groundsOf(facts),
    resolution: 'Quyết định:',
    body,
    signatures: [{ lines: signatureLines(signing, issuer), name: signerName }],
    recipients: receivers(facts, articles.length),
    annexes: hasAnnex ? [annexOf(kind, groups, leadOf(facts))] : [],
  });
}

function titleOf(kind: ListKind, groups: readonly RecipientGroup[]): string {
  const awards = [...new Set(groups.map(({ title }) => title))];
  const [only] = awards;
  const named = only !== undefined && awards.length === 1 ? only : 'các danh hiệu thi đua, hình thức khen thưởng';
  if (kind === 'award') {
    const verbs = [...new Set(groups.map(({ verb }) => small(verb)))];
    return `${verbs.join(', ')} ${named}`;
  }
  return `${{ annulment: 'hủy bỏ quyết định tặng', stripping: 'tước', restoration: 'phục hồi' }[kind]} ${named}`;
}

function groundsOf({ acts, proposer, letters }: DecisionFacts): string[] {
  const by = letters.map(({ symbol, signedOn }) => `số ${symbol} ${dayInFull(signedOn)}`).join(', ');
  const proposal = proposer ? [`Theo đề nghị của ${proposer}${by ? ` tại Tờ trình ${by}` : ''}`] : [];
  return [...acts.map((act) => `Căn cứ ${act}`), ...proposal];
}

function awardText(group: RecipientGroup, hasAnnex: boolean): string {
  const { verb, title, merit, recipients } = group;
  const merited = merit ? `, ${small(merit)}` : '';
  const [only] = recipients;
  if (!hasAnnex && only) return `${verb} ${title} cho ${nameWithin(only)}${merited}.`;
  return `${verb} ${title} cho ${countOf(recipients)} (có danh sách kèm theo)${merited}.`;
}

function revocationText(kind: Exclude<ListKind, 'award'>, group: RecipientGroup, hasAnnex: boolean): string {
  const verb = { annulment: 'Hủy bỏ việc tặng', stripping: 'Tước', restoration: 'Phục hồi' }[kind];
  const [only] = group.recipients;
  const whom = !hasAnnex && only ? nameWithin(only) : `${countOf(group.recipients)} (có danh sách kèm theo)`;
  const former = only?.former ? ` tại Quyết định số ${only.former.symbol} ${dayInFull(only.former.decidedOn)}` : '';
  return `${verb} ${group.title} đối với ${whom}${hasAnnex ? '' : former}.`;
}

function consequences({ kind, hasPrize, reason }: DecisionFacts): string[] {
  const because = reason ? [`Lý do: ${reason.replace(/[.;\s]+$/u, '')}.`] : [];
  if (kind === 'annulment' || kind === 'stripping') {
    return [...because, 'Thu hồi hiện vật khen thưởng và tiền thưởng đã nhận theo quy định của pháp luật.'];
  }
  if (kind === 'restoration') return because;
  return hasPrize
    ? ['Tiền thưởng kèm theo hình thức khen thưởng thực hiện theo quy định hiện hành, chi từ Quỹ thi đua, khen thưởng.']
    : [];
}

/** Who is sent the decision: those of its last article, whoever proposed it, its keeper. */
export function receivers({ issuer, proposer }: Pick<DecisionFacts, 'issuer' | 'proposer'>, last: number): string[] {
  return [`Như Điều ${last}`, ...(proposer ? [proposer.replace(/^\S+ đốc /u, '')] : []), `Lưu: ${issuer.keeper}`];
}

/** Who carries the decision out; `given` articles name people. */
export function execution(
  { issuer, proposer, recipients }: Pick<DecisionFacts, 'issuer' | 'proposer' | 'recipients'>,
  given: number,
): string {
  const kinds = [...new Set(recipients.map(({ kind }) => kind))];
  const named = kinds.map((kind) => ({ collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' })[kind]);
  const bodies = [...issuer.executors, ...(proposer ? [proposer] : []), issuer.others];
  const articles = Array.from({ length: given }, (_, index) => `Điều ${index + 1}`).join(', ');
  return `${capital(bodies.join(', '))} và các ${named.join(', ')} có tên tại ${articles} chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.`;
}

function leadOf({ issuer, symbol, day, signing }: DecisionFacts): string {
  const dated = day ? dayInFull(day) : 'ngày      tháng      năm';
  return `(Kèm theo Quyết định số ${symbol ?? `     /QĐ-${issuer.symbol}`} ${dated} của ${deciderOf(issuer, signing)})`;
}
