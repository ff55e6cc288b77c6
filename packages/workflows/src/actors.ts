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
  /** How the holder signs where that does not follow from standing in; by order or by mandate with a title. */
  readonly signsAs?: SigningForm | undefined;
  readonly signingTitle?: string | undefined;
};

/** `KT.` the head, `TL.` or `TUQ.` by order or mandate of the head, `Q.` acting head (NĐ 30/2020, Annex I). */
export const signingForms = ['head', 'deputy', 'acting', 'byOrder', 'byMandate'] as const;
export type SigningForm = (typeof signingForms)[number];
