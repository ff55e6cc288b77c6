import { readInContext } from '@vinh-danh/db';
import { type Membership } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { findLeading } from '../movements/offices.ts';
import { readableBy } from '../nominations/acting.ts';
import type { DirectionLine, TaskActLine, TaskLine, TaskRead } from './lists.ts';
import { findTask, listDirections, listTaskActs, listTasksOf, listTasksUnder, listToDo, listToJudge } from './lists.ts';
import { actsOf, type TaskAct } from './offices.ts';
import { type DirectionFile, listDirectionFiles } from './read-files.ts';

/** The units the caller speaks for. */
export function unitsOf(memberships: readonly Membership[]): string[] {
  return memberships
    .filter(({ role }) => role === 'nominator' || role === 'unitHead')
    .map(({ organisationId }) => organisationId);
}

export type Directions = { directions: DirectionLine[]; toDo: TaskLine[]; toJudge: TaskLine[] };

/** Directions given or received, what the caller's units have to do, and what waits for the caller's judgement. */
export async function getDirections(context: UserContext): Promise<Directions> {
  const { db, memberships, on } = context;
  return readInContext(db, readableBy(context), async (tx) => {
    const [directions, toDo, toJudge] = await Promise.all([
      listDirections(tx, on),
      listToDo(tx, unitsOf(memberships), 200),
      listToJudge(tx, memberships, 200),
    ]);
    return { directions, toDo, toJudge };
  });
}

/** The tasks under a movement, as far as the caller sees them. */
export async function getTasksUnder(context: UserContext, movementId: string): Promise<TaskLine[]> {
  return readInContext(context.db, readableBy(context), (tx) => listTasksUnder(tx, movementId));
}

/** Files as pages show them. */
export type FileLine = Omit<DirectionFile, 'sha256'>;
const toLine = ({ id, name, type, size }: DirectionFile): FileLine => ({ id, name, type, size });

export type DirectionRead = { direction: DirectionLine; tasks: TaskLine[]; files: FileLine[]; mayLead: boolean };

/** A direction with its tasks, as far as the caller sees them. @throws RefusedError `notFound`. */
export async function getDirection(context: UserContext, id: string): Promise<DirectionRead> {
  return readInContext(context.db, readableBy(context), async (tx) => {
    const [direction] = await listDirections(tx, context.on, id);
    if (!direction) throw new RefusedError({ code: 'notFound' });
    const [tasks, files, leading] = await Promise.all([
      listTasksOf(tx, id),
      listDirectionFiles(tx, id, null),
      findLeading(tx, context, direction.issuerId),
    ]);
    return { direction, tasks, files: files.map(toLine), mayLead: leading !== undefined };
  });
}

export type TaskPage = {
  task: TaskRead;
  files: FileLine[];
  acts: TaskActLine[];
  /** What the caller's offices let him do. */
  may: TaskAct[];
};

/** A task with its history and evidence. @throws RefusedError `notFound`. */
export async function getTask(context: UserContext, id: string): Promise<TaskPage> {
  return readInContext(context.db, readableBy(context), async (tx) => {
    const task = await findTask(tx, id);
    if (!task) throw new RefusedError({ code: 'notFound' });
    const [files, acts, may] = await Promise.all([
      listDirectionFiles(tx, task.directionId, id),
      listTaskActs(tx, id),
      actsOf(tx, context, task),
    ]);
    return { task, files: files.map(toLine), acts, may };
  });
}
