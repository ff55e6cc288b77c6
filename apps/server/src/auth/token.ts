import type { Context } from 'hono';
import { getSignedCookie } from 'hono/cookie';
import type { Env } from '../env.ts';

/** The cookie's name. With TLS the browser itself sees to it that only this host over TLS can have set it. */
export function cookieNameFor({ mode }: Pick<Env, 'mode'>): string {
  return mode === 'production' ? '__Host-vinh-danh' : 'vinh-danh';
}

/** The session token of the request's cookie, or undefined when there is none or its signature is not ours. */
export async function readToken(c: Context, env: Pick<Env, 'mode' | 'secret'>): Promise<string | undefined> {
  // The same form as better-auth's: HMAC-SHA-256 over the value. Without it a stolen copy of the sessions table is of no use.
  const token = await getSignedCookie(c, env.secret, cookieNameFor(env));
  return token === false ? undefined : token;
}
