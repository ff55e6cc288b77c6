import type { Tx } from '@vinh-danh/db';
import type { Dossier, Level, Role, Stage, SubjectKind } from '@vinh-danh/workflows';
import { dossierSql } from './ladders.ts';

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

function rowsSql(sql: Tx['sql'], ids: readonly string[], further: ReturnType<typeof dossierSql>) {
  return sql`
    select n.id, n.code, n.version, coalesce(p.full_name, c.name, h.head_name, '') as "subjectName",
      n.subject_kind as "subjectKind", n.award, n.stage, u.name_vi as "submittingUnitName", n.holder_id as "holderId",
      a.name_vi as "holderName", n.holder_role as "holderRole", n.due_on as "dueOn", n.decided_on as "decidedOn",
      n.posthumous, n.procedure, n.dossier->'route'->n.position->>'level' as level ${further}
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
    join nominations n on n.id = wanted.id
    join organisations u on u.id = n.submitting_unit_id
    left join organisations a on a.id = n.holder_id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    order by wanted.place`;
}
