import type { Executor } from '@vinh-danh/db';
import type { Membership, Role } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';

export const drafters = ['appraiser', 'administrator'] as const satisfies Role[];

/** A province, and the offices in which the caller drafts or decides its regulations. */
export type Province = {
  readonly id: string;
  readonly name: string;
  /** The caller works in it, or below it. */
  readonly isOwn: boolean;
  readonly drafts: Membership | undefined;
  readonly decides: Membership | undefined;
};

/** The provinces that stand on the day: its appraising office drafts a province's regulation, its leader decides. */
export async function listProvinces(
  { sql }: Executor,
  { memberships, on }: Pick<UserContext, 'memberships' | 'on'>,
): Promise<Province[]> {
  const places = memberships.map(({ organisationId }) => organisationId);
  const rows = await sql<{ id: string; name: string; isOwn: boolean; appraiserId: string }[]>`
    with recursive road(id) as (
      select unnest(${places}::text[])
      union
      select o.parent_id from road join organisations o on o.id = road.id where o.parent_id is not null
    )
    select p.id, p.name_vi as name, p.id in (select id from road) as "isOwn", coalesce(a.holder_id, p.id) as "appraiserId"
    from organisations p
    left join lateral (
      select holder_id from organisation_offices f
      where f.organisation_id = p.id and f.office = 'appraiser' and f.valid_from <= ${on} and (f.valid_to is null or f.valid_to >= ${on})
      order by f.valid_from desc limit 1) a on true
    where p.kind = 'people-committee' and p.level = 'province'
      and (p.valid_from is null or p.valid_from <= ${on}) and (p.valid_to is null or p.valid_to >= ${on})
    order by p.name_vi`;
  return rows.map(({ appraiserId, ...province }) => ({
    ...province,
    drafts: memberships.find(
      ({ role, organisationId }) => organisationId === appraiserId && drafters.some((one) => one === role),
    ),
    decides: memberships.find(({ role, organisationId }) => organisationId === province.id && role === 'leader'),
  }));
}

/** @throws RefusedError `roleNotPermitted` when the caller does not draft for the province. */
export function drafterOf(provinces: readonly Province[], organisationId: string): Membership {
  const office = provinces.find(({ id }) => id === organisationId)?.drafts;
  if (!office) throw new RefusedError({ code: 'roleNotPermitted', roles: drafters });
  return office;
}

/** @throws RefusedError `roleNotPermitted` when the caller does not decide for the province. */
export function deciderOf(provinces: readonly Province[], organisationId: string): Membership {
  const office = provinces.find(({ id }) => id === organisationId)?.decides;
  if (!office) throw new RefusedError({ code: 'roleNotPermitted', roles: ['leader'] });
  return office;
}

/** Whether the caller may read what is not approved. */
export function readsDrafts({ drafts, decides }: Province): boolean {
  return drafts !== undefined || decides !== undefined;
}
