import type { Executor, Tx } from '@vinh-danh/db';
import type { Dossier, Role, Stage, SubjectKind } from '@vinh-danh/workflows';
import { ensureRules } from '../rules/in-force.ts';
import type { visibleSql } from './filter.ts';
import { dossierSql } from './ladders.ts';

export type Detail = {
  id: string;
  code: string;
  version: number;
  stage: Stage;
  subjectKind: SubjectKind;
  award: string;
  commendationType: string;
  procedure: 'standard' | 'simplified';
  posthumous: boolean;
  submittingUnitName: string;
  holderName: string | null;
  holderRole: Role | null;
  dueOn: string | null;
  decidedOn: string | null;
  createdAt: string;
  movement: { id: string; name: string } | null;
  decision: { id: string; symbol: string; decidedOn: string } | null;
  subject: {
    name: string;
    birthYear: number | null;
    gender: string | null;
    ethnicity: string | null;
    origin: 'vietnamese' | 'overseas' | 'foreign' | null;
    country: string | null;
    occupationGroup: string | null;
    post: string | null;
    lifeStatus: string | null;
    diedOn: string | null;
  };
  achievement: { summary: string; from: string; to: string };
  dossier: Dossier;
};

type Condition = ReturnType<typeof visibleSql>;

/** Everything about one nomination but its history; undefined when `visible` does not let it through. */
export async function findDetail(tx: Tx, id: string, visible: Condition): Promise<Detail | undefined> {
  const { sql } = tx;
  const [row] = await sql<Detail[]>`
    select n.id, n.code, n.version, n.stage, n.subject_kind as "subjectKind", n.award,
      n.commendation_type as "commendationType", n.procedure, n.posthumous, u.name_vi as "submittingUnitName",
      a.name_vi as "holderName", n.holder_role as "holderRole", n.due_on as "dueOn", n.decided_on as "decidedOn", n.created_at as "createdAt",
      case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name) end as movement,
      case when d.id is null then null
        else jsonb_build_object('id', d.id, 'symbol', d.symbol, 'decidedOn', d.decided_on) end as decision,
      jsonb_build_object('name', coalesce(p.full_name, c.name, h.head_name, ''), 'birthYear', p.birth_year, 'gender', p.gender,
        'ethnicity', p.ethnicity, 'origin', coalesce(p.origin, c.origin), 'country', coalesce(p.country, c.country), 'occupationGroup', p.occupation_group, 'post', p.post, 'lifeStatus', p.life_status,
        'diedOn', p.died_on) as subject,
      jsonb_build_object('summary', t.summary, 'from', t.from_date, 'to', t.to_date) as achievement, ${dossierSql(sql)} as dossier
    from nominations n
    join organisations u on u.id = n.submitting_unit_id
    left join organisations a on a.id = n.holder_id
    left join movements m on m.id = n.movement_id
    left join decisions d on d.id = n.decision_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    left join achievements t on t.nomination_id = n.id
    where n.id = ${id} and ${visible}`;
  if (row) await ensureRules(tx, [row.dossier.ruleVersion]);
  return row;
}

/** The Vietnamese names of organisations, by id. */
export async function namesOf({ sql }: Executor, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name_vi as name from organisations where id = any(${[...new Set(ids)]}::text[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
