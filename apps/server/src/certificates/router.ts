import { withContext } from '@vinh-danh/db';
import { text } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { clerkOf } from './clerk.ts';
import { getRun, listOfDecision } from './list.ts';
import { print, PrintInput } from './print.ts';
import { Correction, keepPrinter } from './printers.ts';
import { findCertificateOf, findDecisionHead } from './read-certificates.ts';

export const certificatesRouter = router({
  /** The certificates of a decision as far as the caller sees them, and what its clerk may print them with. */
  list: procedure.input(z.object({ decisionId: Id })).query(({ ctx, input }) => listOfDecision(ctx, input.decisionId)),
  /** Where a nomination's certificate stands; null when it has none. */
  ofNomination: procedure.input(z.object({ id: Id })).query(async ({ ctx, input }) => {
    const readable = readableBy(ctx);
    return (await withContext(ctx.db, readable, (tx) => findCertificateOf(tx, input.id))) ?? null;
  }),
  print: procedure.input(PrintInput).mutation(({ ctx, input }) => print(ctx, input)),
  run: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getRun(ctx, input.id)),
  /** Keeps how far a printer is off, under its name. */
  calibrate: procedure
    .input(z.object({ decisionId: Id, name: text(60), dx: Correction, dy: Correction }))
    .mutation(async ({ ctx, input: { decisionId, name, dx, dy } }) => {
      const decision = await findDecisionHead(ctx.db, decisionId);
      if (!decision) throw new RefusedError({ code: 'notFound' });
      const organisationId = clerkOf(ctx, decision);
      return keepPrinter(ctx.db, { id: newId(), organisationId, name, dx, dy, userId: ctx.user.id });
    }),
});
