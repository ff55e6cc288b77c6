import type { Executor } from '@vinh-danh/db';
import { addWorkingDays, Stage, text } from '@vinh-danh/workflows';
import type { Membership, SubjectKind } from '@vinh-danh/workflows';
import { z } from 'zod';
import { CountedFilter } from '../statistics/fact-filter.ts';
import { countedIdsSql } from '../statistics/facts.ts';
import { dimensionValues } from './dimension-values.ts';
import { dimensionSql, householdOrigin, noMovement } from './dimensions.ts';
import { isFoundByText } from './search-text.ts';

/** What a list of nominations is narrowed to; every count opens the list with the same filter. */
export const NominationFilter = z.object({
  ...z.object(dimensionValues).partial().shape,
  stage: Stage.optional(),
  /** Who must act now. */
  holderId: text(100).optional(),
  decisionId: z.uuid().optional(),
  /** True: decided and standing, as the counts count. */
  standing: z.boolean().optional(),
  /** What stands behind a number of the counts. */
  counted: CountedFilter.optional(),
  /** True: submitted, and still before a decision. */
  isUnderWay: z.boolean().optional(),
  /** By the deadline: past, within three working days, later than those, or before the week ends. */
  due: z.enum(['overdue', 'soon', 'later', 'thisWeek']).optional(),
  /** The beginning of a code, or of any word of the name, with or without diacritics. */
  text: text(100).optional(),
});
export type NominationFilter = z.infer<typeof NominationFilter>;

type Sql = Executor['sql'];

/** The filter as SQL over `nominations n`, and its person `p` where something of the person is asked. `on` is the business day, from which deadlines are told. */
export function filterSql(sql: Sql, filter: NominationFilter, on: string) {
  const { stage, award, year, subjectKind, posthumous, commendationType, procedure, standing, due } = filter;
  const { submittingUnitId, holderId, movementId, decisionId, level } = filter;
  // Only what is asked for: a page asks for little of this, and each part of a statement has its price.
  const parts = [
    stage && sql`and n.stage = ${stage}`,
    award && sql`and n.award = ${award}`,
    year && sql`and n.decided_on >= make_date(${year}, 1, 1) and n.decided_on < make_date(${year + 1}, 1, 1)`,
    subjectKind && subjectSql(sql, subjectKind),
    posthumous !== undefined && (posthumous ? sql`and n.posthumous` : sql`and not n.posthumous`),
    commendationType && sql`and n.commendation_type = ${commendationType}`,
    procedure && sql`and n.procedure = ${procedure}`,
    submittingUnitId && nominatedBySql(sql, [submittingUnitId]),
    holderId && sql`and n.holder_id = ${holderId}`,
    movementId && movementSql(sql, movementId),
    ...personal.map((name) => filter[name] !== undefined && sql`and ${dimensionSql(sql, name)} = ${filter[name]}`),
    filter.origin && originSql(sql, filter.origin),
    level &&
      sql`and n.decided_by_id in (select d.id from organisations d where ${dimensionSql(sql, 'level')} = ${level})`,
    decisionId &&
      sql`and n.id in (select i.nomination_id from decision_items i where i.decision_id = ${decisionId}) and n.decision_id = ${decisionId}`,
    standing && standingSql(sql),
    filter.counted && sql`and n.id in (${countedIdsSql(sql, filter.counted)})`,
    filter.isUnderWay && sql`and n.stage in ('intake', 'appraisal', 'council', 'leader', 'suspended', 'approved')`,
    due && dueSql(sql, due, on),
    filter.text && sql`and ${isFoundByText(sql, filter.text)}`,
  ].filter((part) => typeof part === 'object');
  return parts.length === 0 ? sql`` : sql`${parts}`;
}

const personal = ['gender', 'ethnicity', 'occupationGroup'] as const;

/** Whether the filter asks something of the person, for which a person's row is needed. */
export function asksPerson(filter: NominationFilter): boolean {
  return personal.some((name) => filter[name] !== undefined);
}

