import { text } from '@vinh-danh/workflows';
import { z } from 'zod';
import { procedure, router } from '../trpc.ts';
import { keepViews, listViews } from './store.ts';

const View = z.object({ name: text(60), value: text(2000) });
const Views = z
  .array(View)
  .max(30)
  .refine((views) => new Set(views.map(({ name }) => name)).size === views.length, { error: 'sameName' });

export const viewsRouter = router({
  mine: procedure.query(({ ctx }) => listViews(ctx.db, ctx.user.id)),
  keep: procedure
    .input(z.object({ views: Views }))
    .mutation(({ ctx, input }) => keepViews(ctx.db, ctx.user.id, input.views)),
});
