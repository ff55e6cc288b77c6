import { withContext } from '@vinh-danh/db';
import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import { checkAccess } from '../auth/policy.ts';
import { getDraft } from '../decisions/read-draft.ts';
import { findPaper } from '../decisions/read-paper.ts';
import { toPdf } from '../documents/print-official.ts';
import { toWord } from '../documents/word/official.ts';
import { RefusedError } from '../errors.ts';
import { mediaTypes } from '../files/sniff.ts';
import { readableBy } from '../nominations/acting.ts';
import { attachment, idIn } from './attachment.ts';
import type { HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `GET /api/decisions/:id/paper.pdf` and `paper.docx`: the decision as its document, for whoever sees somebody on its list. */
export async function sendDecision(c: HttpContext, parts: Parts, type: 'pdf' | 'docx'): Promise<Response> {
  const context = await userContext(c, parts);
  const id = idIn(c, 'id');
  const paper = await context.gate.run(() => withContext(context.db, readableBy(context), (tx) => findPaper(tx, id)));
  if (!paper) throw new RefusedError({ code: 'notFound' });
  return sendPaper(parts, paper.document, { type, plainName: id, name: paper.symbol.replaceAll('/', '-') });
}

/** `GET /api/decision-drafts/:id/paper.pdf` and `paper.docx`: a draft as it stands, for whoever works on it. */
export async function sendDraft(c: HttpContext, parts: Parts, type: 'pdf' | 'docx'): Promise<Response> {
  const context = await userContext(c, parts);
  const id = idIn(c, 'id');
  checkAccess('decisions.getDraft', context);
  const { document } = await context.gate.run(() => getDraft(context, id));
  return sendPaper(parts, document, { type, plainName: id, name: 'Dự thảo quyết định' });
}

type Sent = { readonly type: 'pdf' | 'docx'; readonly plainName: string; readonly name: string };

async function sendPaper(
  { press }: Parts,
  document: OfficialDocument,
  { type, plainName, name }: Sent,
): Promise<Response> {
  const content = type === 'pdf' ? await toPdf(press, document) : await toWord(document);
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaTypes[type],
      'Content-Disposition': attachment(`${plainName}.${type}`, `${name}.${type}`),
    },
  });
}
