import { Readable } from 'node:stream';
import { withContext } from '@vinh-danh/db';
import type { Hono } from 'hono';
import { type Arriving, receiveDirectionFile } from '../directions/receive-file.ts';
import { findDirectionFile } from '../directions/read-files.ts';
import { RefusedError } from '../errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { mediaTypes } from '../files/sniff.ts';
import { readableBy } from '../nominations/acting.ts';
import { attachment, idIn } from './attachment.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `POST /api/directions/:id/files?name=…` and `/api/direction-tasks/:id/files?name=…`, the content as the body; `GET /api/direction-files/:id`. */
export function addDirectionFiles(app: Hono<Http>, parts: Parts, store: FileStore): void {
  app.post('/api/directions/:id/files', (c) => take(c, parts, store, { directionId: idIn(c, 'id') }));
  app.post('/api/direction-tasks/:id/files', (c) => take(c, parts, store, { taskId: idIn(c, 'id') }));
  app.get('/api/direction-files/:id', (c) => send(c, parts, store));
}

async function take(c: HttpContext, parts: Parts, store: FileStore, to: Arriving['to']): Promise<Response> {
  const context = await userContext(c, parts);
  // A form of a foreign page cannot send this kind.
  if (c.req.header('content-type') !== 'application/octet-stream') throw new RefusedError({ code: 'badInput' });
  const content = c.req.raw.body;
  if (!content) throw new RefusedError({ code: 'fileEmpty' });
  const told = Number(c.req.header('content-length') ?? Number.NaN);
  const length = Number.isFinite(told) ? told : undefined;
  return c.json(await receiveDirectionFile(context, store, { to, name: c.req.query('name') ?? '', content, length }));
}

/** The file to be saved, never to be shown by this site, for whoever reads its direction or its task. */
async function send(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const id = idIn(c, 'id');
  const file = await context.gate.run(() =>
    withContext(context.db, readableBy(context), (tx) => findDirectionFile(tx, id)),
  );
  if (!file) throw new RefusedError({ code: 'notFound' });
  const content = await store.read(file.sha256);
  if (!content) {
    parts.log.error({ requestId: c.get('requestId'), fileId: id }, 'the content of a file is missing from the store');
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
