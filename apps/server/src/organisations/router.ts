import { text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { procedure, router } from '../trpc.ts';
import { listByIds, searchOrganisations } from './store.ts';

export const organisationsRouter = router({
  /** The units the caller may nominate for. */
  mine: procedure.query(({ ctx }) => {
    const units = ctx.memberships
      .filter(({ role }) => role === 'nominator')
      .map(({ organisationId }) => organisationId);
    return listByIds(ctx.db, units);
  }),
  /** The names of these organisations, for what a list is narrowed to. */
  named: procedure
    .input(z.object({ ids: z.array(text(100)).min(1).max(20) }))
    .query(({ ctx, input }) => listByIds(ctx.db, input.ids)),
  /** Organisations that stand today, by a part of their name; with `alsoEnded` those of the past too. */
  search: procedure
    .input(
      z.object({
        text: text(100),
        limit: z.number().int().min(1).max(50).default(20),
        alsoEnded: z.boolean().default(false),
      }),
    )
    .query(({ ctx, input }) => searchOrganisations(ctx.db, { ...input, on: ctx.on })),
});
