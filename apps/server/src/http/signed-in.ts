import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { makeContext } from './procedures.ts';
import type { HttpContext, Parts } from './shell.ts';

/** The context of a signed-in user for what is no procedure; the call is counted like one. */
export async function userContext(c: HttpContext, parts: Parts): Promise<UserContext> {
  const context = await makeContext(c, parts);
  const { user, countCall } = context;
  if (!user) throw new RefusedError({ code: 'signInRequired' });
  await countCall(user.id);
  return { ...context, user };
}
