import { withContext } from '@vinh-danh/db';
import type { Hono } from 'hono';
import { findDirectionFile } from '../directions/read-files.ts';
import { receiveDirectionFile, type Receiving } from '../directions/receive-file.ts';
import { RefusedError } from '../errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { readableBy } from '../nominations/acting.ts';
import { answerWith, arrivingIn, attachment, idIn } from './attachment.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `POST /api/directions/:id/files?name=…` and `/api/direction-tasks/:id/files?name=…`, the content as the body; `GET /api/direction-files/:id`. */
export function addDirectionFiles(app: Hono<Http>, parts: Parts, store: FileStore): void {
  app.post('/api/directions/:id/files', (c) => take(c, parts, store, { directionId: idIn(c, 'id') }));
  app.post('/api/direction-tasks/:id/files', (c) => take(c, parts, store, { taskId: idIn(c, 'id') }));
  app.get('/api/direction-files/:id', (c) => send(c, parts, store));
}

async function take(c: HttpContext, parts: Parts, store: FileStore, to: Receiving['to']): Promise<Response> {
  const context = await userContext(c, parts);
  return c.json(await receiveDirectionFile(context, store, { to, ...arrivingIn(c) }));
}

/** The file to be saved, never to be shown by this site, for whoever reads its direction or its task. */
async function send(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const id = idIn(c, 'id');
  const file = await context.gate.run(() =>
    withContext(context.db, readableBy(context), (tx) => findDirectionFile(tx, id)),
  );
  if (!file) throw new RefusedError({ code: 'notFound' });
  return answerWith(c, parts, store, { file, disposition: attachment(`${file.id}.${file.type}`, file.name) });
}
