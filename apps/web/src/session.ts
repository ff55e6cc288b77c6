import type { Role } from '@vinh-danh/workflows';
import { createContext, useContext } from 'react';
import type { Me } from './trpc.ts';

export type Session = Me & { readonly user: NonNullable<Me['user']> };

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in; only below the shell. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session above this component');
  return session;
}

/** Whether the person holds one of the roles anywhere. A hint for what is shown, not a guard. */
export function hasRole({ memberships }: Pick<Session, 'memberships'>, ...roles: readonly Role[]): boolean {
  return memberships.some(({ role }) => roles.includes(role));
}

/** Who handles dossiers, and who else may read them. A consulted agency and an administrator may not; a member's council is handled by its secretary. */
export const handlers = [
  'nominator',
  'unitHead',
  'appraiser',
  'clerk',
  'councilSecretary',
  'leader',
] as const satisfies readonly Role[];
export const readers = [...handlers, 'councilMember', 'statistician', 'auditor'] as const satisfies readonly Role[];
