import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import type { DecisionHead } from './read-certificates.ts';

/** Whether the caller numbers and hands over for the issuer of a decision, and so prints its certificates. */
export function isClerkOf({ memberships }: Pick<UserContext, 'memberships'>, { clerkId }: DecisionHead): boolean {
  return memberships.some(({ role, organisationId }) => role === 'clerk' && organisationId === clerkId);
}

/** The office that prints. @throws RefusedError `roleNotPermitted` for everybody else. */
export function clerkOf(context: UserContext, decision: DecisionHead): string {
  if (!isClerkOf(context, decision) || decision.clerkId === null) {
    throw new RefusedError({ code: 'roleNotPermitted', roles: ['clerk'] });
  }
  return decision.clerkId;
}
