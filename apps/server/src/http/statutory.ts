import type { Hono } from 'hono';
import { checkAccess } from '../auth/policy.ts';
import { RefusedError } from '../errors.ts';
import { mediaTypes } from '../files/sniff.ts';
import { TableInput } from '../statutory/input.ts';
import { getTable, getTablePaper } from '../statutory/read.ts';
import { makeStatutoryWorkbook } from '../statutory/workbook.ts';
import { attachment } from './attachment.ts';
import { sendPaper } from './send-paper.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `GET /api/statutory/:key.xlsx?period=year&year=2026`, `.pdf`, `.docx`: a statutory table of what the caller reads. */
export function addStatutoryTables(app: Hono<Http>, parts: Parts): void {
  app.get('/api/statutory/:key/table.xlsx', async (c) => {
    const context = await userContext(c, parts);
    checkAccess('statutory.table', context);
    const table = await context.gate.run(() => getTable(context, inputOf(c)));
    const content = await makeStatutoryWorkbook(table);
    return new Response(new Uint8Array(content), {
      headers: {
        'Content-Type': mediaTypes.xlsx,
        'Content-Disposition': attachment('bieu-thong-ke.xlsx', `${table.form.title}, ${table.period}.xlsx`),
      },
    });
  });
  for (const type of ['pdf', 'docx'] as const) {
    app.get(`/api/statutory/:key/table.${type}`, async (c) => {
      const context = await userContext(c, parts);
      checkAccess('statutory.table', context);
      const document = await context.gate.run(() => getTablePaper(context, inputOf(c)));
      return sendPaper(parts, document, { type, name: document.abstract });
    });
  }
}

/** @throws RefusedError `badInput`. */
function inputOf(c: HttpContext): TableInput {
  const { year, half, ...query } = c.req.query();
  const asked = { ...query, key: c.req.param('key'), year: Number(year), ...(half ? { half: Number(half) } : {}) };
  const input = TableInput.safeParse(asked);
  if (!input.success) throw new RefusedError({ code: 'badInput' });
  return input.data;
}
