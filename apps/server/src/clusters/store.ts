import type { Executor, Tx } from '@vinh-danh/db';
import type { ClusterCriterion, ClusterState, CrossScoring, Score } from '@vinh-danh/workflows/cluster';
import type { YearPlan } from './input.ts';

export type Cluster = { id: string; kind: 'cluster' | 'block'; name: string; organiserId: string };

export type YearRow = {
  id: string;
  clusterId: string;
  year: number;
  organiserId: string;
  organiserLevel: string;
  headId: string;
  deputyId: string | null;
  crossScoring: CrossScoring;
  award: string;
  flags: number;
  criteria: ClusterCriterion[];
  state: ClusterState;
  tieOrder: string[];
  tieReason: string | null;
  version: number;
};

export type MemberRow = {
  unitId: string;
  name: string;
  leftOn: string | null;
  leftReason: string | null;
  hasEnded: boolean;
  successorId: string | null;
  successorName: string | null;
};

export type SheetRow = {
  unitId: string;
  scorerId: string;
  scores: Score[];
  revision: number;
  savedBy: string;
};

export type FlagRow = {
  unitId: string;
  rank: number;
  proposedOn: string;
  nominationId: string | null;
  code: string | null;
  stage: string | null;
};

/** All clusters with their latest year, those of now first. */
export async function listClusters({ sql }: Executor) {
  return sql<
    (Cluster & { organiserName: string; year: number; headName: string; state: ClusterState; members: number })[]
  >`
    select c.id, c.kind, c.name, c.organiser_id as "organiserId", o.name_vi as "organiserName", y.year,
      h.name_vi as "headName", y.status as state,
      (select count(*)::int from cluster_members m where m.year_id = y.id and m.left_on is null) as members
    from clusters c join organisations o on o.id = c.organiser_id
    join lateral (select * from cluster_years y where y.cluster_id = c.id order by y.year desc limit 1) y on true
    join organisations h on h.id = y.head_id
    order by y.status = 'closed', y.year desc, c.name, c.id`;
}

export async function findCluster({ sql }: Executor, id: string): Promise<Cluster | undefined> {
  const [row] = await sql<Cluster[]>`
    select id, kind, name, organiser_id as "organiserId" from clusters where id = ${id}`;
  return row;
}

export async function insertCluster({ sql }: Tx, { id, kind, name, organiserId }: Cluster): Promise<void> {
  await sql`insert into clusters (id, kind, name, organiser_id) values (${id}, ${kind}, ${name}, ${organiserId})`;
}

/** Writes a year; false where the cluster has it already. */
export async function insertYear(
  { sql }: Tx,
  id: string,
  clusterId: string,
  { year, headId, deputyId, crossScoring, award, flags, criteria }: YearPlan,
): Promise<boolean> {
  const { count } = await sql`
    insert into cluster_years (id, cluster_id, year, head_id, deputy_id, cross_scoring, award, flags, criteria, status,
      tie_order, version, visible_to)
    values (${id}, ${clusterId}, ${year}, ${headId}, ${deputyId ?? null}, ${crossScoring}, ${award}, ${flags},
      ${JSON.stringify(criteria)}::jsonb, 'formed', '{}', 0, '{}')
    on conflict (cluster_id, year) do nothing`;
  return count === 1;
}

export async function updatePlan({ sql }: Tx, id: string, plan: Omit<YearPlan, 'year'>): Promise<void> {
  const { headId, crossScoring, award, flags, criteria } = plan;
  await sql`
    update cluster_years set head_id = ${headId}, deputy_id = ${plan.deputyId ?? null}, cross_scoring = ${crossScoring},
      award = ${award}, flags = ${flags}, criteria = ${JSON.stringify(criteria)}::jsonb where id = ${id}`;
}

