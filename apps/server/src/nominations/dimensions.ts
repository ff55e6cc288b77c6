import type { Executor } from '@vinh-danh/db';
import { procedureRules } from '@vinh-danh/workflows';

type Sql = Executor['sql'];

/** What awards are counted by. Each is a field of the filter too, so that a number opens the list behind it. */
export const dimensions = [
  'year',
  'award',
  'level',
  'commendationType',
  'subjectKind',
  'occupationGroup',
  'gender',
  'ethnicity',
  'origin',
  'posthumous',
  'submittingUnitId',
  'movementId',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Of a person's field where the subject is a collective or a household. */
export const notPerson = 'notPerson';
/** Where a household belongs is not asked. */
export const householdOrigin = 'household';
/** Of an award that belongs to no movement. */
export const noMovement = 'none';

/** The levels at which awards are decided. */
export const decidingLevels = [
  'unit',
  'commune',
  'district',
  'province',
  'ministry',
  'central',
  'primeMinister',
  'president',
] as const;

/**
 * A dimension's value as text, over `nominations n`, its person `p` and the body that decided, `d`. The counts group by
 * it and the list filters by it: one expression, so that the two cannot differ.
 */
export function dimensionSql(sql: Sql, dimension: Dimension) {
  switch (dimension) {
    case 'year':
      return sql`extract(year from n.decided_on)::int::text`;
    case 'award':
      return sql`n.award`;
    case 'level':
      return decidingLevelSql(sql);
    case 'commendationType':
      return sql`n.commendation_type`;
    case 'subjectKind':
      return sql`n.subject_kind`;
    case 'occupationGroup':
      return personalSql(sql, sql`p.occupation_group`);
    case 'gender':
      return personalSql(sql, sql`p.gender`);
    case 'ethnicity':
      return personalSql(sql, sql`p.ethnicity`);
    case 'origin':
      return sql`case when n.household_id is not null then ${householdOrigin} else coalesce(
        (select i.origin from persons i where i.id = n.person_id),
        (select c.origin from collectives c where c.id = n.collective_id)) end`;
    case 'posthumous':
      return sql`n.posthumous::text`;
    case 'submittingUnitId':
      return sql`n.submitting_unit_id`;
    case 'movementId':
      return sql`coalesce(n.movement_id, ${noMovement})`;
  }
}

/** Of a person a value, or `unknown`. */
function personalSql(sql: Sql, column: ReturnType<Sql>) {
  return sql`case when n.person_id is null then ${notPerson} else coalesce(${column}, 'unknown') end`;
}

/** The level of the body that decided: a commune that honours its own people is still the commune. */
export function decidingLevelSql(sql: Sql) {
  const { central, primeMinister, president } = procedureRules.nationalOffices;
  return sql`case
    when d.id = ${president} then 'president'
    when d.id = ${primeMinister} then 'primeMinister'
    when d.id = ${central} then 'central'
    when d.kind = 'people-committee' then d.level
    when d.kind in ('ministry', 'commission') or d.level = 'central' then 'ministry'
    else 'unit' end`;
}
