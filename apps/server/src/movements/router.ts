import { text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { procedure, router } from '../trpc.ts';
import { actOnMovement, addPledge, draftMovement, joinMovement, takePledgeBack } from './change-movement.ts';
import { ActInput, DraftInput, JoinInput, PledgeInput, RemindInput, WithdrawInput } from './input.ts';
import { getHealth } from './health.ts';
import { getPlaces } from './places.ts';
import { getMovement, listLedBodies } from './read.ts';
import { remindUnits } from './remind.ts';
import { listMovements } from './store.ts';

export const movementsRouter = router({
  list: procedure.query(({ ctx }) => listMovements(ctx.db)),
  get: procedure.input(z.object({ id: text(100) })).query(({ ctx, input }) => getMovement(ctx, input.id)),
  health: procedure.input(z.object({ id: text(100) })).query(({ ctx, input }) => getHealth(ctx, input.id)),
  places: procedure
    .input(z.object({ movementId: text(100), unitId: text(100) }))
    .query(({ ctx, input }) => getPlaces(ctx, input)),
  bodies: procedure.query(({ ctx }) => listLedBodies(ctx)),
  draft: procedure.input(DraftInput).mutation(({ ctx, input }) => draftMovement(ctx, input)),
  act: procedure.input(ActInput).mutation(({ ctx, input }) => actOnMovement(ctx, input)),
  remind: procedure.input(RemindInput).mutation(({ ctx, input }) => remindUnits(ctx, input)),
  join: procedure.input(JoinInput).mutation(({ ctx, input }) => joinMovement(ctx, input)),
  pledge: procedure.input(PledgeInput).mutation(({ ctx, input }) => addPledge(ctx, input)),
  withdrawPledge: procedure.input(WithdrawInput).mutation(({ ctx, input }) => takePledgeBack(ctx, input)),
});
