import type { Db } from '@vinh-danh/db';
import type { Hono } from 'hono';
import { isThere } from '../within.ts';
import type { Http } from './shell.ts';

/** `/healthz`: the process answers. `/readyz`: so does the database, within 2 s. */
export function addHealth(app: Hono<Http>, db: Db): void {
  app.get('/healthz', (c) => c.json({ up: true }));
  app.get('/readyz', async (c) => {
    const ready = await isThere(db, 2000);
    return c.json({ ready }, ready ? 200 : 503);
  });
}
