import type { Executor } from '@vinh-danh/db';
import { decidingLevelSql, dimensions, noMovement } from '../nominations/dimensions.ts';
import type { CountMeasure, DayMeasure } from '@vinh-danh/workflows/counting';
import { noValue } from '@vinh-danh/workflows/counting';
import type { CountedFilter, FactFilter } from './fact-filter.ts';
import { branchSql } from './branch.ts';

type Sql = Executor['sql'];
type Fragment = ReturnType<typeof decidingLevelSql>;

/** What may be counted by: the list's dimensions, and those that only a count asks for. */
export const factDimensions = [
  ...dimensions,
  'procedure',
  'regime',
  'submittedYear',
  'provinceThen',
  'districtThen',
  'communeThen',
  'provinceNow',
  'districtNow',
  'communeNow',
] as const;
export type FactDimension = (typeof factDimensions)[number];

/** What may be added up by: of the decided, their days in a stage too, from which medians are told. */
export type AskedDimension = FactDimension | DayMeasure;

/** What a table may be kept by: with the unit, the day or the beginning of the stretch of time it falls in tells every place. */
export type KeptDimension = AskedDimension | 'placeSince' | 'placeDay';

/**
 * A dimension's value as text over `readable_facts f`, the body that decided, `d`, and the places of the unit, `u`; null where
 * it has none yet.
 */
export function factSql(sql: Sql, dimension: KeptDimension): Fragment {
  switch (dimension) {
    case 'placeSince':
      return sql`u.since::text`;
    case 'placeDay':
      return sql`coalesce(f.decided_on, f.submitted_on)::text`;
    case 'year':
      return sql`extract(year from f.decided_on)::int::text`;
    case 'submittedYear':
      return sql`extract(year from f.submitted_on)::int::text`;
    case 'level':
      return sql`case when d.id is not null then ${decidingLevelSql(sql)} end`;
    case 'posthumous':
      return sql`f.posthumous::text`;
    case 'movementId':
      return sql`coalesce(f.movement_id, ${noMovement})`;
    case 'daysIntake':
    case 'daysAppraisal':
    case 'daysCouncil':
    case 'daysLeader':
      return sql`case when f.decided_on is not null and ${daysSql(sql, dimension)} > 0 then ${daysSql(sql, dimension)}::text end`;
    default:
      return isPlace(dimension) ? sql`u.${sql(places[dimension])}` : sql`f.${sql(columns[dimension])}`;
  }
}

const columns = {
  award: 'award',
  commendationType: 'commendation_type',
  subjectKind: 'subject_kind',
  occupationGroup: 'occupation_group',
  gender: 'gender',
  ethnicity: 'ethnicity',
  origin: 'origin',
  submittingUnitId: 'submitting_unit_id',
  procedure: 'procedure',
  regime: 'regime',
} as const satisfies Partial<Record<FactDimension, string>>;

/** The bodies above the unit, as it was on the day of the decision (or of its sending on) and as its successor is today. */
export const places = {
  provinceThen: 'then_province_id',
  districtThen: 'then_district_id',
  communeThen: 'then_commune_id',
  provinceNow: 'now_province_id',
  districtNow: 'now_district_id',
  communeNow: 'now_commune_id',
} as const satisfies Partial<Record<FactDimension, string>>;
export type Place = keyof typeof places;

/** Whether a dimension is told from the tree of organisations. */
export function isPlace(dimension: KeptDimension): dimension is Place {
  return Object.hasOwn(places, dimension);
}

/**
 * What the caller may read of the facts, narrowed. The context's organisations are the view's own condition. The body that
 * decided and the places of the unit are joined only where they are asked for.
 */
export function factsFrom(
  sql: Sql,
  filter: FactFilter,
  by: readonly KeptDimension[],
  from: 'readable_facts' | 'readable_changes' = 'readable_facts',
): Fragment {
  const asksLevel = by.includes('level') || filter.level !== undefined;
  const asksPlace = isOfPlaces(by, filter);
  const parts = factDimensions
    .filter((dimension) => filter[dimension] !== undefined)
    .map((dimension) => sql`and ${isAnySql(sql, dimension, [filter[dimension] ?? []].flat())}`);
  const { decisionId, isUnderWay, period, decided } = filter;
  return sql`
from ${sql(from)} f ${asksLevel ? sql`left join organisations d on d.id = f.decided_by_id` : sql``}
    ${asksPlace ? placesSql(sql) : sql``}
    where true ${parts.length === 0 ? sql`` : sql`${parts}`}
    ${decided ? sql`and f.decided_on between ${decided.from} and ${decided.to}` : sql``}
    ${period ? withinSql(sql, period) : sql``}
    ${isUnderWay ? sql`and f.stage in ('intake', 'appraisal', 'council', 'leader', 'suspended', 'approved')` : sql``}
    ${
      decisionId
        ? sql`and f.nomination_id in (select n.id from nominations n join decision_items i on i.nomination_id = n.id
            where i.decision_id = ${decisionId} and n.decision_id = ${decisionId})`
        : sql``
    }`;
}

