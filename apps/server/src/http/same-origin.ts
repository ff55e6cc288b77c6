import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';
import { RefusedError } from '../errors.ts';
import type { Http } from './shell.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Lets only our own pages write: a POST must carry an Origin that is ours, and where the browser tells it, must be
 * same-origin. A request with neither header is refused; a program sends the Origin it talks to. Reading from a foreign
 * page is refused as well, where the browser tells it. Ours is PUBLIC_URL, or without one the loopback address asked for,
 * so that a foreign name that points at 127.0.0.1 is refused.
 */
export function sameOrigin({ publicUrl }: Env): MiddlewareHandler<Http> {
  return async (c, next) => {
    const { method } = c.req;
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') throw new RefusedError({ code: 'methodRefused' });
    const own = publicUrl ?? ownOrigin(c.req.header('host'));
    if (own === undefined) throw new RefusedError({ code: 'originRefused' });
    const site = c.req.header('sec-fetch-site');
    const isWrite = method === 'POST';
    const fromElsewhere = site !== undefined && site !== 'same-origin' && (isWrite || site !== 'none');
    if (fromElsewhere || (isWrite && c.req.header('origin') !== own)) throw new RefusedError({ code: 'originRefused' });
    await next();
  };
}

/** All that is posted is JSON: a form of a foreign page cannot send that. */
export function jsonOnly(): MiddlewareHandler<Http> {
  return async (c, next) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (c.req.method === 'POST' && type !== 'application/json') throw new RefusedError({ code: 'jsonRequired' });
    await next();
  };
}

function ownOrigin(host: string | undefined): string | undefined {
  if (host === undefined || !URL.canParse(`http://${host}`)) return undefined;
  const url = new URL(`http://${host}`);
  return loopback.has(url.hostname) ? url.origin : undefined;
}
