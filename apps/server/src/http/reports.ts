import { Day } from '@vinh-danh/workflows';
import type { Hono } from 'hono';
import { z } from 'zod';
import { checkAccess } from '../auth/policy.ts';
import { RefusedError } from '../errors.ts';
import { mediaTypes } from '../files/sniff.ts';
import { Id } from '../nominations/item.ts';
import { saveReport } from '../reports/change-report.ts';
import { SaveInput } from '../reports/input.ts';
import { makeOverview } from '../reports/overview-workbook.ts';
import { checkIdentity, readFigures } from '../reports/read-figures.ts';
import { getOverview, getReport } from '../reports/read.ts';
import { makeSheet } from '../reports/sheet.ts';
import { attachment, idIn } from './attachment.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** In bytes, packed: a filled sheet has some ten thousand. */
const mostBytes = 2 * 1024 * 1024;

/**
 * `GET /api/reports/:id/sheet.xlsx`: a report to be filled in; `POST /api/reports/:id/sheet`, the filled workbook as the body:
 * kept as what is written so far; `GET /api/report-forms/:id/overview.xlsx`: the figures of every level and who has reported.
 */
export function addReportSheets(app: Hono<Http>, parts: Parts): void {
  app.get('/api/reports/:id/sheet.xlsx', (c) => sendSheet(c, parts));
  app.post('/api/reports/:id/sheet', (c) => takeSheet(c, parts));
  app.get('/api/report-forms/:id/overview.xlsx', (c) => sendOverview(c, parts));
}

async function sendSheet(c: HttpContext, parts: Parts): Promise<Response> {
  const context = await userContext(c, parts);
  checkAccess('reports.get', context);
  const report = await context.gate.run(() => getReport(context, idIn(c, 'id')));
  return workbook(await makeSheet(report), 'bao-cao.xlsx', `${report.unitName} ${report.from}.xlsx`);
}

const Sent = z.object({ commandId: Id, revision: z.coerce.number().int().min(0) });

async function takeSheet(c: HttpContext, parts: Parts): Promise<Response> {
  const context = await userContext(c, parts);
  checkAccess('reports.save', context);
  const sent = Sent.safeParse(c.req.query());
  // A form of a foreign page cannot send this kind.
  if (c.req.header('content-type') !== 'application/octet-stream' || !sent.success)
    throw new RefusedError({ code: 'badInput' });
  const id = idIn(c, 'id');
  const report = await context.gate.run(() => getReport(context, id));
  const sheets = await parts.sheets.read(await readBody(c));
  checkIdentity(sheets, report);
  const input = SaveInput.safeParse({ ...sent.data, id, ...readFigures(sheets, report.content) });
  if (!input.success) throw new RefusedError({ code: 'sheetUnfit' });
  return c.json(await context.gate.run(() => saveReport(context, input.data)));
}

/** The body as far as a sheet may be large. @throws RefusedError `sheetTooLarge`. */
async function readBody(c: HttpContext): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size <= mostBytes) chunks.push(chunk);
    // What is a little too large is read to its end, so that the answer arrives.
    if (size > 8 * mostBytes) break;
  }
  if (size > mostBytes) throw new RefusedError({ code: 'sheetTooLarge' });
  return Buffer.concat(chunks);
}

const Window = z.object({ from: Day.optional(), to: Day.optional() });

async function sendOverview(c: HttpContext, parts: Parts): Promise<Response> {
  const context = await userContext(c, parts);
  checkAccess('reports.overview', context);
  const window = Window.safeParse(c.req.query());
  if (!window.success) throw new RefusedError({ code: 'badInput' });
  const formId = idIn(c, 'id');
  const form = await context.gate.run(() => getOverview(context, { formId, ...window.data }));
  return workbook(await makeOverview(form, context.on), 'tong-hop.xlsx', `${form.title} ${form.window.to}.xlsx`);
}

function workbook(content: Uint8Array, plainName: string, name: string): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaTypes.xlsx,
      'Content-Length': String(content.byteLength),
      'Content-Disposition': attachment(plainName, name),
    },
  });
}
