import type { Role } from '@vinh-danh/workflows';
import type { DemonstrationAccount } from '../trpc.ts';

export const accountGroups = ['units', 'department', 'councils', 'leadership', 'board', 'consulted', 'others'] as const;
export type AccountGroup = (typeof accountGroups)[number];

const groupOf: Readonly<Record<Role, AccountGroup>> = {
  nominator: 'units',
  unitHead: 'units',
  appraiser: 'department',
  clerk: 'department',
  councilSecretary: 'councils',
  councilMember: 'councils',
  leader: 'leadership',
  statistician: 'board',
  consultee: 'consulted',
  administrator: 'others',
  auditor: 'others',
};

export type Person = {
  readonly email: string;
  readonly name: string;
  readonly offices: readonly DemonstrationAccount[];
};
export type PeopleOfGroup = { readonly group: AccountGroup; readonly people: readonly Person[] };

/** The accounts as people, each once with all offices, in the first group of the road that one of them belongs to. */
export function groupAccounts(accounts: readonly DemonstrationAccount[]): PeopleOfGroup[] {
  const people = [...Map.groupBy(accounts, ({ email }) => email)].map(([email, offices]): Person => ({
    email,
    name: offices[0]?.name ?? email,
    offices,
  }));
  const byGroup = Map.groupBy(
    people,
    ({ offices }) => accountGroups.find((group) => offices.some(({ role }) => groupOf[role] === group)) ?? 'others',
  );
  return accountGroups.flatMap((group) => {
    const found = byGroup.get(group);
    return found ? [{ group, people: found }] : [];
  });
}

/** Each organisation with the roles held there, in the order of the catalogue's roles. */
export function rolesByOrganisation(offices: readonly DemonstrationAccount[]): (readonly [string, Role[]])[] {
  const order = Object.keys(groupOf);
  return [...Map.groupBy(offices, ({ organisationName }) => organisationName)].map(
    ([organisation, held]) =>
      [
        organisation,
        held.map(({ role }) => role).toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
      ] as const,
  );
}
