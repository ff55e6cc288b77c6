import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { readPreloads } from './preloads.ts';
import type { Http } from './shell.ts';

/**
 * The built screens: files under /assets have their hash in the name and may be kept for ever; every other path is the
 * page, which finds its own way and is told which scripts this address needs; the check of certificates is a page by
 * itself. Without a build the server is an API only.
 */
export function addStatic(app: Hono<Http>, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  app.use(
    '/assets/*',
    cached('public, max-age=31536000, immutable'),
    serveStatic({ root: folder, precompressed: true }),
  );
  app.all('/assets/*', (c) => c.notFound());
  app.use('/c/*', cached('no-cache'), serveStatic({ root: folder, path: 'check.html' }));
  app.use('*', withPreloads(folder), cached('no-cache'), serveStatic({ root: folder }));
  app.use('*', serveStatic({ root: folder, path: 'index.html' }));
}

function withPreloads(folder: string): MiddlewareHandler<Http> {
  const preloadsOf = readPreloads(folder);
  return async (c, next) => {
    await next();
    const link = preloadsOf(c.req.path);
    if (link && c.res.headers.get('Content-Type')?.startsWith('text/html')) c.res.headers.set('Link', link);
  };
}

function cached(control: string): MiddlewareHandler<Http> {
  return async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('Cache-Control', control);
  };
}
