import type { Membership } from '@vinh-danh/workflows';
import { signingIn } from '@vinh-danh/workflows/documents';
import type { UserContext } from '../context.ts';
import type { Signer } from './store.ts';

/** The office by which the caller signs for a body. */
export function signingOffice({ memberships }: UserContext, issuerId: string): Membership | undefined {
  return memberships.find(
    ({ role, organisationId }) => (role === 'leader' || role === 'unitHead') && organisationId === issuerId,
  );
}

/** The caller as whoever signs by an office: for whom, and in which form. */
export function signerOf({ user }: UserContext, office: Membership | undefined): Signer {
  return { id: user.id, onBehalfOf: office?.onBehalfOf ?? null, signing: signingIn(office ?? {}) };
}
