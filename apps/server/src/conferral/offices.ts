import type { Executor } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';

export type Organiser = { readonly id: string; readonly name: string; readonly clerkId: string };
type Who = Pick<UserContext, 'memberships' | 'on'>;

/** The bodies for which the caller, as the clerk who keeps their books, prepares ceremonies and hands over. */
export async function listOrganisers({ sql }: Executor, { memberships, on }: Who): Promise<Organiser[]> {
  const places = memberships.filter(({ role }) => role === 'clerk').map(({ organisationId }) => organisationId);
  if (places.length === 0) return [];
  return sql<Organiser[]>`
    select * from (
      select o.id, o.name_vi as name, coalesce((
        select f.holder_id from organisation_offices f
        where f.organisation_id = o.id and f.office = 'clerk' and f.valid_from <= ${on} and (f.valid_to is null or f.valid_to >= ${on})
        order by f.valid_from desc limit 1), o.id) as "clerkId"
      from organisations o where o.valid_to is null or o.valid_to >= ${on}) as organisers
    where "clerkId" = any(${places}::text[]) order by name`;
}

/** The office in which the caller works for an organiser; undefined for others. */
export function officeFor(
  organisers: readonly Organiser[],
  organiserId: string,
  { memberships }: Who,
): Membership | undefined {
  const organiser = organisers.find(({ id }) => id === organiserId);
  return memberships.find(({ role, organisationId }) => role === 'clerk' && organisationId === organiser?.clerkId);
}
