import { pino, type DestinationStream, type Logger } from 'pino';
import { codeOf } from './database-fault.ts';

/** Lines of JSON with ids and measures. No names, no bodies, no e-mail addresses: whoever logs gives none. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: describeError }, timestamp: pino.stdTimeFunctions.isoTime };
  return destination ? pino(options, destination) : pino(options);
}

type Described = {
  name: string;
  code?: string;
  message?: string;
  constraint?: string;
  stack: string[];
  cause?: Described;
};

/**
 * An error without what somebody typed: a database error's message and detail, and a parser's, quote values, so of those
 * only the code and the constraint stay. The stack is kept without its first line, which is the message again.
 */
export function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const code = codeOf(error);
  const stack = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    ...(quotesInput(error) ? {} : { message: error.message.slice(0, 300) }),
    ...('constraint_name' in error && typeof error.constraint_name === 'string'
      ? { constraint: error.constraint_name }
      : {}),
    stack: stack.slice(0, 12).map((line) => line.trim()),
    ...(error.cause instanceof Error && depth < 4 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

// Only errors of the language itself, of the system, and of the database but about data, say nothing of the input.
function quotesInput(error: Error): boolean {
  const sqlState = codeOf(error);
  if (error.name === 'PostgresError' && sqlState !== undefined) return /^(2|P0)/.test(sqlState);
  const known = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  const system = 'syscall' in error;
  const own = error.name === 'RefusedError' || error.name === 'EnvError';
  const plain = error.constructor === Error && !(error.cause instanceof Error) && codeOf(error) === undefined;
  return !(known || system || own || plain);
}
