import { withContext } from '@vinh-danh/db';
import { z } from 'zod';
import { isClerkOf } from '../certificates/clerk.ts';
import { findDecisionHead } from '../certificates/read-certificates.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { findSignable, listSignedFiles } from './kept-files.ts';

export const signedFilesRouter = router({
  ofDecision: procedure
    .input(z.object({ decisionId: Id }))
    .query(({ ctx, input }) => listOfDecision(ctx, input.decisionId)),
});

/** The signed files of a decision, the newest first, and what the caller may do about them. @throws RefusedError `notFound`. */
async function listOfDecision(context: UserContext, decisionId: string) {
  const readable = readableBy(context);
  return withContext(context.db, readable, async (tx) => {
    const decision = await findSignable(tx, decisionId, readable);
    const head = decision && (await findDecisionHead(tx, decisionId));
    if (!head) throw new RefusedError({ code: 'notFound' });
    const { symbol, decidedOn, signerName, signedById, hasPaper, version } = decision;
    const files = await listSignedFiles(tx, decisionId);
    return {
      symbol,
      decidedOn,
      signerName,
      version,
      mayBring: isClerkOf(context, head),
      maySign: hasPaper && signedById === context.user.id,
      files: files.map(({ sha256: _sha256, ...file }) => file),
    };
  });
}
