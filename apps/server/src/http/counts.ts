import { withContext } from '@vinh-danh/db';
import type { Hono } from 'hono';
import { z } from 'zod';
import { checkAccess } from '../auth/policy.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { mediaTypes } from '../files/sniff.ts';
import { organisationsOf, readableBy } from '../nominations/acting.ts';
import { readIssuers } from '../papers/issuer.ts';
import { CountAsked, countAsked } from '../statistics/asked.ts';
import { composeCounts } from '../statistics/paper.ts';
import { protect } from '../statistics/small-numbers.ts';
import { tellTable, type ToldTable } from '../statistics/told-table.ts';
import { makeCountsWorkbook } from '../statistics/workbook.ts';
import { attachment } from './attachment.ts';
import { sendPaper } from './send-paper.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `GET /api/counts.xlsx?asked=…` and `/api/counts.docx?asked=…`: the table of the counts that the screen shows. */
export function addCounts(app: Hono<Http>, parts: Parts): void {
  app.get('/api/counts.xlsx', async (c) => {
    const context = await signedIn(c, parts);
    const { table, countedBy } = await context.gate.run(() => tell(c, context));
    const content = await makeCountsWorkbook(table, countedBy);
    return new Response(new Uint8Array(content), {
      headers: {
        'Content-Type': mediaTypes.xlsx,
        'Content-Length': String(content.byteLength),
        'Content-Disposition': attachment('so-lieu.xlsx', `${table.title} ${context.on}.xlsx`),
      },
    });
  });
  app.get('/api/counts.docx', async (c) => {
    const context = await signedIn(c, parts);
    const document = await context.gate.run(async () => paperOf(context, await tell(c, context)));
    return sendPaper(parts, document, { type: 'docx', name: `${document.abstract} ${context.on}` });
  });
}

type Told = { readonly table: ToldTable; readonly countedBy: string };

async function signedIn(c: HttpContext, parts: Parts): Promise<UserContext> {
  const context = await userContext(c, parts);
  checkAccess('statistics.cube', context);
  return context;
}

const Asked = z
  .string()
  .max(4000)
  .transform((text, refused) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      refused.addIssue('noJson');
      return z.NEVER;
    }
  })
  .pipe(CountAsked);

async function tell(c: HttpContext, context: UserContext): Promise<Told> {
  const asked = Asked.safeParse(c.req.query('asked'));
  if (!asked.success) throw new RefusedError({ code: 'badInput' });
  const all = tellTable(asked.data, await countAsked(context, asked.data));
  const table = asked.data.isPublic ? protect(all) : all;
  return {
    table,
    countedBy: `Số liệu do ${context.user.name} tổng hợp lúc ${momentOf(new Date())}, trong phạm vi được xem.`,
  };
}

async function paperOf(context: UserContext, { table, countedBy }: Told) {
  const [own] = organisationsOf(context);
  if (own === undefined) throw new RefusedError({ code: 'notFound' });
  const [issuer] = await withContext(context.db, readableBy(context), (tx) => readIssuers(tx, [own], context.on));
  if (!issuer) throw new Error(`no organisation ${own}`);
  return composeCounts(table, { issuer, day: context.on, countedBy, compiler: context.user.name });
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeStyle: 'short',
  dateStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** `14:05 ngày 27/11/2026`. */
function momentOf(time: Date): string {
  const [day, hour] = clock.format(time).split(', ');
  return `${hour} ngày ${day}`;
}
