import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { RefusedError } from '../errors.ts';
import { addressOf } from '../http/requests.ts';
import type { HttpContext, Parts } from '../http/shell.ts';
import { isThere, within } from '../within.ts';
import { endSession } from './session.ts';
import { readToken } from './token.ts';

const Credentials = z.object({ email: z.string().min(1).max(320), password: z.string().min(1).max(128) });

/**
 * POST /api/auth/sign-in/email `{ email, password }` → `{ user: { id, name } }` and the cookie. The same refusal
 * `signInFailed` whether the account or the password is wrong; `tooManyAttempts` after too many of them.
 */
export async function signIn(c: HttpContext, { auth, db, env, loginLimits }: Parts): Promise<Response> {
  const body = Credentials.safeParse(await c.req.json().catch(() => undefined));
  if (!body.success) throw new RefusedError({ code: 'badInput' });
  const attempt = { account: body.data.email, address: addressOf(c, env) };
  await loginLimits.take(attempt);
  try {
    if (!(await isThere(db, env.patienceMs))) throw new RefusedError({ code: 'databaseAway' });
    // No headers are handed on: neither address nor browser of a person is stored with the session.
    const { headers, response } = await auth.api.signInEmail({
      body: body.data,
      headers: new Headers(),
      returnHeaders: true,
    });
    await loginLimits.giveBack(attempt);
    const earlier = readToken(c, env);
    if (earlier !== undefined) await endSession(db, earlier);
    c.set('userId', response.user.id);
    return answerWithCookies({ user: { id: response.user.id, name: response.user.name } }, headers);
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw new RefusedError({ code: 'signInFailed' });
    // The fault is ours, not the person's.
    await loginLimits.giveBack(attempt);
    throw error;
  }
}

/** POST /api/auth/sign-out: ends the session in the database first, so that a cleared cookie means an ended session. */
export async function signOut(c: HttpContext, { auth, db, env }: Parts): Promise<Response> {
  const token = readToken(c, env);
  if (token !== undefined) await within(env.patienceMs, endSession(db, token));
  const { headers } = await auth.api.signOut({ headers: new Headers(), returnHeaders: true });
  return answerWithCookies({ user: null }, headers);
}

function answerWithCookies(body: object, from: Headers): Response {
  const headers = new Headers();
  for (const cookie of from.getSetCookie()) headers.append('Set-Cookie', cookie);
  return Response.json(body, { headers });
}
