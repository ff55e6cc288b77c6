import { withContext } from '@vinh-danh/db';
import type { Tx } from '@vinh-danh/db';
import { mostFileBytes } from '@vinh-danh/workflows';
import { isOpenTask } from '@vinh-danh/workflows/direction';
import { v7 as newId } from 'uuid';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { type FileStore, tooLarge } from '../files/file-store.ts';
import { nameOf } from '../files/sniff.ts';
import { leading } from '../movements/offices.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { officeFor } from './offices.ts';
import type { FileLine } from './read.ts';
import { listDirectionFiles } from './read-files.ts';
import { findDirection, insertDirectionFile, lockTask } from './store.ts';

/** More would be no evidence any more, and could fill the disk. */
const mostFiles = 100;

export type Receiving = {
  /** What it belongs to: the document of a direction, or a task. */
  readonly to: { readonly directionId: string } | { readonly taskId: string };
  readonly name: string;
  readonly content: ReadableStream<Uint8Array>;
  /** As announced, in bytes; undefined when it was not. */
  readonly length: number | undefined;
};

/**
 * Takes in the document of a direction, or evidence for a task. What may not be added is refused before its content is read.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `taskElsewhere`, `tooManyFiles`, and what the file store says.
 */
export async function receiveDirectionFile(
  context: UserContext,
  store: FileStore,
  { to, name, content, length }: Receiving,
): Promise<FileLine> {
  const { db, gate, user } = context;
  const organisations = organisationsOf(context);
  const place = await gate.run(() => withContext(db, organisations, (tx) => placeOf(tx, context, to)));
  if (length !== undefined && length > mostFileBytes) throw tooLarge();
  const kept = await store.keep(content);
  const file = { id: newId(), ...kept, name: nameOf(name, kept.type) };
  await gate.run(() =>
    withContext(db, organisations, (tx) => insertDirectionFile(tx, { ...file, ...place, uploadedById: user.id })),
  );
  return { id: file.id, name: file.name, type: file.type, size: file.size };
}

async function placeOf(tx: Tx, context: UserContext, to: Receiving['to']) {
  const place =
    'taskId' in to ? await placeOfTask(tx, context, to.taskId) : await placeOfDocument(tx, context, to.directionId);
  const present = await listDirectionFiles(tx, place.directionId, place.taskId);
  if (present.length >= mostFiles) throw new RefusedError({ code: 'tooManyFiles', params: { count: mostFiles } });
  return place;
}

async function placeOfTask(tx: Tx, context: UserContext, id: string) {
  const task = await lockTask(tx, id);
  if (!task) throw new RefusedError({ code: 'notFound' });
  await officeFor(tx, context, task, 'progress');
  if (!isOpenTask(task.state)) throw new RefusedError({ code: 'taskElsewhere' });
  return { directionId: task.directionId, taskId: id };
}

async function placeOfDocument(tx: Tx, context: UserContext, id: string) {
  const direction = await findDirection(tx, id);
  if (!direction) throw new RefusedError({ code: 'notFound' });
  await leading(tx, context, direction.issuerId);
  return { directionId: id, taskId: null };
}
