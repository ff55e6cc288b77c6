import { type Executor, type Tx, withContext } from '@vinh-danh/db';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { Year } from '../nominations/dimension-values.ts';
import { soonAfter, visibleSql } from '../nominations/filter.ts';
import thresholdsData from './data/anomalies.json' with { type: 'json' };
import { behindSql, standing } from './facts.ts';

const Count = z.number().int().positive();
const Thresholds = z.object({
  /** So many dossiers of a year, and so large a share of them that came back. */
  alwaysReturned: z.object({ proposed: Count, share: z.number().positive().max(1) }),
  /** So many dossiers of a year, and so many times what a year before had on average. */
  spike: z.object({ proposed: Count, times: z.number().positive(), yearsBefore: Count }),
  /** So many leaders honoured in a year, and so many times the workers and farmers. */
  leaders: z.object({ leaders: Count, times: z.number().positive() }),
  most: Count,
});
export const thresholds = Thresholds.parse(thresholdsData);

export const AnomaliesInput = z.object({ year: Year });

type Unit = { readonly unitId: string; readonly unitName: string };
export type Anomalies = {
  readonly thresholds: z.infer<typeof Thresholds>;
  readonly alwaysReturned: readonly (Unit & { proposed: number; returned: number })[];
  /** `usual`: on average of the years before of which anything is known. */
  readonly spikes: readonly (Unit & { proposed: number; usual: number })[];
  readonly leaders: readonly (Unit & { leaders: number; workers: number })[];
  /** By whoever must act. */
  readonly deadlines: readonly (Unit & { overdue: number; soon: number })[];
};

/** What stands out in a year among what the caller may read, and who is near a deadline today. */
export async function findAnomalies(
  context: UserContext,
  { year }: z.infer<typeof AnomaliesInput>,
): Promise<Anomalies> {
  const readable = readableBy(context);
  return withContext(context.db, readable, async (tx) => ({
    thresholds,
    alwaysReturned: await findReturned(tx, year),
    spikes: await findSpikes(tx, year),
    leaders: await findLeaders(tx, year),
    deadlines: await findDeadlines(tx, readable, context.on),
  }));
}

const yearSql = (sql: Executor['sql'], on: 'submitted_on' | 'decided_on', from: number, to: number) =>
  sql`f.${sql(on)} >= make_date(${from}, 1, 1) and f.${sql(on)} < make_date(${to + 1}, 1, 1)`;

async function findReturned({ sql }: Tx, year: number) {
  const { proposed, share } = thresholds.alwaysReturned;
  return sql<(Unit & { proposed: number; returned: number })[]>`
    select f.submitting_unit_id as "unitId", o.name_vi as "unitName", count(*)::int as proposed,
      (count(*) filter (where ${behindSql(sql, 'everReturned')}))::int as returned
    from readable_facts f join organisations o on o.id = f.submitting_unit_id
    where ${yearSql(sql, 'submitted_on', year, year)} group by 1, 2
    having count(*) >= ${proposed} and count(*) filter (where ${behindSql(sql, 'everReturned')}) >= ${share}::float8 * count(*)
    order by 4 desc, 2 limit ${thresholds.most}`;
}

async function findSpikes({ sql }: Tx, year: number) {
  const { proposed, times, yearsBefore } = thresholds.spike;
  return sql<(Unit & { proposed: number; usual: number })[]>`
    with counted as materialized (
      select f.submitting_unit_id as id, extract(year from f.submitted_on)::int as year, count(*)::int as proposed
      from readable_facts f where ${yearSql(sql, 'submitted_on', year - yearsBefore, year)} group by 1, 2
    ), known as (select greatest(count(distinct year), 1) as years from counted where year < ${year})
    select g.id as "unitId", o.name_vi as "unitName", g.proposed, g.usual from (
      select c.id, coalesce(sum(c.proposed) filter (where c.year = ${year}), 0)::int as proposed,
        coalesce(sum(c.proposed) filter (where c.year < ${year}), 0)::float8 / (select years from known) as usual
      from counted c group by 1
    ) as g join organisations o on o.id = g.id
    where g.proposed >= ${proposed} and g.usual > 0 and g.proposed >= ${times}::float8 * g.usual
    order by g.proposed desc, 2 limit ${thresholds.most}`;
}

async function findLeaders({ sql }: Tx, year: number) {
  const { leaders, times } = thresholds.leaders;
  return sql<(Unit & { leaders: number; workers: number })[]>`
    select g.id as "unitId", o.name_vi as "unitName", g.leaders, g.workers from (
      select f.submitting_unit_id as id, (count(*) filter (where f.occupation_group = 'leader'))::int as leaders,
        (count(*) filter (where f.occupation_group in ('worker', 'farmer')))::int as workers
      from readable_facts f where ${standing(sql)} and ${yearSql(sql, 'decided_on', year, year)} group by 1
    ) as g join organisations o on o.id = g.id
    where g.leaders >= ${leaders} and g.leaders >= ${times}::float8 * g.workers
    order by g.leaders desc, 2 limit ${thresholds.most}`;
}

async function findDeadlines({ sql }: Tx, readable: readonly string[] | '*', on: string) {
  const soon = soonAfter(on);
  return sql<(Unit & { overdue: number; soon: number })[]>`
    select o.id as "unitId", o.name_vi as "unitName", (count(*) filter (where n.due_on < ${on}::date))::int as overdue,
      (count(*) filter (where n.due_on >= ${on}::date))::int as soon
    from nominations n join organisations o on o.id = n.holder_id
    where ${visibleSql(sql, readable)} and n.due_on <= ${soon}::date group by 1, 2
    order by 3 desc, 4 desc, 2 limit ${thresholds.most}`;
}
