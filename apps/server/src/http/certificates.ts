import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { layouts, Stock } from '@vinh-danh/workflows/certificates';
import { z } from 'zod';
import { CheckInput, checkCertificate } from '../certificates/check.ts';
import { listKeys } from '../certificates/keys.ts';
import { getRun } from '../certificates/list.ts';
import { Correction } from '../certificates/printers.ts';
import { drawTestSheet } from '../certificates/test-sheet.ts';
import { RefusedError } from '../errors.ts';
import { attachment, idIn } from './attachment.ts';
import { addressOf } from './requests.ts';
import type { HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `POST /api/certificates/check` `{ code, payload?, signature? }`, for everybody, so often from one address. */
export async function answerCheck(c: HttpContext, parts: Parts): Promise<Response> {
  const { db, env, gate, countCheck } = parts;
  await countCheck(addressOf(c, env));
  const input = CheckInput.safeParse(await c.req.json().catch(() => undefined));
  if (!input.success) throw new RefusedError({ code: 'badInput' });
  return c.json(await gate.run(() => checkCertificate(db, input.data)));
}

/** `GET /api/certificates/keys`: the public keys, old ones too, for a check without a network. */
export async function answerKeys(c: HttpContext, { db, env, gate, countCheck }: Parts): Promise<Response> {
  await countCheck(addressOf(c, env));
  return c.json(await gate.run(() => listKeys(db)));
}

/** `GET /api/certificates/runs/:id`: what a run has printed, to be saved, for the clerk who may print it. */
export async function sendPrints(c: HttpContext, parts: Parts): Promise<Response> {
  const context = await userContext(c, parts);
  const run = await parts.gate.run(() => getRun(context, idIn(c, 'id')));
  const file = parts.printing.fileOf(run.id, run.form);
  const found = run.state === 'printed' ? await stat(file).catch(() => undefined) : undefined;
  if (!found) throw new RefusedError({ code: 'printGone' });
  const kind =
    run.form === 'merged' ? { end: 'pdf', type: 'application/pdf' } : { end: 'zip', type: 'application/zip' };
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'Content-Type': kind.type,
      'Content-Length': String(found.size),
      'Content-Disposition': attachment(`${run.id}.${kind.end}`, `bang-${run.startedAt.slice(0, 10)}.${kind.end}`),
    },
  });
}

const TestAsked = z.object({
  layout: z.string().max(60),
  stock: Stock,
  dx: z.coerce.number().pipe(Correction).default(0),
  dy: z.coerce.number().pipe(Correction).default(0),
});

/** `GET /api/certificates/test?layout=…&stock=…&dx=…&dy=…`: a sheet with cross-hairs and rulers. No personal data. */
export async function sendTestSheet(c: HttpContext, parts: Parts): Promise<Response> {
  await userContext(c, parts);
  const asked = TestAsked.safeParse(c.req.query());
  const layout = layouts.find(({ id }) => asked.success && id === asked.data.layout);
  if (!asked.success || !layout) throw new RefusedError({ code: 'badInput' });
  const { stock, dx, dy } = asked.data;
  const pdf = await parts.press.print('certificate.typ', drawTestSheet(layout, stock, { dx, dy }), '1.7');
  return new Response(Buffer.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment('in-thu.pdf', `in-thu-${layout.id}.pdf`),
    },
  });
}
