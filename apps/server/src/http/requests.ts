import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Env } from '../env.ts';
import type { Http, HttpContext } from './shell.ts';

/**
 * Names each request and logs it: method, path, status, milliseconds, request id, user id. Only the API's paths, and
 * without their query, since a query's input can hold a name. Static files only when they fail.
 */
export function logRequests(log: Logger): MiddlewareHandler<Http> {
  return async (c, next) => {
    const start = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('X-Request-Id', requestId);
    const { status } = c.res;
    const isApi = c.req.path.startsWith('/api/');
    if (!isApi && status < 500) return;
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const path = isApi ? c.req.path.slice(0, 200) : 'static';
    log[status >= 500 ? 'warn' : 'info']({
      requestId,
      method: c.req.method,
      path,
      status,
      ms,
      userId: c.get('userId'),
    });
  };
}

/**
 * The client's address, for the limits: the socket's; in production, when the socket belongs to our proxy, what that
 * proxy wrote last into X-Forwarded-For. What stands before it the client may have made up.
 */
export function addressOf(c: HttpContext, { mode, trustedProxies }: Env): string {
  const peer = c.env.incoming.socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown';
  const isProxy = peer === '127.0.0.1' || peer === '::1' || trustedProxies.includes(peer);
  if (mode !== 'production' || !isProxy) return peer;
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return told === undefined || told === '' ? peer : told;
}
