import { z } from 'zod';

export const roles = [
  'nominator',
  'unitHead',
  'appraiser',
  'clerk',
  'councilSecretary',
  'councilMember',
  'leader',
  'statistician',
  'consultee',
  'administrator',
  'auditor',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** A role held in one organisation, valid at the moment of the act. */
export type Membership = {
  readonly id: string;
  readonly role: Role;
  readonly organisationId: string;
  /** Set for a dated substitute: whose act it is. */
  readonly onBehalfOf?: string | undefined;
};
