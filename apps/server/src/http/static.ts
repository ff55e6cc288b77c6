import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import type { Http } from './shell.ts';

/**
 * The built screens: files under /assets have their hash in the name and may be kept for ever; every other path is the
 * page, which finds its own way. Without a build the server is an API only.
 */
export function addStatic(app: Hono<Http>, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  const forEver = 'public, max-age=31536000, immutable';
  app.use(
    '/assets/*',
    serveStatic({ root: folder, precompressed: true, onFound: (_path, c) => c.header('Cache-Control', forEver) }),
  );
  app.get('/assets/*', (c) => c.notFound());
  app.use('*', serveStatic({ root: folder, onFound: (_path, c) => c.header('Cache-Control', 'no-cache') }));
  const page = serveStatic({ root: folder, path: 'index.html', onFound: (_path, c) => c.header('Cache-Control', 'no-cache') });
  app.use('*', page);
}
