import { withContext } from '@vinh-danh/db';
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
  const content = type === 'pdf' ? await toPdf(parts.press, paper.document) : await toWord(paper.document);
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaTypes[type],
      'Content-Disposition': attachment(`${id}.${type}`, `${paper.symbol.replaceAll('/', '-')}.${type}`),
    },
  });
}
