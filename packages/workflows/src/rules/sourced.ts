import { z } from 'zod';

/** What every value of the rulebook carries: the act and article it stands on, and whether somebody has compared it with the text. */
export const sourced = {
  verified: z.boolean(),
  source: z.string().min(1),
  /** The key of a research note; never shown. */
  ref: z.string().optional(),
};
export type Sourced = { readonly verified: boolean; readonly source: string };
