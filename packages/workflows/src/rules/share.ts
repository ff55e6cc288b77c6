import { z } from 'zod';

/** The share of votes a rule asks for: `percent` of the base or more; with `strictlyMore` more than that, as in "more than half". */
export const Share = z
  .object({
    percent: z.number().int().min(1).max(100),
    strictlyMore: z.boolean().default(false),
    of: z.enum(['allMembers', 'present']),
    verified: z.boolean(),
    source: z.string(),
  })
  .refine(({ percent, strictlyMore }) => !strictlyMore || percent < 100, { error: 'shareOutOfReach' });
export type Share = z.infer<typeof Share>;
