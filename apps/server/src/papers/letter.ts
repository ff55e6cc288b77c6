import type { Tx } from '@vinh-danh/db';
import type { Day } from '@vinh-danh/workflows';
import { shareBase, voteRule } from '@vinh-danh/workflows';
import type { ListOrder, OfficialDocument } from '@vinh-danh/workflows/documents';
import { composeSubmissionLetter } from '@vinh-danh/workflows/documents';
import { groundsOfCase } from '@vinh-danh/workflows/rulebook';
import { visibleSql } from '../nominations/filter.ts';
import { readIssuers } from './issuer.ts';
import type { Listed } from './nominees.ts';
import { readNominees } from './nominees.ts';

type Readable = readonly string[] | '*';

export type Letter = {
  id: string;
  symbol: string;
  signedOn: Day;
  fromId: string;
  toId: string;
  signerName: string;
  ids: string[];
};

/** A letter of which the reader may see every nomination; undefined when there is none, or not for them. */
export async function findLetter({ sql }: Tx, id: string, readable: Readable): Promise<Letter | undefined> {
  const [letter] = await sql<Letter[]>`
    select l.id, l.symbol, l.signed_on as "signedOn", l.from_organisation_id as "fromId", l.to_organisation_id as "toId",
      u.name as "signerName", array_agg(n.id order by n.code) as ids
    from submission_letters l
    join users u on u.id = l.signed_by_id
    join letter_items i on i.letter_id = l.id
    join nominations n on n.id = i.nomination_id
    where l.id = ${id}
    group by l.id, u.name
    having bool_and(${visibleSql(sql, readable)})`;
  return letter;
}

/** What a submission letter says: the awards as they were proposed when it was signed, and its council's votes until then. */
export async function findLetterPaper(
  tx: Tx,
  id: string,
  { readable, order }: { readable: Readable; order: ListOrder },
): Promise<{ symbol: string; issuerId: string; document: OfficialDocument } | undefined> {
  const letter = await findLetter(tx, id, readable);
  if (!letter) return undefined;
  const { symbol, signedOn: on, fromId, toId } = letter;
  const sent = await readSent(tx, letter);
  const awards = new Map(sent.map((one) => [one.id, one.award]));
  const listed = await readNominees(tx, letter.ids, { readable, on, awards });
  const votes = new Map((await readVotes(tx, letter)).map((vote) => [vote.id, vote]));
  const above = [...new Set(sent.flatMap(({ nextId }) => nextId ?? []))];
  const [issuer, receiver, ...next] = await readIssuers(tx, [fromId, toId, ...above], on);
  if (!issuer || !receiver) throw new Error(`no sender or receiver of the letter ${id}`);
  // The body that decides or forwards, and whoever appraises for it.
  const addressees = [
    ...next.map(({ authority }) => authority),
    ...(above.includes(toId) ? [] : [next.length > 0 ? receiver.name : receiver.authority]),
  ];
  const document = composeSubmissionLetter({
    issuer,
    symbol,
    day: on,
    addressees,
    decides: listed.every(({ row }) => above.includes(row.deciderId)),
    acts: [...new Set(listed.flatMap(({ row, book }) => groundsOfCase(book, row, on)))],
    councils: councilsOf([...votes.values()]),
    nominees: listed.map((one) => withVote(one, votes.get(one.row.id))),
    signing: { form: sent.some(({ isSubstitute }) => isSubstitute) ? 'deputy' : 'head' },
    signerName: letter.signerName,
    order,
  });
  return { symbol, issuerId: fromId, document };
}

type Vote = {
  id: string;
  council: string;
  heldOn: Day;
  members: number;
  present: number;
  writtenOpinions: number;
  recused: number;
  inFavour: number;
  reached: boolean;
};

function withVote({ row, book, nominee }: Listed, vote: Vote | undefined) {
  if (!vote) return nominee;
  const whole = shareBase(voteRule(row.award, row.regime, book), vote);
  return { ...nominee, vote: { inFavour: vote.inFavour, whole }, reached: vote.reached };
}

function councilsOf(votes: readonly Vote[]): { name: string; heldOn: Day }[] {
  const held = new Map(votes.map(({ council, heldOn }) => [`${council} ${heldOn}`, { name: council, heldOn }]));
  return [...held.values()].toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));
}

/** How each nomination was sent: under which award, in whose place, and to which body of its road. */
async function readSent({ sql }: Tx, { ids, fromId, toId, signedOn }: Letter) {
  return sql<{ id: string; award: string; isSubstitute: boolean; nextId: string | null }[]>`
    select n.id, coalesce(h.award, n.award) as award, h.on_behalf_of is not null as "isSubstitute",
      (select step->>'organisationId' from jsonb_array_elements(n.dossier->'route') with ordinality as r(step, place)
       where step->>'appraiserId' = ${toId} and step->>'organisationId' <> ${fromId} order by place limit 1) as "nextId"
    from nominations n
    left join lateral (
      select award, on_behalf_of from history
      where nomination_id = n.id and event_type = 'approve' and organisation_id = ${fromId} and effective_on <= ${signedOn}
      order by sequence desc limit 1) h on true
    where n.id = any(${ids}::uuid[])`;
}

/** The last vote of the sender's own council on each, until the letter was signed. */
async function readVotes({ sql }: Tx, { ids, fromId, signedOn }: Letter): Promise<Vote[]> {
  return sql<Vote[]>`
    select distinct on (n.id) n.id, ${councilNameSql(sql)} as council, s.held_on as "heldOn", s.members, s.present,
      s.written_opinions as "writtenOpinions", i.recused, i.in_favour as "inFavour", i.reached
    from nominations n
    join council_items i on i.nomination_id = n.id
    join council_sessions s on s.id = i.session_id
    join organisations o on o.id = s.organisation_id
    where n.id = any(${ids}::uuid[]) and s.held_on <= ${signedOn} and s.organisation_id in (
      select step->>'councilId' from jsonb_array_elements(n.dossier->'route') step where step->>'organisationId' = ${fromId})
    order by n.id, s.recorded_at desc, s.id desc`;
}

/** A unit whose own council votes has it under this name. */
export function councilNameSql(sql: Tx['sql']) {
  return sql`case o.kind when 'council' then o.name_vi else 'Hội đồng Thi đua - Khen thưởng ' || o.name_vi end`;
}
