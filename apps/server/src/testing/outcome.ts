import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { findRefusal, type ServerRefusal } from '../errors.ts';

export type Failure = {
  status: string;
  code: string | undefined;
  refusal: ServerRefusal | undefined;
  fields: string[];
};

/** How a call that should fail fails: tRPC's code, the refusal behind it, the paths of the fields that do not fit. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  try {
    await call;
  } catch (error) {
    return toFailure(error);
  }
  throw new Error('the call succeeded');
}

/** The answer, or how the call failed. */
export async function settle<T>(call: Promise<T>): Promise<{ answer: T } | { failure: Failure }> {
  try {
    return { answer: await call };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}

function toFailure(error: unknown): Failure {
  if (!(error instanceof TRPCError)) throw error;
  const refusal = findRefusal(error);
  const fields = error.cause instanceof ZodError ? error.cause.issues.map(({ path }) => path.join('.')) : [];
  return { status: error.code, code: refusal?.code, refusal, fields };
}
