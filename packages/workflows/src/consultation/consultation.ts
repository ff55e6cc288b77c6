import { z } from 'zod';
import { Day } from '../text.ts';

export const consultationStates = ['asked', 'answered', 'lapsed'] as const;

/** A question put to another agency about one nomination, to be answered by the end of `dueOn`. */
export const Consultation = z.object({
  id: z.string(),
  organisationId: z.string(),
  dueOn: Day,
  status: z.enum(consultationStates),
});
export type Consultation = z.infer<typeof Consultation>;
