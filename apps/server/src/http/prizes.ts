import { z } from 'zod';
import { checkAccess } from '../auth/policy.ts';
import { RefusedError } from '../errors.ts';
import { Id } from '../nominations/item.ts';
import { getPaymentPaper } from '../prizes/paper.ts';
import { getPaymentList } from '../prizes/read.ts';
import { makeWorkbook } from '../prizes/workbook.ts';
import { attachment } from './attachment.ts';
import { sendPaper } from './send-paper.ts';
import type { HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const File = z.object({ id: Id, type: z.enum(['xlsx', 'pdf', 'docx']) });

/**
 * `GET /api/prizes/:decisionId.xlsx?payer=…`: the payment list, all funds or one, for whoever reads its people; `.pdf` and
 * `.docx` as a paper, one fund.
 */
export async function sendPaymentList(c: HttpContext, parts: Parts): Promise<Response> {
  const context = await userContext(c, parts);
  checkAccess('prizes.get', context);
  const file = File.safeParse(/^(?<id>[^.]*)\.(?<type>[^.]*)$/.exec(c.req.param('file') ?? '')?.groups);
  if (!file.success) throw new RefusedError({ code: 'notFound' });
  const { id, type } = file.data;
  const payerId = c.req.query('payer');
  if (type !== 'xlsx') {
    const { symbol, document } = await context.gate.run(() => getPaymentPaper(context, id, payerId));
    return sendPaper(parts, document, { type, name: `tien-thuong-${fileName(symbol)}` });
  }
  const list = await context.gate.run(() => getPaymentList(context, id));
  if (!list.payers.some((part) => payerId === undefined || part.payerId === payerId))
    throw new RefusedError({ code: 'notFound' });
  const content = await makeWorkbook(list, payerId);
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(content.byteLength),
      'Content-Disposition': attachment('tien-thuong.xlsx', `tien-thuong-${fileName(list.symbol)}.xlsx`),
    },
  });
}

function fileName(symbol: string): string {
  return symbol.replaceAll(/[^\p{L}\d]+/gu, '-');
}
