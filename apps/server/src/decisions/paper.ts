import type { Tx } from '@vinh-danh/db';
import type { Day, ListKind } from '@vinh-danh/workflows';
import type { DecisionFacts, ListOrder, OfficialDocument, Recipient, Signing } from '@vinh-danh/workflows/documents';
import { awardTitle, composeDecision, issuerOf, meritClause } from '@vinh-danh/workflows/documents';
import type { Case, Rules } from '@vinh-danh/workflows/rulebook';
import { groundsOfCase, nationalRules, prizeOfCase, wordingOfCase } from '@vinh-danh/workflows/rulebook';
import { originInPaper } from '@vinh-danh/workflows/origin';
import { sha256 } from '../audit/history.ts';
import { readBodies } from '../organisations/read-body.ts';
import { fullRules } from '../rules/in-force.ts';

type Row = Case & {
  name: string;
  gender: string | null;
  post: string | null;
  origin: string | null;
  country: string | null;
  unit: string;
  ruleVersion: string | null;
  movement: string | null;
  from: Day;
  to: Day;
  formerSymbol: string | null;
  formerDay: Day | null;
};

export type PaperOf = {
  readonly kind: ListKind;
  readonly issuerId: string;
  /** The nominations on its list. */
  readonly ids: readonly string[];
  /** The day of the decision, or for a draft the day on which it is drawn up. */
  readonly on: Day;
  readonly reason?: string | undefined;
  readonly order: ListOrder;
};

/** What a decision's document says of its list, read from the register and the rulebook of each case: five queries for any number. */
export async function gatherPaper(tx: Tx, { kind, issuerId, ids, on, reason, order }: PaperOf): Promise<GatheredPaper> {
  const rows = await readRows(tx, ids);
  const rules = await fullRules(tx, [...new Set(rows.flatMap(({ ruleVersion }) => ruleVersion ?? []))]);
  const ruled = rows.map((row) => ({ row, book: rules.get(row.ruleVersion ?? '') ?? nationalRules }));
  const body = (await readBodies(tx, [issuerId], on)).get(issuerId);
  if (!body) throw new Error(`no organisation ${issuerId}`);
  const issuer = issuerOf(body);
  const appraiserId = body.appraiserId === issuerId ? null : body.appraiserId;
  const appraiser = appraiserId ? (await readBodies(tx, [appraiserId], on)).get(appraiserId) : undefined;
  return {
    kind,
    issuer,
    acts: [...new Set(ruled.flatMap(({ row, book }) => groundsOfCase(book, row, on)))],
    proposer: appraiser && issuerOf(appraiser).authority,
    letters: kind === 'award' ? await readLetters(tx, ids, issuerId) : [],
    recipients: ruled.map(({ row, book }) => toRecipient(row, book, issuer)),
    hasPrize: ruled.some(({ row, book }) => (prizeOfCase(book, row, on)?.amount ?? 0) > 0),
    reason,
    order,
  };
}

/** All of a document but its number, its day and its signature. */
export type GatheredPaper = Omit<DecisionFacts, 'symbol' | 'day' | 'signing' | 'signerName'>;

/** The document as it is shown to whoever is to sign it, and the hash by which it is known; the hash does not depend on who looks. */
export function toDraft(
  paper: GatheredPaper,
  signing: Signing,
  signerName = '',
): { document: OfficialDocument; hash: string } {
  const document = composeDecision({ ...paper, signing, signerName });
  return { document, hash: sha256({ ...document, signatures: [] }) };
}

function toRecipient(row: Row, book: Rules, issuer: ReturnType<typeof issuerOf>): Recipient {
  const award = book.awards.get(row.award);
  const { formerSymbol, formerDay } = row;
  return {
    name: row.name,
    kind: row.subjectKind,
    gender: row.gender ?? undefined,
    post: row.post ?? undefined,
    origin: originInPaper(row.subjectKind, row.origin, row.country),
    unit: row.unit,
    title: awardTitle({ code: row.award, nameVi: award?.nameVi ?? row.award }, issuer),
    verb: wordingOfCase(book, row)?.wording ?? 'Tặng',
    posthumous: row.posthumous,
    merit: meritClause(row),
    former: formerSymbol && formerDay ? { symbol: formerSymbol, decidedOn: formerDay } : undefined,
  };
}

async function readRows({ sql }: Tx, ids: readonly string[]): Promise<Row[]> {
  return sql<Row[]>`
    select coalesce(p.full_name, c.name, h.head_name) as name, p.gender, p.post, coalesce(p.origin, c.origin) as origin,
      coalesce(p.country, c.country) as country, o.name_vi as unit,
      n.award, n.subject_kind as "subjectKind", n.commendation_type as "commendationType", n.procedure, n.posthumous,
      n.regime, n.rule_version as "ruleVersion", m.name as movement, a.from_date as "from", a.to_date as "to",
      d.symbol as "formerSymbol", d.decided_on as "formerDay"
    from unnest(${[...ids]}::uuid[]) with ordinality as i(id, position)
    join nominations n on n.id = i.id
    join achievements a on a.nomination_id = n.id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    join organisations o on o.id = coalesce(p.organisation_id, c.organisation_id, h.organisation_id)
    left join movements m on m.id = n.movement_id
    left join decisions d on d.id = n.decision_id
    order by i.position`;
}

async function readLetters({ sql }: Tx, ids: readonly string[], issuerId: string) {
  return sql<{ symbol: string; signedOn: Day }[]>`
    select distinct l.symbol, l.signed_on as "signedOn"
    from letter_items i join submission_letters l on l.id = i.letter_id
    where i.nomination_id = any(${[...ids]}::uuid[]) and l.to_organisation_id = ${issuerId}
    order by l.signed_on, l.symbol`;
}
