import { withContext } from '@vinh-danh/db';
import { offeredEvents, stepAt } from '@vinh-danh/workflows';
import type { Dossier, EventType, Level, Role, Stage, SubjectKind } from '@vinh-danh/workflows';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from './acting.ts';
import { filterSql, heldBySql, NominationFilter, visibleSql } from './filter.ts';
import { dossierSql } from './ladders.ts';

/** Where a page ended: the deadline of its last row in the work list, the row's id in the list of all. */
const Cursor = z.object({ key: z.union([z.iso.date(), z.uuid()]), id: z.uuid() });

export const ListInput = NominationFilter.extend({
  /** `work`: what waits for the caller, oldest deadline first; `all`: everything the caller may read, newest first. */
  view: z.enum(['work', 'all']),
  cursor: Cursor.optional(),
  limit: z.number().int().min(1).max(100).default(50),
}).refine(({ view, cursor }) => view === 'all' || !cursor || /^(?!0000)\d{4}-/.test(cursor.key), {
  error: 'cursorOfOtherList',
  path: ['cursor', 'key'],
});
export type ListInput = z.infer<typeof ListInput>;

export type NominationRow = {
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
  actions: EventType[];
};

export type NominationPage = {
  items: NominationRow[];
  nextCursor: { key: string; id: string } | null;
  /** On the first page: how many there are in each stage. */
  stages: { stage: Stage; count: number }[] | null;
};

type Read = Omit<NominationRow, 'level' | 'actions'> & { dossier: Dossier; key: string };

/** A page of nominations with the acts the caller may send from the list; a constant number of queries. */
export async function listNominations(context: UserContext, input: ListInput): Promise<NominationPage> {
  const { memberships } = context;
  const readable = readableBy(context);
  const { view, cursor, limit } = input;
  return withContext(context.db, readable, async ({ sql }) => {
    const isWork = view === 'work';
    // A row without a deadline comes last in the work list.
    const key = isWork ? sql`coalesce(n.due_on, date '9999-12-31')::text` : sql`n.id::text`;
    const from = sql`
      from nominations n
      left join persons p on p.id = n.person_id
      left join collectives c on c.id = n.collective_id
      left join households h on h.id = n.household_id
      where ${visibleSql(sql, readable)} ${isWork ? sql`and ${heldBySql(sql, memberships)}` : sql``} ${filterSql(sql, input)}`;
    const after = cursor
      ? isWork
        ? sql`and (coalesce(n.due_on, date '9999-12-31'), n.id) > (${cursor.key}::date, ${cursor.id})`
        : sql`and n.id < ${cursor.id}`
      : sql``;
    const order = isWork ? sql`order by coalesce(n.due_on, date '9999-12-31'), n.id` : sql`order by n.id desc`;
    const rows = await sql<Read[]>`
      with page as (
        select n.id, ${key} as key, coalesce(p.full_name, c.name, h.head_name, '') as "subjectName"
        ${from} ${after} ${order} limit ${limit + 1}
      )
      select n.id, n.code, n.version, page."subjectName", n.subject_kind as "subjectKind", n.award, n.stage,
        u.name_vi as "submittingUnitName", n.holder_id as "holderId", a.name_vi as "holderName", n.holder_role as "holderRole",
        n.due_on as "dueOn", n.decided_on as "decidedOn",
        n.posthumous, n.procedure, ${dossierSql(sql)} as dossier, page.key
      from page join nominations n on n.id = page.id
      join organisations u on u.id = n.submitting_unit_id
      left join organisations a on a.id = n.holder_id
      ${isWork ? sql`order by page.key, n.id` : sql`order by n.id desc`}`;
    const stages = cursor
      ? null
      : await sql<{ stage: Stage; count: number }[]>`select n.stage, count(*)::int as count ${from} group by n.stage`;
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ dossier, key: _key, ...row }) => ({
        ...row,
        level: stepAt(dossier, dossier.position).level,
        actions: offeredEvents({ stage: row.stage, dossier }, memberships).map(({ type }) => type),
      })),
      nextCursor: last ? { key: last.key, id: last.id } : null,
      stages,
    };
  });
}
