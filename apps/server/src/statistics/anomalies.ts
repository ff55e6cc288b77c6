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
  /** So many dossiers of a unit that had none before, and so many times what units of its kind had on average that year. */
  firstYears: z.object({ proposed: Count, times: z.number().positive() }),
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
  /** `usual`: on average of the years before of which anything is known, with those of the units it has taken over. */
  readonly spikes: readonly (Unit & { proposed: number; usual: number })[];
  /** `usual`: on average of the other units of its kind in the same year; null where there are none. */
  readonly firstYears: readonly (Unit & { proposed: number; usual: number | null })[];
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
    firstYears: await findFirstYears(tx, year),
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

/**
 * What each unit has sent on in a year, and in the years before that are looked at: its own, and those of the units that have
 * passed into it by the end of the year. `years`: of how many years before anything is known.
 */
function byYearsSql(sql: Executor['sql'], year: number) {
  return sql`
    with recursive counted as materialized (
      select f.submitting_unit_id as id, extract(year from f.submitted_on)::int as year, count(*)::int as proposed
      from readable_facts f where ${yearSql(sql, 'submitted_on', year - thresholds.spike.yearsBefore, year)} group by 1, 2
    ), kin as (
      select distinct id as former_id, id from counted
      union
      select k.former_id, s.successor_id from kin k
      join organisation_successors s on s.organisation_id = k.id and s.is_main and s.from_date <= make_date(${year}, 12, 31)
    ), earlier as (
      select k.id, sum(b.proposed)::int as proposed
      from kin k join counted b on b.id = k.former_id and b.year < ${year} group by 1
    ), units as (
      select c.id, c.proposed, coalesce(e.proposed, 0) as before
      from counted c left join earlier e on e.id = c.id where c.year = ${year}
    ), known as (select count(distinct year)::int as years from counted where year < ${year})`;
}

async function findSpikes({ sql }: Tx, year: number) {
  const { proposed, times } = thresholds.spike;
  return sql<(Unit & { proposed: number; usual: number })[]>`
    ${byYearsSql(sql, year)}
    select u.id as "unitId", o.name_vi as "unitName", u.proposed, u.before::float8 / k.years as usual
    from units u cross join known k join organisations o on o.id = u.id
    where u.proposed >= ${proposed} and u.before > 0 and u.proposed * k.years >= ${times}::float8 * u.before
    order by u.proposed desc, 2 limit ${thresholds.most}`;
}

/** Units that nothing is known of before are measured by those of their kind; where all begin, nobody stands out. */
async function findFirstYears({ sql }: Tx, year: number) {
  const { proposed, times } = thresholds.firstYears;
  return sql<(Unit & { proposed: number; usual: number | null })[]>`
    ${byYearsSql(sql, year)}, alike as (
      select o.kind, o.level, sum(u.proposed)::float8 as proposed, count(*) as units
      from units u join organisations o on o.id = u.id group by 1, 2
    )
    select g.id as "unitId", g.name as "unitName", g.proposed, g.usual from (
      select u.id, o.name_vi as name, u.proposed, (l.proposed - u.proposed) / nullif(l.units - 1, 0) as usual
      from units u join organisations o on o.id = u.id join alike l on l.kind = o.kind and l.level = o.level
      where u.before = 0 and (select years from known) > 0
    ) as g
    where g.proposed >= ${proposed} and (g.usual is null or g.proposed >= ${times}::float8 * g.usual)
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
