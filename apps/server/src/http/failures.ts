import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { Logger } from 'pino';
import type { ServerRefusal } from '../errors.ts';
import { findRefusal, retryAfterOf, trpcCodeOf } from '../errors.ts';
import type { HttpContext } from './shell.ts';

/** A refusal outside of tRPC: `{ refusal: { code, params } }` with the status its code has in tRPC. */
export function answerRefusal(refusal: ServerRefusal): Response {
  const status = getHTTPStatusCodeFromError(new TRPCError({ code: trpcCodeOf(refusal) }));
  const retryAfter = retryAfterOf(refusal);
  return Response.json(
    { refusal },
    { status, headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) } },
  );
}

/** What became of an error that a handler threw: an expected refusal, or a bug, of which only the request id is told. */
export function answerFailure(error: unknown, c: HttpContext, log: Logger): Response {
  const refusal = findRefusal(error);
  if (refusal) return answerRefusal(refusal);
  const requestId = c.get('requestId');
  log.error({ requestId, err: error }, 'failed');
  return Response.json({ requestId }, { status: 500 });
}
