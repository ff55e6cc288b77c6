import type { Executor } from '@vinh-danh/db';
import type { Dimension } from '../nominations/dimensions.ts';
import { asksPerson, filterSql, NominationFilter, standingSql, visibleSql } from '../nominations/filter.ts';

/** What counts may be narrowed to: the list's filter but for what the counts themselves settle. */
export const CountFilter = NominationFilter.omit({
  stage: true,
  standing: true,
  text: true,
  due: true,
  holderId: true,
  counted: true,
});
export type CountFilter = typeof CountFilter._output;

const personal: ReadonlySet<Dimension> = new Set(['gender', 'ethnicity', 'occupationGroup']);

/** The counts ask for no deadline, so for no day from which one is told. */
const noDay = '';

/**
 * The awards that count (decided, neither annulled nor stripped) among what the caller may read. Persons and bodies are
 * joined only where somebody asks for them: a person's row costs a look at its policy.
 */
export function countedSql(
  sql: Executor['sql'],
  readable: readonly string[] | '*',
  filter: CountFilter,
  by: readonly Dimension[] = [],
) {
  const isPersonal = asksPerson(filter) || by.some((dimension) => personal.has(dimension));
  return sql`
    from nominations n
    ${isPersonal ? sql`left join persons p on p.id = n.person_id` : sql``}
    ${by.includes('level') ? sql`join organisations d on d.id = n.decided_by_id` : sql``}
    where ${visibleSql(sql, readable)} ${standingSql(sql)} ${filterSql(sql, filter, noDay)}`;
}