/** Whether it is told from the tree of organisations where something lies. */
export function isOfPlaces(by: readonly KeptDimension[], filter: FactFilter): boolean {
  const narrowed = factDimensions.filter((one) => filter[one] !== undefined);
  return [...by, ...narrowed].some((one) => one === 'placeSince' || isPlace(one));
}

function placesSql(sql: Sql): Fragment {
  return sql`left join unit_places u on u.unit_id = f.submitting_unit_id
    and coalesce(f.decided_on, f.submitted_on) >= u.since and coalesce(f.decided_on, f.submitted_on) < u.until`;
}

type Value = string | number | boolean;

function isAnySql(sql: Sql, dimension: FactDimension, values: readonly Value[]): Fragment {
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return isSql(sql, dimension, only);
  const isNone = values.includes(noValue) ? sql`or ${factSql(sql, dimension)} is null` : sql``;
  return sql`(${factSql(sql, dimension)} = any(${values.map(String)}::text[]) ${isNone})`;
}

function isSql(sql: Sql, dimension: FactDimension, value: Value): Fragment {
  if (value === noValue && dimension !== 'movementId') return sql`${factSql(sql, dimension)} is null`;
  if (dimension === 'posthumous') return value === true || value === 'true' ? sql`f.posthumous` : sql`not f.posthumous`;
  if (dimension === 'year' || dimension === 'submittedYear') {
    const on = dimension === 'year' ? sql`f.decided_on` : sql`f.submitted_on`;
    const year = Number(value);
    return sql`${on} >= make_date(${year}, 1, 1) and ${on} < make_date(${year + 1}, 1, 1)`;
  }
  return sql`${factSql(sql, dimension)} = ${String(value)}`;
}

function withinSql(sql: Sql, { by, from, to }: NonNullable<FactFilter['period']>): Fragment {
  const on = by === 'year' ? sql`f.decided_on` : sql`f.submitted_on`;
  return sql`${from === undefined ? sql`` : sql`and ${on} >= make_date(${from}, 1, 1)`}
    ${to === undefined ? sql`` : sql`and ${on} < make_date(${to + 1}, 1, 1)`}`;
}

/** The nominations that a number has counted, among what the context may read. */
export function countedIdsSql(sql: Sql, { measure, branch, ...filter }: CountedFilter): Fragment {
  return sql`select f.nomination_id ${factsFrom(sql, filter, [])} and f.submitted_on is not null and ${behindSql(sql, measure)}
    ${branch === undefined ? sql`` : sql`and f.submitting_unit_id in (${branchSql(sql, branch)})`}`;
}

/** Whether a nomination is among those of which a measure tells; of a share, those that are the part. */
export function behindSql(sql: Sql, measure: CountMeasure): Fragment {
  switch (measure) {
    case 'decided':
    case 'moneyDecided':
      return standing(sql);
    case 'conferred':
    case 'moneyConferred':
      return sql`f.stage = 'conferred'`;
    case 'proposed':
      return sql`true`;
    case 'everReturned':
      return sql`f.returns > 0`;
    case 'refused':
      return sql`f.stage = 'rejected'`;
    case 'annulled':
      return sql`f.stage in ('annulled', 'stripped')`;
    case 'womenShare':
      return sql`${standing(sql)} and f.gender = 'female'`;
    case 'directWorkerShare':
      return sql`${standing(sql)} and f.occupation_group in ('worker', 'farmer')`;
    default:
      return sql`f.decided_on is not null and ${daysSql(sql, measure)} > 0`;
  }
}

const daysColumns = {
  daysIntake: 'days_intake',
  daysAppraisal: 'days_appraisal',
  daysCouncil: 'days_council',
  daysLeader: 'days_leader',
} as const satisfies Record<DayMeasure, string>;

/** How many whole days a nomination has lain in the stage. */
export function daysSql(sql: Sql, measure: DayMeasure): Fragment {
  return sql`f.${sql(daysColumns[measure])}`;
}

/** Decided and neither annulled nor stripped: what counts as an award. */
export const standing = (sql: Sql): Fragment => sql`f.stage in ('decided', 'conferred')`;
