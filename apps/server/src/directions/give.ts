import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { leading } from '../movements/offices.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { AddInput, GiveInput, NewTask } from './input.ts';
import { findDirection, insertDirection, insertTasks, isMovement, listUnknown } from './store.ts';

/** The new tasks in the order they were given. */
export type Given = { id: string; tasks: string[] };

/**
 * Gives tasks by a document.
 * @throws RefusedError `roleNotPermitted` for whoever does not lead for that body; `notFound` for a movement; `unitUnknown`.
 */
export async function giveDirection(context: UserContext, input: GiveInput): Promise<Given> {
  return run(context, 'give', input, async (tx) => {
    const { office } = await leading(tx, context, input.issuerId);
    const { issuerId, movementId = null, kind, number, issuedOn, abstract } = input;
    if (movementId !== null && !(await isMovement(tx, movementId))) throw new RefusedError({ code: 'notFound' });
    const visibleTo = [...new Set([issuerId, office.organisationId])];
    const id = newId();
    const head = { id, issuerId, movementId, kind, number, issuedOn, abstract };
    await insertDirection(tx, { ...head, visibleTo, givenById: context.user.id });
    return { id, visibleTo, office };
  });
}

/** Gives further tasks by the same document. @throws RefusedError `notFound`, `roleNotPermitted`, `dayTooEarly`, `unitUnknown`. */
export async function addTasks(context: UserContext, input: AddInput): Promise<Given> {
  return run(context, 'add', input, async (tx) => {
    const found = await findDirection(tx, input.id);
    if (!found) throw new RefusedError({ code: 'notFound' });
    const { office } = await leading(tx, context, found.issuerId);
    const early = input.tasks.find(({ dueOn }) => dueOn < found.issuedOn);
    if (early) throw new RefusedError({ code: 'dayTooEarly', params: { day: early.dueOn, earliest: found.issuedOn } });
    return { id: found.id, visibleTo: found.visibleTo, office };
  });
}

type To = Parameters<typeof insertTasks>[2]['office'];

/** Writes the tasks of a command once, for the direction that `open` finds or makes. */
async function run(
  context: UserContext,
  act: 'give' | 'add',
  input: { commandId: string; tasks: readonly NewTask[] },
  open: (tx: Tx) => Promise<{ id: string; visibleTo: readonly string[]; office: To }>,
): Promise<Given> {
  const { db, user } = context;
  const command = toCommand(user.id, `directions.${act}`, input);
  return once(db, command, () =>
    withContext(db, organisationsOf(context), async (tx) => {
      await expectUnits(tx, input.tasks);
      const { id, visibleTo, office } = await open(tx);
      const tasks = input.tasks.map((task) => ({
        ...task,
        id: newId(),
        partnerIds: [...new Set(task.partnerIds)].filter((unitId) => unitId !== task.leadId),
      }));
      const teller = { actorId: user.id, office, commandId: input.commandId };
      await insertTasks(tx, { directionId: id, visibleTo, tasks }, teller);
      const answer = { id, tasks: tasks.map((task) => task.id) };
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}

async function expectUnits(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
  const named = [...new Set(tasks.flatMap(({ leadId, partnerIds }) => [leadId, ...partnerIds]))];
  const unknown = await listUnknown(tx, named);
  if (unknown.length > 0) throw new RefusedError({ code: 'unitUnknown', params: { units: unknown } });
}
