import { withContext } from '@vinh-danh/db';
import { z } from 'zod';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { discardDraft, draftDecision, issueDraft, signDraft } from './act-on-draft.ts';
import { draftCorrection, getCorrectable } from './draft-correction.ts';
import {
  CorrectionInput,
  DiscardInput,
  DraftInput,
  IssueDraftInput,
  IssueInput,
  RevokeInput,
  SignInput,
} from './draft.ts';
import { issueDecision, revoke } from './issue-decision.ts';
import { getDraft, listToDraft, openDrafts } from './read-draft.ts';
import { findDecision, listDecisions } from './store.ts';

export const decisionsRouter = router({
  list: procedure.query(({ ctx }) => {
    const readable = readableBy(ctx);
    return withContext(ctx.db, readable, (tx) => listDecisions(tx, readable));
  }),
  get: procedure.input(z.object({ id: Id })).query(async ({ ctx, input }) => {
    const readable = readableBy(ctx);
    const decision = await withContext(ctx.db, readable, (tx) => findDecision(tx, input.id, readable));
    if (!decision) throw new RefusedError({ code: 'notFound' });
    return decision;
  }),
  issue: procedure.input(IssueInput).mutation(({ ctx, input }) => issueDecision(ctx, input)),
  toDraft: procedure.query(({ ctx }) => listToDraft(ctx)),
  drafts: procedure.query(({ ctx }) => openDrafts(ctx)),
  getDraft: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getDraft(ctx, input.id)),
  draft: procedure.input(DraftInput).mutation(({ ctx, input }) => draftDecision(ctx, input)),
  discardDraft: procedure.input(DiscardInput).mutation(({ ctx, input }) => discardDraft(ctx, input)),
  signDraft: procedure.input(SignInput).mutation(({ ctx, input }) => signDraft(ctx, input)),
  issueDraft: procedure.input(IssueDraftInput).mutation(({ ctx, input }) => issueDraft(ctx, input)),
  correctable: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getCorrectable(ctx, input.id)),
  draftCorrection: procedure.input(CorrectionInput).mutation(({ ctx, input }) => draftCorrection(ctx, input)),
  revoke: procedure.input(RevokeInput).mutation(({ ctx, input }) => revoke(ctx, input)),
});
