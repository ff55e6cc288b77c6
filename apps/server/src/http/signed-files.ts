import { Readable } from 'node:stream';
import { withContext } from '@vinh-danh/db';
import type { Hono } from 'hono';
import type { z } from 'zod';
import { RefusedError } from '../errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { mediaTypes } from '../files/sniff.ts';
import { readableBy } from '../nominations/acting.ts';
import { BroughtInput, SignHereInput } from '../signed-files/input.ts';
import { bring } from '../signed-files/keep.ts';
import { signHere } from '../signed-files/sign-here.ts';
import { findSignedFile } from '../signed-files/kept-files.ts';
import { attachment, idIn } from './attachment.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `POST /api/decisions/:id/signed-file?way=…&replaces=…`, the content as the body; and `GET /api/signed-files/:id`. */
export function addSignedFiles(app: Hono<Http>, parts: Parts, store: FileStore): void {
  app.post('/api/decisions/:id/signed-file', (c) => takeSignedFile(c, parts, store));
  app.get('/api/signed-files/:id', (c) => sendSignedFile(c, parts, store));
}

/** `POST /api/decisions/:id/sign`, as JSON: the one call that carries a key. */
export async function answerSigning(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const body: unknown = await c.req.json().catch(() => undefined);
  const input = parse(SignHereInput, body);
  const { desk, press } = parts;
  return c.json(await signHere(context, { store, desk, press }, { decisionId: idIn(c, 'id'), input }));
}

async function takeSignedFile(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  // A form of a foreign page cannot send this kind.
  if (c.req.header('content-type') !== 'application/octet-stream') throw new RefusedError({ code: 'badInput' });
  const content = c.req.raw.body;
  if (!content) throw new RefusedError({ code: 'fileEmpty' });
  const input = parse(BroughtInput, c.req.query());
  return c.json(await bring(context, { store, desk: parts.desk }, { decisionId: idIn(c, 'id'), input, content }));
}

/** The file to be saved, the newest or one it has replaced, for whoever reads its decision. */
async function sendSignedFile(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const id = idIn(c, 'id');
  const file = await context.gate.run(() =>
    withContext(context.db, readableBy(context), (tx) => findSignedFile(tx, id)),
  );
  if (!file) throw new RefusedError({ code: 'notFound' });
  const content = await store.read(file.sha256);
  if (!content) {
    parts.log.error({ requestId: c.get('requestId'), signedFileId: id }, 'a signed file is missing from the store');
    throw new RefusedError({ code: 'fileLost' });
  }
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      'Content-Type': mediaTypes[file.type],
      'Content-Length': String(file.size),
      'Content-Disposition': attachment(`${file.id}.${file.type}`, file.name),
    },
  });
}

/** What does not fit is not told in detail: it may be a password. */
function parse<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new RefusedError({ code: 'badInput' });
  return parsed.data;
}
