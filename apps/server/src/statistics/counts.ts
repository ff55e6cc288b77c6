import { withContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { type CountFilter, countedSql } from './counted.ts';

/** A row per award and year of decision; `posthumous` is included in `individual`. */
export type CountRow = {
  award: string;
  year: number;
  collective: number;
  individual: number;
  household: number;
  posthumous: number;
};

/** Awards decided and standing (neither annulled nor stripped), among what the caller may read. */
export async function countAwards(context: UserContext, filter: CountFilter): Promise<CountRow[]> {
  const readable = readableBy(context);
  return withContext(
    context.db,
    readable,
    ({ sql }) => sql<CountRow[]>`
      select n.award, extract(year from n.decided_on)::int as year,
        count(*) filter (where n.subject_kind = 'collective')::int as collective,
        count(*) filter (where n.subject_kind = 'individual')::int as individual,
        count(*) filter (where n.subject_kind = 'household')::int as household,
        count(*) filter (where n.posthumous)::int as posthumous
      ${countedSql(sql, readable, filter)}
      group by 1, 2
      order by 1, 2`,
  );
}
