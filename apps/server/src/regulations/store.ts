import type { Executor, Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { Regulation } from '@vinh-danh/workflows/rulebook';

export type Status = 'draft' | 'proposed' | 'approved' | 'refused' | 'withdrawn';
export type Act = 'draft' | 'propose' | 'withdraw' | 'approve' | 'refuse';

/** A regulation with the names of who drafted and decided it. */
export type Stored = {
  id: string;
  organisationId: string;
  status: Status;
  number: number | null;
  content: Regulation;
  symbol: string | null;
  validFrom: string;
  reason: string;
  draftedById: string;
  draftedBy: string;
  draftedAt: string;
  proposedAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
};

function columns(sql: Executor['sql']) {
  return sql`r.id, r.organisation_id as "organisationId", r.status, r.number, r.content, r.symbol, r.valid_from as "validFrom",
    r.reason, r.drafted_by_id as "draftedById", d.name as "draftedBy", r.drafted_at as "draftedAt",
    r.proposed_at as "proposedAt", e.name as "decidedBy", r.decided_at as "decidedAt", r.decision_note as "decisionNote"
    from regulations r join users d on d.id = r.drafted_by_id left join users e on e.id = r.decided_by_id`;
}

/** Approved regulations of these provinces, and of those among `inside` all: what is still open first, then the newest. */
export async function listRegulations(
  { sql }: Executor,
  provinces: readonly string[],
  inside: readonly string[],
): Promise<Stored[]> {
  return sql<Stored[]>`
    select ${columns(sql)}
    where r.organisation_id = any(${[...provinces]}::text[])
      and (r.status = 'approved' or r.organisation_id = any(${[...inside]}::text[]))
    order by r.status in ('draft', 'proposed') desc, coalesce(r.decided_at, r.proposed_at, r.drafted_at) desc, r.id`;
}

export async function findRegulation({ sql }: Executor, id: string): Promise<Stored | undefined> {
  const [row] = await sql<Stored[]>`select ${columns(sql)} where r.id = ${id}`;
  return row;
}

/** The same, locked: whoever comes second sees what the first has made of it. */
export async function lockRegulation({ sql }: Tx, id: string): Promise<Stored | undefined> {
  const [row] = await sql<Stored[]>`select ${columns(sql)} where r.id = ${id} for update of r`;
  return row;
}

/** The province's regulation approved last. */
export async function findLatest({ sql }: Executor, organisationId: string): Promise<Stored | undefined> {
  const [row] = await sql<Stored[]>`
    select ${columns(sql)} where r.organisation_id = ${organisationId} and r.status = 'approved' order by r.number desc limit 1`;
  return row;
}

/** One at a time draws the next number of a province. */
export async function lockProvince({ sql }: Tx, organisationId: string): Promise<void> {
  await sql`select 1 from organisations where id = ${organisationId} for no key update`;
}

export type Draft = Pick<Stored, 'id' | 'organisationId' | 'content' | 'symbol' | 'validFrom' | 'reason'> & {
  readonly draftedById: string;
};

export async function writeDraft({ sql }: Tx, draft: Draft): Promise<void> {
  const { id, organisationId, content, symbol, validFrom, reason, draftedById } = draft;
  await sql`
    insert into regulations (id, organisation_id, status, content, symbol, valid_from, reason, drafted_by_id)
    values (${id}, ${organisationId}, 'draft', ${JSON.stringify(content)}::jsonb, ${symbol}, ${validFrom}, ${reason}, ${draftedById})
    on conflict (id) do update set content = excluded.content, symbol = excluded.symbol, valid_from = excluded.valid_from,
      reason = excluded.reason, drafted_at = now()`;
}

export async function markProposed({ sql }: Tx, id: string): Promise<void> {
  await sql`update regulations set status = 'proposed', proposed_at = now() where id = ${id}`;
}

export async function markWithdrawn({ sql }: Tx, id: string): Promise<void> {
  await sql`update regulations set status = 'withdrawn' where id = ${id}`;
}

export type Approval = {
  id: string;
  number: number;
  ruleVersion: string;
  symbol: string;
  decidedById: string;
  note: string | null;
};

export async function markApproved({ sql }: Tx, approval: Approval): Promise<void> {
  const { id, number, ruleVersion, symbol, decidedById, note } = approval;
  await sql`
    update regulations set status = 'approved', number = ${number}, rule_version = ${ruleVersion}, symbol = ${symbol},
      decided_by_id = ${decidedById}, decided_at = now(), decision_note = ${note}
    where id = ${id}`;
}

export async function markRefused({ sql }: Tx, id: string, decidedById: string, note: string): Promise<void> {
  await sql`
    update regulations set status = 'refused', decided_by_id = ${decidedById}, decided_at = now(), decision_note = ${note}
    where id = ${id}`;
}

type Told = { id: string; act: Act; actorId: string; office: Membership; note: string | null; commandId: string };

/** Keeps what was done, by whom in which office, and the regulation as it stands after it. */
export async function recordAct({ sql }: Tx, { id, act, actorId, office, note, commandId }: Told): Promise<void> {
  const { role, organisationId, onBehalfOf = null } = office;
  await sql`
    insert into regulation_history (regulation_id, sequence, act, actor_id, role, organisation_id, on_behalf_of, note, payload, command_id)
    select r.id, 1 + (select count(*) from regulation_history h where h.regulation_id = r.id), ${act}, ${actorId}, ${role},
      ${organisationId}, ${onBehalfOf}, ${note}, to_jsonb(r), ${commandId}
    from regulations r where r.id = ${id}`;
}

/** What was done with a regulation, from the first draft on. */
export type Entry = {
  act: Act;
  actor: string;
  onBehalfOf: string | null;
  role: string;
  organisation: string;
  note: string | null;
  at: string;
};

export async function listActs({ sql }: Executor, id: string): Promise<Entry[]> {
  return sql<Entry[]>`
    select h.act, u.name as actor, b.name as "onBehalfOf", h.role, o.name_vi as organisation, h.note, h.recorded_at as at
    from regulation_history h
    join users u on u.id = h.actor_id
    left join users b on b.id = h.on_behalf_of
    join organisations o on o.id = h.organisation_id
    where h.regulation_id = ${id} order by h.sequence`;
}
