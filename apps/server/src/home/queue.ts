import type { Tx } from '@vinh-danh/db';
import { addWorkingDays } from '@vinh-danh/workflows';
import type { Membership, Stage } from '@vinh-danh/workflows';

/** How much waits for somebody's offices, by what its deadline means today. */
export type Queue = {
  overdue: number;
  /** Today and within three working days: when the reminders go out. */
  soon: number;
  later: number;
  withoutDeadline: number;
  /** Set when there are more than were counted. */
  isMore: boolean;
};

const cap = 10_000;

/** Counts what waits for these offices by deadline; with a stage, in that stage alone. */
export async function countQueue(
  { sql }: Tx,
  memberships: readonly Membership[],
  on: string,
  stage?: Stage,
): Promise<Queue> {
  const soon = addWorkingDays(on, 3);
  const [row] = await sql<(Omit<Queue, 'isMore'> & { counted: number })[]>`
    select count(*)::int as counted,
      count(*) filter (where due_on < ${on}::date)::int as overdue,
      count(*) filter (where due_on between ${on}::date and ${soon}::date)::int as soon,
      count(*) filter (where due_on > ${soon}::date)::int as later,
      count(*) filter (where due_on is null)::int as "withoutDeadline"
    from (
      select n.due_on from unnest(
        ${memberships.map(({ organisationId }) => organisationId)}::text[], ${memberships.map(({ role }) => role as string)}::text[]
      ) as office(id, role)
      join nominations n on n.holder_id = office.id and n.holder_role = office.role
      ${stage ? sql`where n.stage = ${stage}` : sql``}
      limit ${cap + 1}) as held`;
  const { counted = 0, overdue = 0, soon: near = 0, later = 0, withoutDeadline = 0 } = row ?? {};
  return { overdue, soon: near, later, withoutDeadline, isMore: counted > cap };
}
