import { z } from 'zod';

/** The votes on one nomination in a session, with the share that was asked for and whether it was reached. */
export const Tally = z.object({
  sessionId: z.string(),
  award: z.string(),
  members: z.number().int(),
  present: z.number().int(),
  writtenOpinions: z.number().int(),
  recused: z.number().int(),
  inFavour: z.number().int(),
  against: z.number().int(),
  abstained: z.number().int(),
  required: z.number().int(),
  reached: z.boolean(),
});
export type Tally = z.infer<typeof Tally>;

/** Who was there, and who wrote instead. */
export type Presence = Pick<Tally, 'members' | 'present' | 'writtenOpinions'>;
export type Votes = Pick<Tally, 'recused' | 'inFavour' | 'against' | 'abstained'>;
