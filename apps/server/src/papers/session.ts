import type { Tx } from '@vinh-danh/db';
import type { Day } from '@vinh-danh/workflows';
import { requiredPresence, shareBase, voteRule } from '@vinh-danh/workflows';
import type { Ballot, ListOrder, SessionFacts } from '@vinh-danh/workflows/documents';
import { visibleSql } from '../nominations/filter.ts';
import { readIssuers } from './issuer.ts';
import { councilNameSql } from './letter.ts';
import type { Listed } from './nominees.ts';
import { readNominees } from './nominees.ts';

type Session = {
  organisationId: string;
  isCouncil: boolean;
  fullName: string;
  heldOn: Day;
  members: number;
  present: number;
  writtenOpinions: number;
  secretary: string;
};
type Item = {
  id: string;
  award: string;
  inFavour: number;
  against: number;
  abstained: number;
  recused: number;
  required: number;
  reached: boolean;
};

/** A council session of which the reader may see every item, as its papers need it; undefined when it is not for them. */
export async function findSession(
  tx: Tx,
  id: string,
  { readable, order }: { readable: readonly string[] | '*'; order: ListOrder },
): Promise<(SessionFacts & { readonly issuerId: string }) | undefined> {
  const session = await readSession(tx, id, readable);
  if (!session) return undefined;
  const { organisationId, isCouncil, heldOn, ...counts } = session;
  const items = await readItems(tx, id);
  const awards = new Map(items.map((item) => [item.id, item.award]));
  const listed = await readNominees(
    tx,
    items.map((item) => item.id),
    { readable, on: heldOn, awards },
  );
  const byId = new Map(listed.map((one) => [one.row.id, one]));
  const deciders = [...new Set(listed.map(({ row }) => row.deciderId))];
  const [own, ...deciding] = await readIssuers(tx, [organisationId, ...deciders], heldOn);
  const [first] = listed;
  if (!own || !first) throw new Error(`the session ${id} has no council or no item`);
  const law = first.book.procedure.council;
  return {
    ...counts,
    issuerId: organisationId,
    issuer: isCouncil ? own : { ...own, name: councilName, superior: own.name, symbol: councilSymbol },
    heldOn,
    quorum: { required: requiredPresence(session.members, first.book), source: citable(law.quorum) },
    secret: law.ballot.value === 'secret' && listed.some(hasShare),
    authority: [...new Set(deciding.map(({ authority }) => authority))].join(', '),
    ballots: items.flatMap((item) => toBallot(item, byId.get(item.id), session)),
    order,
  };
}

const councilName = 'Hội đồng Thi đua - Khen thưởng';
const councilSymbol = 'HĐTĐKT';

/** Only an award with a share of its own is voted on by the ballot the law lays down. */
function hasShare({ row, book }: Listed): boolean {
  return book.awards.get(row.award)?.regimes[row.regime]?.councilShare !== undefined;
}

/** An official paper cites what has been compared with the text of the law. */
function citable({ source, verified }: { source: string; verified: boolean }): string | undefined {
  return verified ? source : undefined;
}

function toBallot({ id: _id, award: _award, ...votes }: Item, listed: Listed | undefined, session: Session): Ballot[] {
  if (!listed) return [];
  const { row, book, nominee } = listed;
  const share = voteRule(row.award, row.regime, book);
  return [
    {
      ...nominee,
      ...votes,
      share: { ...share, source: citable(share) },
      whole: shareBase(share, { ...session, recused: votes.recused }),
    },
  ];
}

async function readSession({ sql }: Tx, id: string, readable: readonly string[] | '*'): Promise<Session | undefined> {
  const [session] = await sql<Session[]>`
    select s.organisation_id as "organisationId", o.kind = 'council' as "isCouncil", ${councilNameSql(sql)} as "fullName",
      s.held_on as "heldOn", s.members, s.present, s.written_opinions as "writtenOpinions", u.name as secretary
    from council_sessions s
    join organisations o on o.id = s.organisation_id
    join users u on u.id = s.secretary_id
    join council_items i on i.session_id = s.id
    join nominations n on n.id = i.nomination_id
    where s.id = ${id}
    group by s.id, o.id, u.name
    having bool_and(${visibleSql(sql, readable)})`;
  return session;
}

/** The items in their order, each under the award that was voted on: the one the appraiser recommended before. */
async function readItems({ sql }: Tx, id: string): Promise<Item[]> {
  return sql<Item[]>`
    select i.nomination_id as id, coalesce(a.award, t.award, n.award) as award, i.in_favour as "inFavour", i.against,
      i.abstained, i.recused, i.required, i.reached
    from council_items i
    join nominations n on n.id = i.nomination_id
    left join lateral (
      select sequence, award from history
      where nomination_id = n.id and event_type = 'tally' and payload->'event'->>'sessionId' = ${id} limit 1) t on true
    left join lateral (
      select payload->'event'->>'award' as award from history
      where nomination_id = n.id and event_type = 'appraise' and sequence < t.sequence
      order by sequence desc limit 1) a on true
    where i.session_id = ${id}
    order by i.sequence`;
}
