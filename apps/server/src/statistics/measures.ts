import type { Executor } from '@vinh-danh/db';
import { standing } from './facts.ts';

type Sql = Executor['sql'];
type Fragment = ReturnType<typeof standing>;

/** What adds up, and the column of `count_cells` that keeps it. */
const columns = {
  /** Sent on by their unit. */
  proposed: 'proposed',
  /** How often they came back. */
  returned: 'returned',
  /** How many of them came back at least once. */
  everReturned: 'ever_returned',
  refused: 'refused',
  /** Decided and standing, whether handed over or not. */
  decided: 'decided',
  conferred: 'conferred',
  /** Annulled or stripped. */
  annulled: 'annulled',
  /** Of the decided, as the next two. */
  persons: 'persons',
  women: 'women',
  /** Workers and farmers. */
  directWorkers: 'direct_workers',
} as const;
export type Measure = keyof typeof columns;
export const measures = Object.keys(columns) as Measure[];

/** Each measure of facts `f`, a fact counting `sign`, under its name. */
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
  return listed(sql, (one) => sql`coalesce(${of[one]}, 0)::int as ${sql(one)}`);
}

/** The columns that keep them; of a row `c`, or bare as an insertion names them. */
export const cellColumns = (sql: Sql): Fragment => listed(sql, (one) => sql`${sql(columns[one])}`);
export const cellMeasures = (sql: Sql): Fragment => listed(sql, (one) => sql`c.${sql(columns[one])} as ${sql(one)}`);

/** Sums of rows that are sums. */
export const sumsSql = (sql: Sql): Fragment =>
  listed(sql, (one) => sql`coalesce(sum(${sql(one)}), 0)::int as ${sql(one)}`);
export const namesSql = (sql: Sql): Fragment => listed(sql, (one) => sql`${sql(one)}`);

function listed(sql: Sql, of: (one: Measure) => Fragment): Fragment {
  return sql`${measures.map((one, index) => (index === 0 ? of(one) : sql`, ${of(one)}`))}`;
}
