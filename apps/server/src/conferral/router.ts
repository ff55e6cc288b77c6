import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import {
  addToCeremony,
  cancelCeremony,
  editCeremony,
  markPresence,
  planCeremony,
  removeFromCeremony,
} from './change.ts';
import { handOver, holdCeremony } from './hold.ts';
import {
  AddInput,
  CancelInput,
  EditInput,
  HandOverInput,
  HoldInput,
  MarkInput,
  PlanInput,
  RemoveInput,
} from './input.ts';
import { getCeremony, listConferral } from './read.ts';

export const conferralRouter = router({
  overview: procedure.query(({ ctx }) => listConferral(ctx)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getCeremony(ctx, input.id)),
  plan: procedure.input(PlanInput).mutation(({ ctx, input }) => planCeremony(ctx, input)),
  edit: procedure.input(EditInput).mutation(({ ctx, input }) => editCeremony(ctx, input)),
  add: procedure.input(AddInput).mutation(({ ctx, input }) => addToCeremony(ctx, input)),
  remove: procedure.input(RemoveInput).mutation(({ ctx, input }) => removeFromCeremony(ctx, input)),
  mark: procedure.input(MarkInput).mutation(({ ctx, input }) => markPresence(ctx, input)),
  hold: procedure.input(HoldInput).mutation(({ ctx, input }) => holdCeremony(ctx, input)),
  cancel: procedure.input(CancelInput).mutation(({ ctx, input }) => cancelCeremony(ctx, input)),
  handOver: procedure.input(HandOverInput).mutation(({ ctx, input }) => handOver(ctx, input)),
});
