import { initTRPC } from '@trpc/server';
import { ZodError } from 'zod';
import { checkAccess } from './auth/policy.ts';
import type { Context } from './context.ts';
import type { ServerRefusal } from './errors.ts';
import { findRefusal, RefusedError, toTrpcError } from './errors.ts';

/** A field that does not fit: where it stands in the input and zod's code, or the message the schema gave. */
export type FieldError = { path: string; code: string };

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error }) {
    const refusal: ServerRefusal | undefined = findRefusal(error);
    const fields: FieldError[] | undefined = error.cause instanceof ZodError ? fieldsOf(error.cause) : undefined;
    const { code, httpStatus } = shape.data;
    // Neither the message nor the stack of an error leaves the server: both can carry what somebody typed.
    return { code: shape.code, message: refusal?.code ?? code, data: { code, httpStatus, refusal, fields } };
  },
});

/**
 * Every call, in this order: its errors become tRPC's; the policy's row for its path is asked (no row, no access); the
 * account's calls are counted; it waits for its turn at the database. All this before its input is read.
 */
const guarded = t.procedure
  .use(async ({ next }) => {
    const result = await next();
    if (!result.ok) throw toTrpcError(result.error);
    return result;
  })
  .use(async ({ ctx, path, next }) => {
    checkAccess(path, ctx);
    if (ctx.user) await ctx.countCall(ctx.user.id);
    return ctx.gate.run(() => next());
  });

/** For procedures whose row in the policy is `public`: the user may be missing. */
export const publicProcedure = guarded;

/** For all others: `ctx.user` is there. */
export const procedure = guarded.use(({ ctx, next }) => {
  if (!ctx.user) throw new RefusedError({ code: 'signInRequired' });
  return next({ ctx: { user: ctx.user } });
});

export const router = t.router;
/** For tests and programs that call procedures without HTTP. */
export const createCallerFactory = t.createCallerFactory;

// Our schemas give one word as their message; zod's own messages are sentences.
function fieldsOf(error: ZodError): FieldError[] {
  return error.issues.slice(0, 100).map(({ path, code, message }) => ({
    path: path.join('.'),
    code: /^[a-z][A-Za-z]*$/.test(message) ? message : code,
  }));
}
