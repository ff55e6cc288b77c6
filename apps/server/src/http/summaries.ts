import type { Hono } from 'hono';
import { checkAccess } from '../auth/policy.ts';
import { getSummaryPaper } from '../summaries/read.ts';
import { idIn } from './attachment.ts';
import { sendPaper } from './send-paper.ts';
import type { Http, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `GET /api/summaries/:id/paper.pdf`, `.docx`: a report as a document. */
export function addSummaryPapers(app: Hono<Http>, parts: Parts): void {
  for (const type of ['pdf', 'docx'] as const) {
    app.get(`/api/summaries/:id/paper.${type}`, async (c) => {
      const context = await userContext(c, parts);
      checkAccess('summaries.get', context);
      const { document, name } = await context.gate.run(() => getSummaryPaper(context, idIn(c, 'id')));
      return sendPaper(parts, document, { type, name });
    });
  }
}
