import { Readable } from 'node:stream';
import { withContext } from '@vinh-danh/db';
import { RefusedError } from '../errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { receiveFile } from '../files/receive.ts';
import { mediaTypes } from '../files/sniff.ts';
import { findFile } from '../files/read-files.ts';
import { readableBy } from '../nominations/acting.ts';
import { attachment, idIn } from './attachment.ts';
import type { HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `POST /api/files/:nominationId?name=…`, the content as the body: answers `{ id, sha256, type, size, name }`. */
export async function takeFile(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  // A form of a foreign page cannot send this kind.
  if (type !== 'application/octet-stream') throw new RefusedError({ code: 'badInput' });
  const content = c.req.raw.body;
  if (!content) throw new RefusedError({ code: 'fileEmpty' });
  const file = await receiveFile(context, store, {
    nominationId: idIn(c, 'nominationId'),
    name: c.req.query('name') ?? '',
    content,
    length: lengthOf(c),
  });
  return c.json(file);
}

/** `GET /api/files/:id`: the file to be saved, never to be shown by this site, for whoever reads its nomination. */
export async function sendFile(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const id = idIn(c, 'id');
  const file = await context.gate.run(() => withContext(context.db, readableBy(context), (tx) => findFile(tx, id)));
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

function lengthOf(c: HttpContext): number | undefined {
  const told = Number(c.req.header('content-length') ?? Number.NaN);
  return Number.isFinite(told) ? told : undefined;
}