/** Makes these the members of a year that has not begun; gives how many of them there are. */
export async function setMembers({ sql }: Tx, yearId: string, unitIds: readonly string[]): Promise<number> {
  const units = [...unitIds];
  await sql`delete from cluster_members where year_id = ${yearId} and unit_id <> all(${units}::text[])`;
  await sql`
    insert into cluster_members (year_id, unit_id)
    select ${yearId}, id from organisations where id = any(${units}::text[]) on conflict do nothing`;
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from cluster_members where year_id = ${yearId}`;
  return row?.count ?? 0;
}

/** Everybody who belongs to the year, and those given, read its scores. */
export async function widenReaders({ sql }: Tx, yearId: string, further: readonly string[]): Promise<void> {
  await sql`
    update cluster_years set visible_to = array(
      select unnest(visible_to) union select unnest(${[...further]}::text[])
      union select unit_id from cluster_members where year_id = ${yearId} order by 1)
    where id = ${yearId}`;
}

function yearSql(sql: Executor['sql']) {
  return sql`y.id, y.cluster_id as "clusterId", y.year, c.organiser_id as "organiserId", o.level as "organiserLevel",
    y.head_id as "headId", y.deputy_id as "deputyId", y.cross_scoring as "crossScoring", y.award, y.flags, y.criteria,
    y.status as state, y.tie_order as "tieOrder", y.tie_reason as "tieReason", y.version
    from cluster_years y join clusters c on c.id = y.cluster_id join organisations o on o.id = c.organiser_id`;
}

/** A year, locked: of two acts one comes second and sees the first. */
export async function lockYear({ sql }: Tx, id: string): Promise<YearRow | undefined> {
  const [row] = await sql<YearRow[]>`select ${yearSql(sql)} where y.id = ${id} for update of y`;
  return row;
}

export async function findYear({ sql }: Executor, id: string): Promise<YearRow | undefined> {
  const [row] = await sql<YearRow[]>`select ${yearSql(sql)} where y.id = ${id}`;
  return row;
}

/** The years of a cluster, the latest first. */
export async function listYears({ sql }: Executor, clusterId: string): Promise<YearRow[]> {
  return sql<YearRow[]>`select ${yearSql(sql)} where y.cluster_id = ${clusterId} order by y.year desc`;
}

/** Those who belong to a year and those who have left it, with what became of their organisation. */
export async function listMembers({ sql }: Executor, yearId: string, on: string): Promise<MemberRow[]> {
  return sql<MemberRow[]>`
    select m.unit_id as "unitId", o.name_vi as name, m.left_on as "leftOn", m.left_reason as "leftReason",
      coalesce(o.valid_to < ${on}, false) as "hasEnded", s.id as "successorId", s.name_vi as "successorName"
    from cluster_members m join organisations o on o.id = m.unit_id
    left join organisation_successors x on x.organisation_id = o.id and x.is_main and x.from_date <= ${on}
    left join organisations s on s.id = x.successor_id
    where m.year_id = ${yearId} order by m.left_on is not null, o.name_vi, m.unit_id`;
}

export async function leave(
  { sql }: Tx,
  { yearId, unitId, on, reason }: { yearId: string; unitId: string; on: string; reason: string | null },
): Promise<void> {
  await sql`
    update cluster_members set left_on = ${on}, left_reason = ${reason} where year_id = ${yearId} and unit_id = ${unitId}`;
}

/** A successor takes a place, and the head's or the deputy's office with it. */
export async function succeedMember({ sql }: Tx, yearId: string, unitId: string, successorId: string): Promise<void> {
  await sql`
    insert into cluster_members (year_id, unit_id) values (${yearId}, ${successorId})
    on conflict (year_id, unit_id) do update set left_on = null, left_reason = null`;
  await sql`
    update cluster_years set head_id = case when head_id = ${unitId} then ${successorId} else head_id end,
      deputy_id = case when deputy_id = ${unitId} then ${successorId} else deputy_id end
    where id = ${yearId}`;
}

export async function setState({ sql }: Tx, id: string, state: ClusterState): Promise<void> {
  await sql`update cluster_years set status = ${state} where id = ${id}`;
}

export async function setTieOrder({ sql }: Tx, id: string, order: readonly string[], reason: string | null) {
  await sql`update cluster_years set tie_order = ${[...order]}::text[], tie_reason = ${reason} where id = ${id}`;
}

export async function listSheets({ sql }: Executor, yearId: string): Promise<SheetRow[]> {
  return sql<SheetRow[]>`
    select s.unit_id as "unitId", s.scorer_id as "scorerId", s.scores, s.revision, u.name as "savedBy"
    from cluster_sheets s join users u on u.id = s.saved_by_id where s.year_id = ${yearId}
    order by s.unit_id, s.scorer_id`;
}

type Saving = Pick<SheetRow, 'unitId' | 'scorerId' | 'scores' | 'revision'> & { yearId: string; savedById: string };

/** Keeps a sheet over the revision the caller knows; false where there is another by now. */
export async function saveSheet({ sql }: Tx, sheet: Saving): Promise<boolean> {
  const { yearId, unitId, scorerId, scores, revision, savedById } = sheet;
  const content = JSON.stringify(scores);
  const { count } =
    revision === 0
      ? await sql`
          insert into cluster_sheets (year_id, unit_id, scorer_id, scores, revision, saved_by_id)
          values (${yearId}, ${unitId}, ${scorerId}, ${content}::jsonb, 1, ${savedById}) on conflict do nothing`
      : await sql`
          update cluster_sheets set scores = ${content}::jsonb, revision = revision + 1, saved_by_id = ${savedById},
            saved_at = now()
          where year_id = ${yearId} and unit_id = ${unitId} and scorer_id = ${scorerId} and revision = ${revision}`;
  return count === 1;
}

export async function insertFlags(
  { sql }: Tx,
  yearId: string,
  flags: readonly { unitId: string; rank: number }[],
  on: string,
): Promise<void> {
  await sql`
    insert into cluster_flags (year_id, unit_id, rank, proposed_on)
    select ${yearId}, f."unitId", f.rank, ${on}
    from jsonb_to_recordset(${JSON.stringify(flags)}::jsonb) as f("unitId" text, rank int)`;
}

export async function listFlags({ sql }: Executor, yearId: string): Promise<FlagRow[]> {
  return sql<FlagRow[]>`
    select f.unit_id as "unitId", f.rank, f.proposed_on as "proposedOn", n.id as "nominationId", n.code, n.stage
    from cluster_flags f left join nominations n on n.id = f.nomination_id
    where f.year_id = ${yearId} order by f.rank, f.unit_id`;
}

/** Keeps which nomination a proposal has become; false where there is one that was not given up. */
export async function linkNomination(
  { sql }: Tx,
  { yearId, unitId, nominationId }: { yearId: string; unitId: string; nominationId: string },
): Promise<boolean> {
  const { count } = await sql`
    update cluster_flags f set nomination_id = ${nominationId} where f.year_id = ${yearId} and f.unit_id = ${unitId}
      and not exists (select 1 from nominations n
        where n.id = f.nomination_id and n.stage not in ('discarded', 'withdrawn'))`;
  return count === 1;
}

export type ClusterActRow = { act: string; actor: string; at: string; payload: Readonly<Record<string, unknown>> };

export async function listActs({ sql }: Executor, yearId: string): Promise<ClusterActRow[]> {
  return sql<ClusterActRow[]>`
    select h.act, u.name as actor, h.recorded_at as at, h.payload from cluster_history h join users u on u.id = h.actor_id
    where h.year_id = ${yearId} order by h.sequence`;
}
