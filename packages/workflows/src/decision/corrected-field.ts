import { z } from 'zod';

/** What a correcting decision may put right of one line of a decision: what was written, not what was decided. */
export const correctedFields = ['name', 'birthYear', 'post', 'unit', 'achievement'] as const;
export const CorrectedField = z.enum(correctedFields);
export type CorrectedField = z.infer<typeof CorrectedField>;
