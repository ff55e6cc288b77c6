import { z } from 'zod';
import { checkAccess } from '../auth/policy.ts';
import { RefusedError } from '../errors.ts';
import { Id } from '../nominations/item.ts';
import { getPaymentList } from '../prizes/read.ts';
import { makeWorkbook } from '../prizes/workbook.ts';
import type { HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const File = z
  .string()
  .regex(/\.xlsx$/)
  .transform((name) => name.replace(/\.xlsx$/, ''))
  .pipe(Id);

/** `GET /api/prizes/:decisionId.xlsx?payer=…`: the payment list, all funds or one, for whoever reads its people. */
export async function sendPaymentList(c: HttpContext, parts: Parts): Promise<Response> {
  const context = await userContext(c, parts);
  checkAccess('prizes.get', context);
  const id = File.safeParse(c.req.param('file'));
  if (!id.success) throw new RefusedError({ code: 'notFound' });
  const payerId = c.req.query('payer');
  const list = await context.gate.run(() => getPaymentList(context, id.data));
  if (payerId !== undefined && !list.payers.some((part) => part.payerId === payerId))
    throw new RefusedError({ code: 'notFound' });
  const content = await makeWorkbook(list, payerId);
  const name = `tien-thuong-${list.symbol.replaceAll(/[^\p{L}\d]+/gu, '-')}.xlsx`;
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(content.byteLength),
      'Content-Disposition': `attachment; filename="tien-thuong.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
