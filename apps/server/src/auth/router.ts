import { publicProcedure, router } from '../trpc.ts';
import { listDemonstrationAccounts, namesFor } from './store.ts';

export const authRouter = router({
  /** Who is signed in, in which offices, and how the server runs. `onBehalfOf` is the name of whom one stands in for. */
  me: publicProcedure.query(async ({ ctx }) => {
    const { user, memberships, mode, on } = ctx;
    return { user: user ?? null, memberships: await namesFor(ctx.db, memberships), mode, today: on };
  }),

  /** The accounts to choose from on the sign-in page of a demonstration; none in another mode. */
  demonstrationAccounts: publicProcedure.query(async ({ ctx }) =>
    ctx.mode === 'demonstration' ? listDemonstrationAccounts(ctx.db, ctx.on) : [],
  ),
});
