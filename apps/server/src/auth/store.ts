import type { Db } from '@vinh-danh/db';
import type { Membership, Role } from '@vinh-danh/workflows';
import { demonstrationDomain } from '../env.ts';

/** An office as the screen names it. */
export type NamedMembership = {
  id: string;
  role: Role;
  organisationId: string;
  organisationName: string;
  /** The name of whom a substitute stands in for. */
  onBehalfOf: string | null;
};

/** The same memberships with the names of organisation and principal, in the order of the organisations' names. */
export async function namesFor({ sql }: Db, memberships: readonly Membership[]): Promise<NamedMembership[]> {
  if (memberships.length === 0) return [];
  const rows = await sql<NamedMembership[]>`
    select m.id, m.role, m.organisation_id as "organisationId", o.name_vi as "organisationName", u.name as "onBehalfOf"
    from memberships m
    join organisations o on o.id = m.organisation_id
    left join memberships p on p.id = m.substitute_for
    left join users u on u.id = p.user_id
    where m.id = any(${memberships.map(({ id }) => id)}::uuid[])
    order by o.name_vi, m.role, m.id`;
  return [...rows];
}

export type DemonstrationAccount = {
  email: string;
  name: string;
  role: Role;
  organisationName: string;
  /** The level of the organisation, to group the list by. */
  group: string;
  /** Whom a substitute stands in for, and until when. */
  onBehalfOf: string | null;
  validTo: string | null;
};

/** One row for each office an account holds on the day, at most 500. */
export async function listDemonstrationAccounts({ sql }: Db, on: string): Promise<DemonstrationAccount[]> {
  const rows = await sql<DemonstrationAccount[]>`
    select u.email, u.name, m.role, o.name_vi as "organisationName", o.level as "group",
      holder.name as "onBehalfOf", m.valid_to as "validTo"
    from memberships m
    join users u on u.id = m.user_id
    join organisations o on o.id = m.organisation_id
    left join memberships p on p.id = m.substitute_for
    left join users holder on holder.id = p.user_id
    where m.valid_from <= ${on} and (m.valid_to is null or m.valid_to >= ${on})
      and u.email like ${`%@${demonstrationDomain}`}
    order by o.level, o.name_vi, m.role, u.name limit 500`;
  return [...rows];
}
