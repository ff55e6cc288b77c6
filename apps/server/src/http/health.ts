import type { Db } from '@vinh-danh/db';
import type { Hono } from 'hono';
import type { Http } from './shell.ts';

/** `/healthz`: the process answers. `/readyz`: so does the database, within 2 s. */
export function addHealth(app: Hono<Http>, db: Db): void {
  app.get('/healthz', (c) => c.json({ up: true }));
  app.get('/readyz', async (c) => {
    const ready = await answers(db);
    return c.json({ ready }, ready ? 200 : 503);
  });
}

async function answers({ sql }: Db): Promise<boolean> {
  const asked = sql`select 1`.then(
    () => true,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 2000);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
