import type { Tx } from '@vinh-danh/db';
import type { Day, DecisionKind } from '@vinh-danh/workflows';
import type { Recipient, Signing, OfficialDocument } from '@vinh-danh/workflows/documents';
import { awardTitle, composeDecision, issuerOf, meritClause } from '@vinh-danh/workflows/documents';
import type { Case, Rules } from '@vinh-danh/workflows/rulebook';
import { groundsOfCase, nationalRules, wordingOfCase } from '@vinh-danh/workflows/rulebook';
import { readBodies } from '../organisations/read-body.ts';
import { fullRules } from '../rules/in-force.ts';

type Row = Case & {
  name: string;
  gender: string | null;
  post: string | null;
  unit: string;
  ruleVersion: string | null;
  movement: string | null;
  from: Day;
  to: Day;
  formerSymbol: string | null;
  formerDay: Day | null;
};

export type PaperOf = {
  readonly kind: DecisionKind;
  readonly issuerId: string;
  /** The nominations on its list. */
  readonly ids: readonly string[];
  /** The day of the decision, or for a draft the day on which it is drawn up. */
  readonly on: Day;
  /** Number and symbol; undefined in a draft. */
  readonly symbol?: string | undefined;
  readonly signing: Signing;
  readonly signerName: string;
  /** In đồng, for the whole list. */
  readonly prize?: number | undefined;
  readonly reason?: string | undefined;
};

/** What a decision's document says of its list, read from the register and the rulebook of each case. */
export async function composePaper(tx: Tx, paper: PaperOf): Promise<OfficialDocument> {
  const { kind, issuerId, ids, on, symbol, signing, signerName, prize, reason } = paper;
  const rows = await readRows(tx, ids);
  const rules = await fullRules(tx, [...new Set(rows.flatMap(({ ruleVersion }) => ruleVersion ?? []))]);
  const ruled = rows.map((row) => ({ row, book: rules.get(row.ruleVersion ?? '') ?? nationalRules }));
  const bodies = await readBodies(tx, [issuerId], on);
  const body = bodies.get(issuerId);
  if (!body) throw new Error(`no organisation ${issuerId}`);
  const issuer = issuerOf(body);
  const appraiserId = body.appraiserId === issuerId ? null : body.appraiserId;
  const appraiser = appraiserId ? (await readBodies(tx, [appraiserId], on)).get(appraiserId) : undefined;
  return composeDecision({
    kind,
    issuer,
    symbol,
    day: symbol === undefined ? undefined : on,
    acts: [...new Set(ruled.flatMap(({ row, book }) => groundsOfCase(book, row, on)))],
    proposer: appraiser && issuerOf(appraiser).authority,
    letters: kind === 'award' ? await readLetters(tx, ids, issuerId) : [],
    signing,
    signerName,
    recipients: ruled.map(({ row, book }) => toRecipient(row, book, issuer)),
    prize,
    reason,
    order: 'unit',
  });
}

function toRecipient(row: Row, book: Rules, issuer: ReturnType<typeof issuerOf>): Recipient {
  const award = book.awards.get(row.award);
  const { formerSymbol, formerDay } = row;
  return {
    name: row.name,
    kind: row.subjectKind,
    gender: row.gender ?? undefined,
    post: row.post ?? undefined,
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
    select coalesce(p.full_name, c.name, h.head_name) as name, p.gender, p.post, o.name_vi as unit,
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
