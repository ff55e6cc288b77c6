import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { TaskEvent, TaskState } from '@vinh-danh/workflows/direction';
import { moveTask } from '@vinh-danh/workflows/direction';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { TaskActInput } from './input.ts';
import { officeFor } from './offices.ts';
import { listDirectionFiles } from './read-files.ts';
import { lastActOn, lockTask, moveTo } from './store.ts';

export type TaskMoved = { id: string; revision: number; state: TaskState };

/**
 * Tells progress of a task, reports it done, takes that back; accepts or returns it, puts its day off, withdraws it.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `conflict` with who was first, `fileUnknown`, and what the task's machine says.
 */
export async function actOnTask(context: UserContext, input: TaskActInput): Promise<TaskMoved> {
  const { db, user, on } = context;
  const command = toCommand(user.id, `directions.${input.act}`, input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      const found = await lockTask(tx, input.id);
      if (!found) throw new RefusedError({ code: 'notFound' });
      const office = await officeFor(tx, context, found, input.act);
      if (found.revision !== input.revision)
        throw new RefusedError({ code: 'conflict', params: { ...(await lastActOn(tx, found.id)) } });
      if ('fileIds' in input) await expectFiles(tx, found, input.fileIds);
      const { state, dueOn, reportedById } = found;
      const moved = moveTask({ state, context: { dueOn, reportedBy: reportedById } }, eventOf(input, user.id, office));
      if (!moved.ok) throw new RefusedError({ ...moved.reason });
      const next = {
        id: found.id,
        state: moved.state,
        dueOn: moved.context.dueOn,
        reportedById: moved.context.reportedBy,
        reportedOn: input.act === 'report' ? on : found.reportedOn,
      };
      const { commandId, id: _id, revision: _revision, act, ...payload } = input;
      const told = { act, actorId: user.id, office, payload, commandId };
      const answer = { id: found.id, revision: await moveTo(tx, next, told), state: moved.state };
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}

function eventOf(input: TaskActInput, actorId: string, { onBehalfOf }: Membership): TaskEvent {
  const by = [actorId, ...(onBehalfOf === undefined ? [] : [onBehalfOf])];
  switch (input.act) {
    case 'progress':
    case 'takeBack':
      return { type: input.act };
    case 'report':
      return { type: 'report', by: actorId, evidence: input.fileIds.length + (input.note === undefined ? 0 : 1) };
    case 'accept':
      return { type: 'accept', by };
    case 'return':
      return { type: 'return', by, reason: input.reason };
    case 'extend':
      return { type: 'extend', dueOn: input.dueOn, reason: input.reason };
    case 'withdraw':
      return { type: 'withdraw', reason: input.reason };
  }
}

async function expectFiles(tx: Tx, task: { id: string; directionId: string }, fileIds: readonly string[]) {
  if (fileIds.length === 0) return;
  const known = new Set((await listDirectionFiles(tx, task.directionId, task.id)).map(({ id }) => id));
  if (fileIds.some((id) => !known.has(id))) throw new RefusedError({ code: 'fileUnknown' });
}
