import type { Executor } from '@vinh-danh/db';
import { RefusedError } from '../errors.ts';
import { sha256 } from './history.ts';

/** A command as its sender named it: the same id with the same body is the same command. */
export type Command = {
  readonly id: string;
  readonly procedure: string;
  readonly userId: string;
  readonly bodyHash: string;
};

/** The command of one call; `body` is everything but the id. */
export function toCommand(userId: string, procedure: string, { commandId, ...body }: { commandId: string }): Command {
  return { id: commandId, procedure, userId, bodyHash: sha256(body) };
}

/**
 * The answer this command got before, or undefined when it is new.
 * @throws RefusedError `commandReused` when the id was used with another body.
 */
async function findAnswer<T>({ sql }: Executor, command: Command): Promise<T | undefined> {
  const [row] = await sql<{ body_hash: string; response: T }[]>`
    select body_hash, response from command_records
    where user_id = ${command.userId} and procedure = ${command.procedure} and command_id = ${command.id}`;
  return row && checkedAnswer(row, command);
}

/** The stored answer, once it is sure that it answers the same body. */
export function checkedAnswer<T>(row: { body_hash: string; response: T }, command: Command): T {
  if (row.body_hash !== command.bodyHash)
    throw new RefusedError({ code: 'commandReused', params: { commandId: command.id } });
  return row.response;
}

/** Keeps the answer with the work, in the same transaction: a repeat finds it, a race ends in a unique violation. */
export async function recordAnswer({ sql }: Executor, command: Command, response: unknown): Promise<void> {
  await sql`
    insert into command_records (user_id, procedure, command_id, body_hash, response)
    values (${command.userId}, ${command.procedure}, ${command.id}, ${command.bodyHash}, ${JSON.stringify(response)}::jsonb)`;
}

/** Runs a command once: a known one gives its first answer, a new one works and keeps its answer in one transaction. */
export async function once<T>(db: Executor, command: Command, work: () => Promise<T>): Promise<T> {
  const earlier = await findAnswer<T>(db, command);
  return earlier ?? withRaceAnswer(db, command, work);
}

/**
 * Runs work that records the command's answer. Of two equal commands that arrive together one comes second: it waits on
 * the unique key and fails, or finds what it wanted to do already done and is refused. Both ways it gives the other's
 * answer.
 */
export async function withRaceAnswer<T>(db: Executor, command: Command, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicateCommand(error) && !(error instanceof RefusedError)) throw error;
    const answer = await findAnswer<T>(db, command);
    if (answer === undefined) throw error;
    return answer;
  }
}

function isDuplicateCommand(error: unknown): boolean {
  return error instanceof Error && 'constraint_name' in error && error.constraint_name === 'command_records_pkey';
}
