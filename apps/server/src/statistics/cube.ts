import type { Executor } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { CountFilter } from './counted.ts';
import { type FactFilter, factDimensions, factsFrom, factSql, type FactDimension, standing } from './facts.ts';

const Value = z.union([z.string().max(120), z.number(), z.boolean()]);

/** Up to four dimensions, and a value for each that is narrowed. */
export const CubeInput = z
  .object({
    by: z.array(z.enum(factDimensions)).max(4),
    filter: CountFilter.extend({ regime: Value, submittedYear: z.number().int() }).partial().default({}),
  })
  .refine(({ by }) => new Set(by).size === by.length, { error: 'sameDimension', path: ['by'] });
export type CubeInput = z.infer<typeof CubeInput>;

/** Median whole days between the event that brought a nomination to a stage and the one that took it on. */
type Days = { intake: number | null; appraisal: number | null; council: number | null; leader: number | null };

export type CubeRow = {
  /** In the order of `by`; null where a nomination has no value yet. */
  readonly key: readonly (string | null)[];
  /** Sent on by their unit. */
  readonly proposed: number;
  /** How often they came back. */
  readonly returned: number;
  readonly refused: number;
  /** Decided and standing, whether handed over or not. */
  readonly decided: number;
  readonly conferred: number;
  /** Annulled or stripped. */
  readonly annulled: number;
  /** Of the decided, as the next two. */
  readonly persons: number;
  readonly women: number;
  /** Workers and farmers. */
  readonly directWorkers: number;
};

/** Counts by so many dimensions among what the caller may read; every nomination that was ever sent on is in one row. */
export async function countCube(context: UserContext, { by, filter }: CubeInput): Promise<CubeRow[]> {
  return withContext(context.db, readableBy(context), (tx) => cubeOf(tx, by, filter));
}

/** The same within a context that is open. */
export async function cubeOf({ sql }: Executor, by: readonly FactDimension[], filter: FactFilter): Promise<CubeRow[]> {
  const keys = by.map((dimension, index) => sql`${factSql(sql, dimension)} as ${sql(`k${index}`)},`);
  const group = by.map((_, index) => index + 1).join(', ');
  const stands = standing(sql);
  const rows = await sql<(Omit<CubeRow, 'key'> & Partial<Record<'k0' | 'k1' | 'k2' | 'k3', string | null>>)[]>`
    select ${keys.length === 0 ? sql`` : sql`${keys}`}
      (count(f.submitted_on))::int as proposed,
      coalesce(sum(f.returns), 0)::int as returned,
      (count(*) filter (where f.stage = 'rejected'))::int as refused,
      (count(*) filter (where ${stands}))::int as decided,
      (count(*) filter (where f.stage = 'conferred'))::int as conferred,
      (count(*) filter (where f.stage in ('annulled', 'stripped')))::int as annulled,
      (count(*) filter (where ${stands} and f.subject_kind = 'individual'))::int as persons,
      (count(*) filter (where ${stands} and f.gender = 'female'))::int as women,
      (count(*) filter (where ${stands} and f.occupation_group in ('worker', 'farmer')))::int as "directWorkers"
    ${factsFrom(sql, filter, by)} and f.submitted_on is not null
    ${keys.length === 0 ? sql`` : sql.unsafe(`group by ${group} order by ${group}`)}`;
  return rows.map(({ k0 = null, k1 = null, k2 = null, k3 = null, ...measures }) => ({
    key: [k0, k1, k2, k3].slice(0, by.length),
    ...measures,
  }));
}

/** The medians of the same, which no adding gives. */
export async function medianDays({ sql }: Executor, filter: FactFilter): Promise<Days> {
  const median = (stage: 'intake' | 'appraisal' | 'council' | 'leader') => {
    const days = sql`f.${sql(`days_${stage}`)}`;
    return sql`(percentile_disc(0.5) within group (order by ${days}) filter (where ${days} > 0))::int`;
  };
  const [row] = await sql<Days[]>`
    select ${median('intake')} as intake, ${median('appraisal')} as appraisal, ${median('council')} as council,
      ${median('leader')} as leader ${factsFrom(sql, filter, [])} and f.decided_on is not null`;
  return row ?? { intake: null, appraisal: null, council: null, leader: null };
}
