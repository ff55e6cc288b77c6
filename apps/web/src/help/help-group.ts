import type { Role } from '@vinh-danh/workflows';
import type { Session } from '../session.ts';

/** Who works with the system, in the order of a nomination's road; each has a page of help and a tour of its own. */
export const helpGroups = [
  'units',
  'department',
  'councils',
  'leadership',
  'board',
  'consulted',
  'administration',
  'audit',
] as const;
export type HelpGroup = (typeof helpGroups)[number];

const groupOf: Readonly<Record<Role, HelpGroup>> = {
  nominator: 'units',
  unitHead: 'units',
  appraiser: 'department',
  clerk: 'department',
  councilSecretary: 'councils',
  councilMember: 'councils',
  leader: 'leadership',
  statistician: 'board',
  consultee: 'consulted',
  administrator: 'administration',
  auditor: 'audit',
};

/** What a group is called, by the key of the catalogue. */
export const groupNameKey = {
  units: 'groups.units',
  department: 'groups.department',
  councils: 'groups.councils',
  leadership: 'groups.leadership',
  board: 'groups.board',
  consulted: 'groups.consulted',
  administration: 'roles.administrator',
  audit: 'roles.auditor',
} as const satisfies Readonly<Record<HelpGroup, `groups.${string}` | `roles.${Role}`>>;

/** The group whose page speaks to a role. */
export function groupWith(role: Role): HelpGroup {
  return groupOf[role];
}

/** The groups a person belongs to, the first of the road first; none for an account without an office. */
export function groupsOf({ memberships }: Pick<Session, 'memberships'>): HelpGroup[] {
  return helpGroups.filter((group) => memberships.some(({ role }) => groupOf[role] === group));
}

export function isHelpGroup(raw: string): raw is HelpGroup {
  return helpGroups.some((group) => group === raw);
}
