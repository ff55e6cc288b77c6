import type { Executor, Tx } from '@vinh-danh/db';
import type { Dossier, Stage, SubjectKind } from '@vinh-danh/workflows';
import { dossierSql } from '../nominations/ladders.ts';

type Sql = Executor['sql'];
export type Touched = {
  id: string;
  version: number;
  code: string;
  subjectName: string;
  subjectKind: SubjectKind;
  award: string;
  stage: Stage;
  dueOn: string | null;
  holderName: string | null;
  dossier: Dossier;
};

/** Stages in which `reroute` is an arrow of the machine. */
const open = [
  'draft',
  'intake',
  'appraisal',
  'council',
  'leader',
  'returned',
  'suspended',
  'approved',
] satisfies Stage[];

/**
 * The open nominations visible to these organisations that meet one that has ended: further on from where they lie, or
 * as their unit. The nearest deadline first.
 */
export async function findTouched(
  { sql }: Tx,
  organisations: readonly string[],
  { on, limit }: { on: string; limit: number },
): Promise<Touched[]> {
  return sql<Touched[]>`
    ${goneSql(sql, on)}
    select n.id, n.version, n.code, coalesce(p.full_name, c.name, h.head_name, '') as "subjectName",
      n.subject_kind as "subjectKind", n.award, n.stage, n.due_on as "dueOn", a.name_vi as "holderName",
      ${dossierSql(sql)} as dossier
    from nominations n
    left join organisations a on a.id = n.holder_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    where ${touchedSql(sql)} and n.visible_to && ${[...organisations]}::text[]
    order by n.due_on, n.code limit ${limit}`;
}

/** All of them, whoever may see them. */
export async function findAllTouched({ sql }: Tx, on: string): Promise<Pick<Touched, 'id' | 'dossier'>[]> {
  return sql<Pick<Touched, 'id' | 'dossier'>[]>`
    ${goneSql(sql, on)}
    select n.id, ${dossierSql(sql)} as dossier from nominations n where ${touchedSql(sql)} order by n.id`;
}

/** What has ended, and the ladders with any of it: many share them, so they tell first which dossiers need not be read. */
function goneSql(sql: Sql, on: string) {
  return sql`
    with gone as materialized (
      select id, exists (
        select 1 from organisation_successors s
        where s.organisation_id = o.id and s.is_main and s.from_date <= ${on}) as has_heir
      from organisations o where o.valid_to < ${on}
    ), touched as materialized (
      select l.id from ladders l where exists (
        select 1 from jsonb_array_elements((l.ladders->'own') || (l.ladders->'state')) as s(step)
        join gone on ${actsAtStep(sql)})
    )`;
}

function touchedSql(sql: Sql) {
  return sql`n.stage = any(${open}::text[]) and n.ladders_id in (select id from touched) and exists (
    select 1 from jsonb_array_elements(n.dossier->'route') with ordinality as s(step, place)
    join gone on ${actsAtStep(sql)}
    where s.place > n.position or (s.place = 1 and gone.id = s.step->>'organisationId' and gone.has_heir))`;
}

function actsAtStep(sql: Sql) {
  return sql`gone.id in
    (s.step->>'organisationId', s.step->>'appraiserId', s.step->>'councilId', s.step->>'clerkId')`;
}
