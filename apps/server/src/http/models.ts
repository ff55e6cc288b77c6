import { withContext } from '@vinh-danh/db';
import type { Hono } from 'hono';
import { RefusedError } from '../errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { findPicture, receivePicture } from '../models/pictures.ts';
import { readableBy } from '../nominations/acting.ts';
import { answerWith, arrivingIn, idIn } from './attachment.ts';
import type { Http, HttpContext, Parts } from './shell.ts';
import { userContext } from './signed-in.ts';

/** `POST /api/models/:id/pictures?alternative=…`, the content as the body; `GET /api/model-pictures/:id`. */
export function addModelPictures(app: Hono<Http>, parts: Parts, store: FileStore): void {
  app.post('/api/models/:id/pictures', (c) => take(c, parts, store));
  app.get('/api/model-pictures/:id', (c) => send(c, parts, store));
}

async function take(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const told = { modelId: idIn(c, 'id'), alternative: c.req.query('alternative') ?? '' };
  return c.json(await receivePicture(context, store, { ...told, ...arrivingIn(c) }));
}

/** The picture to be shown, for whoever reads its model: by its content a JPEG or PNG, and nothing a browser would run. */
async function send(c: HttpContext, parts: Parts, store: FileStore): Promise<Response> {
  const context = await userContext(c, parts);
  const id = idIn(c, 'id');
  const file = await context.gate.run(() => withContext(context.db, readableBy(context), (tx) => findPicture(tx, id)));
  if (!file) throw new RefusedError({ code: 'notFound' });
  return answerWith(c, parts, store, { file, disposition: 'inline' });
}
