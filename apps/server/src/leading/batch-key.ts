import { CommendationType, text } from '@vinh-danh/workflows';
import { z } from 'zod';

/** What is wanted of the leader: to decide on nominations, or to sign what is approved already. */
export const tasks = ['decide', 'sign'] as const;
export type Task = (typeof tasks)[number];

const office = { organisationId: text(100), role: z.enum(['leader', 'unitHead']), task: z.enum(tasks) };

/**
 * Which batch: the nominations of one submission letter that wait for an office; where no letter brought them, as in the
 * unit itself, those of one unit for one award and commendation type.
 */
export const BatchKey = z.union([
  z.object({ ...office, letterId: z.uuid() }),
  z.object({ ...office, senderId: text(100), award: text(20), commendationType: CommendationType }),
]);
export type BatchKey = z.infer<typeof BatchKey>;
