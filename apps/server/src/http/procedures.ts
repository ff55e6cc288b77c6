import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Day } from '@vinh-danh/workflows';
import { readSession } from '../auth/session.ts';
import { readToken } from '../auth/token.ts';
import { businessDayAt } from '../business-day.ts';
import type { Context } from '../context.ts';
import { findRefusal, RefusedError, retryAfterOf, toTrpcError } from '../errors.ts';
import { appRouter } from '../router.ts';
import { within } from '../within.ts';
import type { HttpContext, Parts } from './shell.ts';

/** Calls in one HTTP request. */
const batchLimit = 10;

/** Answers `/api/trpc/*`. */
export function answerProcedures(c: HttpContext, parts: Parts): Promise<Response> {
  const requestId = c.get('requestId');
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: c.req.raw,
    router: appRouter,
    maxBatchSize: batchLimit,
    createContext: () => makeContext(c, parts),
    onError({ error, path }) {
      if (error.code === 'INTERNAL_SERVER_ERROR') parts.log.error({ requestId, path, err: error }, 'failed');
    },
    responseMeta({ errors }) {
      const waits = errors.map((error) => retryAfterOf(findRefusal(error) ?? { code: 'notFound' }) ?? 0);
      const longest = Math.max(0, ...waits);
      return longest > 0 ? { headers: new Headers({ 'Retry-After': String(longest) }) } : {};
    },
  });
}

/** One for all calls of a request: the session is read once. */
export async function makeContext(c: HttpContext, parts: Parts): Promise<Context> {
  const { db, env, gate, countCall, printing, announce } = parts;
  const requestId = c.get('requestId');
  try {
    const on = businessDayOf(c, env.mode);
    const token = readToken(c, env);
    const session =
      token === undefined ? undefined : await gate.run(() => within(env.patienceMs, readSession(db, token, on)));
    if (session) c.set('userId', session.user.id);
    const log = parts.log.child({ requestId, userId: session?.user.id });
    const memberships = session?.memberships ?? [];
    return {
      db,
      user: session?.user,
      memberships,
      on,
      mode: env.mode,
      requestId,
      log,
      announce,
      gate,
      countCall,
      printing,
    };
  } catch (error) {
    throw toTrpcError(error);
  }
}

/** Today in Vietnam. A replay lives through old years and says which day it is. */
export function businessDayOf(c: HttpContext, mode: Context['mode']): string {
  const told = mode === 'replay' ? c.req.header('x-business-day') : undefined;
  if (told === undefined) return businessDayAt(new Date());
  const day = Day.safeParse(told);
  if (!day.success) throw new RefusedError({ code: 'badInput' });
  return day.data;
}
