import { withContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import type { CountFilter } from './counted.ts';
import { factsFrom, standing } from './facts.ts';

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
      select f.award, extract(year from f.decided_on)::int as year,
        count(*) filter (where f.subject_kind = 'collective')::int as collective,
        count(*) filter (where f.subject_kind = 'individual')::int as individual,
        count(*) filter (where f.subject_kind = 'household')::int as household,
        count(*) filter (where f.posthumous)::int as posthumous
      ${factsFrom(sql, filter, [])} and ${standing(sql)}
      group by 1, 2
      order by 1, 2`,
  );
}
