import type { Executor } from '@vinh-danh/db';
import { type DaysRow, dayMeasures, type DayStage, stageOf } from '@vinh-danh/workflows/counting';
import type { FactFilter } from './fact-filter.ts';
import { daysSql, type FactDimension, factsFrom, factSql } from './facts.ts';

type Keys = Readonly<Partial<Record<'k0' | 'k1', string | null>>>;
type Over = Readonly<Partial<Record<'o0' | 'o1', boolean>>>;
type Found = Keys & Over & Readonly<Record<DayStage, number | null>>;

/** Median whole days in each stage, of what was decided: for every group, for the totals over one dimension and over all. */
export async function medianRows(
  { sql }: Executor,
  by: readonly FactDimension[],
  filter: FactFilter,
): Promise<DaysRow[]> {
  const keys = by.map((dimension, index) => sql`${factSql(sql, dimension)} as ${sql(`k${index}`)},`);
  const medians = dayMeasures.map((measure) => {
    const days = daysSql(sql, measure);
    return sql`, (percentile_disc(0.5) within group (order by ${days}) filter (where ${days} > 0))::int as ${sql(stageOf(measure) ?? '')}`;
  });
  const names = by.map((_, index) => `k${index}`);
  const over = names.map((name, index) => `, ${name}, grouping(${name}) = 1 as o${index}`).join('');
  const rows = await sql<Found[]>`
    select 0 as nothing ${sql.unsafe(over)} ${medians} from (
      select ${keys.length === 0 ? sql`` : sql`${keys}`} f.days_intake, f.days_appraisal, f.days_council, f.days_leader
      ${factsFrom(sql, filter, by)} and f.decided_on is not null and f.submitted_on is not null
    ) as f ${sql.unsafe(names.length === 0 ? '' : `group by cube (${names.join(', ')})`)}`;
  return rows.map(({ k0 = null, k1 = null, o0 = false, o1 = false, intake, appraisal, council, leader }) => ({
    key: [k0, k1].slice(0, by.length),
    over: [o0, o1].slice(0, by.length),
    intake,
    appraisal,
    council,
    leader,
  }));
}