/** Few are foreigners or live abroad: the list begins at them, or leaves them out. */
function originSql(sql: Sql, origin: NonNullable<NominationFilter['origin']>) {
  if (origin === householdOrigin) return sql`and n.household_id is not null`;
  const isThese = origin === 'vietnamese' ? sql`<> 'vietnamese'` : sql`= ${origin}`;
  const these = sql`
    select x.id from persons i join nominations x on x.person_id = i.id where i.origin ${isThese}
    union all
    select x.id from collectives c join nominations x on x.collective_id = c.id where c.origin ${isThese}`;
  return origin === 'vietnamese'
    ? sql`and n.household_id is null and n.id not in (${these})`
    : sql`and n.id in (${these})`;
}

function movementSql(sql: Sql, movementId: string) {
  return movementId === noMovement ? sql`and n.movement_id is null` : sql`and n.movement_id = ${movementId}`;
}

/** Decided and neither annulled nor stripped: what counts. */
export function standingSql(sql: Sql) {
  return sql`and n.stage in ('decided', 'conferred')`;
}

/** The subject's own column, whose index is partial, rather than the kind: the few households are found by it. */
function subjectSql(sql: Sql, kind: SubjectKind) {
  if (kind === 'household') return sql`and n.household_id is not null`;
  return kind === 'collective' ? sql`and n.collective_id is not null` : sql`and n.person_id is not null`;
}

/** A unit always reads what it has nominated: so its nominations are found through its readings, without an index more. */
export function nominatedBySql(sql: Sql, units: readonly string[]) {
  const ids = [...units];
  return sql`and n.submitting_unit_id = any(${ids}::text[])
    and n.id in (select r.nomination_id from nomination_readers r where r.organisation_id = any(${ids}::text[]))`;
}

function dueSql(sql: Sql, due: NonNullable<NominationFilter['due']>, on: string) {
  const soon = soonAfter(on);
  switch (due) {
    case 'overdue':
      return sql`and n.due_on < ${on}::date`;
    case 'soon':
      return sql`and n.due_on between ${on}::date and ${soon}::date`;
    case 'later':
      return sql`and n.due_on > ${soon}::date`;
    case 'thisWeek':
      return sql`and n.due_on between ${on}::date and ${sundayOf(on)}::date`;
  }
}

/** Until when a deadline is near. */
export function soonAfter(on: string): string {
  return addWorkingDays(on, 3);
}

/** The last day of the week that `day` lies in. */
export function sundayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

/** Which nominations the organisations may read. */
export function visibleSql(sql: Sql, organisations: readonly string[] | '*') {
  if (organisations === '*') return sql`true`;
  return sql`n.id in (select r.nomination_id from nomination_readers r where r.organisation_id = any(${[...organisations]}::text[]))`;
}

/** The ids of what they read, once for each that reads it. */
export function readingsSql(sql: Sql, organisations: readonly string[]) {
  return sql`select nomination_id as id from nomination_readers where organisation_id = any(${[...organisations]}::text[])`;
}

/**
 * The same for walking through a list of which most rows are visible: asked row by row. Not EXISTS, which might become a
 * hash of everything these organisations read.
 */
export function seenSql(sql: Sql, organisations: readonly string[] | '*') {
  if (organisations === '*') return sql`true`;
  return sql`(select true from nomination_readers r where r.nomination_id = n.id and r.organisation_id = any(${[...organisations]}::text[]) limit 1)`;
}

type Office = Pick<Membership, 'organisationId' | 'role'>;

/** What waits for one membership: the holder's organisation and role are its own. */
export function heldByOneSql(sql: Sql, { organisationId, role }: Office) {
  return sql`n.holder_id = ${organisationId} and n.holder_role = ${role}`;
}

/** The same for many at once. */
export function heldBySql(sql: Sql, offices: readonly Office[]) {
  const organisations = offices.map(({ organisationId }) => organisationId);
  const roles = offices.map(({ role }) => role as string);
  return sql`(n.holder_id, n.holder_role) in (select * from unnest(${organisations}::text[], ${roles}::text[]))`;
}
