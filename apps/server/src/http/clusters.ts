import type { Hono } from 'hono';
import { readClusterFile, receiveClusterFile } from '../clusters/files.ts';
import type { FileStore } from '../files/file-store.ts';
import { answerWith, arrivingIn, attachment, idIn } from './attachment.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `POST /api/cluster-years/:id/files?unit=…&name=…`, the content as the body; `GET /api/cluster-files/:id`. */
export function addClusterFiles(app: Hono<Http>, parts: Parts, store: FileStore): void {
  app.post('/api/cluster-years/:id/files', (c) => take(c, parts, store));
  app.get('/api/cluster-files/:id', (c) => send(c, parts, store));
}

async function take(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const told = { yearId: idIn(c, 'id'), unitId: c.req.query('unit') ?? '' };
  return c.json(await receiveClusterFile(context, store, { ...told, ...arrivingIn(c) }));
}

/** The file to be saved, never to be shown by this site. */
async function send(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const file = await context.gate.run(() => readClusterFile(context, idIn(c, 'id')));
  return answerWith(c, parts, store, { file, disposition: attachment(`${file.id}.${file.type}`, file.name) });
}
