import { text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { actOnTask } from './change-task.ts';
import { addTasks, giveDirection } from './give.ts';
import { AddInput, GiveInput, TaskActInput } from './input.ts';
import { getDirection, getDirections, getTask, getTasksUnder } from './read.ts';

export const directionsRouter = router({
  list: procedure.query(({ ctx }) => getDirections(ctx)),
  under: procedure
    .input(z.object({ movementId: text(100) }))
    .query(({ ctx, input }) => getTasksUnder(ctx, input.movementId)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getDirection(ctx, input.id)),
  task: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getTask(ctx, input.id)),
  give: procedure.input(GiveInput).mutation(({ ctx, input }) => giveDirection(ctx, input)),
  add: procedure.input(AddInput).mutation(({ ctx, input }) => addTasks(ctx, input)),
  act: procedure.input(TaskActInput).mutation(({ ctx, input }) => actOnTask(ctx, input)),
});
