import type { Executor } from '@vinh-danh/db';
import { standing } from './facts.ts';

type Sql = Executor['sql'];
type Fragment = ReturnType<typeof standing>;

/** What adds up. */
export const measures = [
  /** Sent on by their unit. */
  'proposed',
  /** How often they came back. */
  'returned',
  /** How many of them came back at least once. */
  'everReturned',
  'refused',
  /** Decided and standing, whether handed over or not. */
  'decided',
  'conferred',
  /** Annulled or stripped. */
  'annulled',
  /** Of the decided, as the next two. */
  'persons',
  'women',
  /** Workers and farmers. */
  'directWorkers',
] as const;
export type Measure = (typeof measures)[number];

/** Each measure of facts `f`, a fact counting `sign`, in the order of `measures` as one array of integers. */
export function measuresSql(sql: Sql, sign: Fragment): Fragment {
  const stands = standing(sql);
  const of: Record<Measure, Fragment> = {
    proposed: sql`sum(${sign})`,
    returned: sql`sum(${sign} * f.returns)`,
    everReturned: sql`sum(${sign}) filter (where f.returns > 0)`,
    refused: sql`sum(${sign}) filter (where f.stage = 'rejected')`,
    decided: sql`sum(${sign}) filter (where ${stands})`,
    conferred: sql`sum(${sign}) filter (where f.stage = 'conferred')`,
    annulled: sql`sum(${sign}) filter (where f.stage in ('annulled', 'stripped'))`,
    persons: sql`sum(${sign}) filter (where ${stands} and f.subject_kind = 'individual')`,
    women: sql`sum(${sign}) filter (where ${stands} and f.gender = 'female')`,
    directWorkers: sql`sum(${sign}) filter (where ${stands} and f.occupation_group in ('worker', 'farmer'))`,
  };
  const listed = measures.map((one, index) => sql`${index === 0 ? sql`` : sql`, `}coalesce(${of[one]}, 0)::int`);
  return sql`array[${listed}]`;
}
