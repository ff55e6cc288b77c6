import { z } from 'zod';
import { Day } from '../text.ts';

/** `takenDown`: the dossier left its appraisal before the notice had run its days. */
export const publicCommentStates = ['open', 'closed', 'takenDown'] as const;

/** A public notice and what came in: open to the end of `closesOn`, each comment to be answered. */
export const PublicComment = z.object({
  status: z.enum(publicCommentStates),
  closesOn: Day,
  comments: z.number().int(),
  answered: z.number().int(),
});
export type PublicComment = z.infer<typeof PublicComment>;
