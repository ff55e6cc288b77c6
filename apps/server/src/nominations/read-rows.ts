import type { Executor, Tx } from '@vinh-danh/db';
import type { Dossier, Level, Role, Stage, SubjectKind } from '@vinh-danh/workflows';
import { dossierSql } from './ladders.ts';

type Fragment = ReturnType<typeof dossierSql>;

export type ListedRow = {
  id: string;
  code: string;
  version: number;
  subjectName: string;
  subjectKind: SubjectKind;
  award: string;
  stage: Stage;
  level: Level;
  submittingUnitName: string;
  /** Who must act now: the organisation, and the role in it. */
  holderId: string | null;
  holderName: string | null;
  holderRole: Role | null;
  dueOn: string | null;
  decidedOn: string | null;
  posthumous: boolean;
  procedure: 'standard' | 'simplified';
};

/** What a list shows of these nominations, in their order; the names as far as the context sees them. */
export async function readRows({ sql }: Tx, ids: readonly string[]): Promise<ListedRow[]> {
  return ids.length === 0 ? [] : sql<ListedRow[]>`${rowsSql(sql, ids, sql``)}`;
}

/** The same with the machine's context of each. */
export async function readRowsWithDossiers({ sql }: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return sql<(ListedRow & { dossier: Dossier })[]>`${rowsSql(sql, ids, sql`, ${dossierSql(sql)} as dossier`)}`;
}

function rowsSql(sql: Tx['sql'], ids: readonly string[], further: Fragment) {
  const { columns, joins } = shownSql(sql);
  return sql`
    select ${columns} ${further}
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
    join nominations n on n.id = wanted.id ${joins}
    order by wanted.place`;
}

/**
 * A `ListedRow` of `nominations n` as SQL. The name is told from the one that lists are sorted by, which whoever reads the
 * nomination may see: the subjects' own tables would each be asked for their rights.
 */
export function shownSql(sql: Executor['sql']) {
  const sorted = sql`shown.sort_name`;
  const name = sql`case when n.subject_kind = 'collective' or strpos(${sorted}, ' ') = 0 then ${sorted}
    else substr(${sorted}, strpos(${sorted}, ' ') + 1) || ' ' || split_part(${sorted}, ' ', 1) end`;
  const nameOf = (organisation: Fragment) => sql`(select o.name_vi from organisations o where o.id = ${organisation})`;
  return {
    columns: sql`n.id, n.code, n.version, coalesce(${name}, '') as "subjectName", n.subject_kind as "subjectKind", n.award,
      n.stage, ${nameOf(sql`n.submitting_unit_id`)} as "submittingUnitName", n.holder_id as "holderId",
      ${nameOf(sql`n.holder_id`)} as "holderName", n.holder_role as "holderRole", n.due_on as "dueOn",
      n.decided_on as "decidedOn", n.posthumous, n.procedure, n.dossier->'route'->n.position->>'level' as level`,
    joins: sql`left join nomination_names shown on shown.nomination_id = n.id`,
    /** Who sees the name sees the nomination. */
    isSeen: sql`shown.nomination_id is not null`,
  };
}
