import type { UserContext } from '../context.ts';
import type { Act } from './steps.ts';

/** Who acts, as the history will tell it. */
export function actOf({ user, memberships, on }: UserContext, commandId: string): Act {
  return { actorId: user.id, memberships, on, commandId };
}

/** The organisations in whose name the caller may read nominations and write; an administrator has none. */
export function organisationsOf({ memberships }: Pick<UserContext, 'memberships'>): string[] {
  const acting = memberships.filter(({ role }) => role !== 'administrator' && role !== 'auditor');
  return [...new Set(acting.map(({ organisationId }) => organisationId))];
}

/** What the caller may read: an auditor everything; whoever only answers consultations nothing but the questions. */
export function readableBy({ memberships }: Pick<UserContext, 'memberships'>): string[] | '*' {
  if (memberships.some(({ role }) => role === 'auditor')) return '*';
  return organisationsOf({ memberships: memberships.filter(({ role }) => role !== 'consultee') });
}
