import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Env } from '../env.ts';

/** The cookie's name. With TLS the browser itself sees to it that only this host over TLS can have set it. */
export function cookieNameFor({ mode }: Pick<Env, 'mode'>): string {
  return mode === 'production' ? '__Host-vinh-danh' : 'vinh-danh';
}

/** The session token of the request's cookie, or undefined when there is none or its signature is not ours. */
export function readToken(c: Context, env: Pick<Env, 'mode' | 'secret'>): string | undefined {
  const value = getCookie(c, cookieNameFor(env));
  return value === undefined ? undefined : signedToken(value, env.secret);
}

/**
 * The token in `<token>.<signature>`. The same form as better-auth's: HMAC-SHA-256 over the token, in base64. Without the
 * signature a stolen copy of the sessions table is of no use. Node's own HMAC: WebCrypto's, on its thread pool, took a tenth
 * of a busy server's time.
 */
export function signedToken(value: string, secret: string): string | undefined {
  const end = value.lastIndexOf('.');
  if (end <= 0) return undefined;
  const token = value.slice(0, end);
  const given = Buffer.from(value.slice(end + 1), 'base64');
  const ours = createHmac('sha256', secret).update(token).digest();
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : undefined;
}
