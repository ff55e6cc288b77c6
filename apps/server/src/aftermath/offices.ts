import type { Executor } from '@vinh-danh/db';
import type { Membership, Role } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';

/** Who stands for an organisation on the day: itself, or who came after it. */
export type Standing = ReadonlyMap<string, string>;

export async function whoStandsFor({ sql }: Executor, ids: readonly string[], on: string): Promise<Standing> {
  const rows = await sql<{ id: string; at: string }[]>`
    with recursive line(id, at) as (
      select o.id, o.id from organisations o where o.id = any(${[...new Set(ids)]}::text[])
      union
      select l.id, s.successor_id from line l
      join organisations e on e.id = l.at and e.valid_to < ${on}
      join organisation_successors s on s.organisation_id = l.at and s.is_main
    )
    select l.id, l.at from line l join organisations o on o.id = l.at where o.valid_to is null or o.valid_to >= ${on}`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** The office in which the caller acts for an organisation. */
export function officeAt(
  { memberships }: Pick<UserContext, 'memberships'>,
  organisationId: string,
  roles: readonly Role[],
  standing: Standing,
): Membership | undefined {
  const at = standing.get(organisationId) ?? organisationId;
  return memberships.find((one) => roles.includes(one.role) && one.organisationId === at);
}
