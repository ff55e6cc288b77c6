import type { Executor } from '@vinh-danh/db';
import { decidingLevelSql, dimensions, noMovement } from '../nominations/dimensions.ts';
import type { CountFilter } from './counted.ts';

type Sql = Executor['sql'];
type Fragment = ReturnType<typeof decidingLevelSql>;

/** What may be counted by: the list's dimensions, and those that only a count asks for. */
export const factDimensions = [...dimensions, 'procedure', 'regime', 'submittedYear'] as const;
export type FactDimension = (typeof factDimensions)[number];

/** A dimension's value as text over `readable_facts f` and the body that decided, `d`; null where it has none yet. */
export function factSql(sql: Sql, dimension: FactDimension): Fragment {
  switch (dimension) {
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
    default:
      return sql`f.${sql(columns[dimension])}`;
  }
}

const columns = {
  award: 'award',
  commendationType: 'commendation_type',
  subjectKind: 'subject_kind',
  occupationGroup: 'occupation_group',
  gender: 'gender',
  ethnicity: 'ethnicity',
  submittingUnitId: 'submitting_unit_id',
  procedure: 'procedure',
  regime: 'regime',
} as const satisfies Partial<Record<FactDimension, string>>;

/** What counts are narrowed to: a value of any dimension, and what the screens ask for beside. */
export type FactFilter = CountFilter &
  Readonly<Partial<Record<FactDimension, string | number | boolean | undefined>>> & {
    /** The days between which it was decided, both counted. */
    readonly decided?: { readonly from: string; readonly to: string } | undefined;
  };

/**
 * What the caller may read of the facts, narrowed. The context's organisations are the view's own condition. The body that
 * decided is joined only where its level is asked for.
 */
export function factsFrom(
  sql: Sql,
  filter: FactFilter,
  by: readonly FactDimension[],
  from: 'readable_facts' | 'readable_changes' = 'readable_facts',
): Fragment {
  const asksLevel = by.includes('level') || filter.level !== undefined;
  const parts = factDimensions
    .filter((dimension) => filter[dimension] !== undefined)
    .map((dimension) => sql`and ${isSql(sql, dimension, filter[dimension] ?? '')}`);
  const { decisionId, isUnderWay, decided } = filter;
  return sql`
    from ${sql(from)} f ${asksLevel ? sql`left join organisations d on d.id = f.decided_by_id` : sql``}
    where true ${parts.length === 0 ? sql`` : sql`${parts}`}
    ${decided ? sql`and f.decided_on between ${decided.from} and ${decided.to}` : sql``}
    ${isUnderWay ? sql`and f.stage in ('intake', 'appraisal', 'council', 'leader', 'suspended', 'approved')` : sql``}
    ${
      decisionId
        ? sql`and f.nomination_id in (select n.id from nominations n join decision_items i on i.nomination_id = n.id
            where i.decision_id = ${decisionId} and n.decision_id = ${decisionId})`
        : sql``
    }`;
}

function isSql(sql: Sql, dimension: FactDimension, value: string | number | boolean): Fragment {
  if (dimension === 'posthumous') return value === true || value === 'true' ? sql`f.posthumous` : sql`not f.posthumous`;
  if (dimension === 'year' || dimension === 'submittedYear') {
    const on = dimension === 'year' ? sql`f.decided_on` : sql`f.submitted_on`;
    const year = Number(value);
    return sql`${on} >= make_date(${year}, 1, 1) and ${on} < make_date(${year + 1}, 1, 1)`;
  }
  return sql`${factSql(sql, dimension)} = ${String(value)}`;
}

/** Decided and neither annulled nor stripped: what counts as an award. */
export const standing = (sql: Sql): Fragment => sql`f.stage in ('decided', 'conferred')`;
