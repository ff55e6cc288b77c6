import { withContext } from '@vinh-danh/db';
import { mostFileBytes, offeredEvents } from '@vinh-danh/workflows';
import type { PaperFile } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { standingFor } from '../nominations/standing.ts';
import type { FileStore } from './file-store.ts';
import { tooLarge } from './file-store.ts';
import { listFiles } from './read-files.ts';
import { nameOf } from './sniff.ts';
import { insertFile } from './store.ts';

/** More would be no dossier any more, and could fill the disk. */
const mostFiles = 100;

export type Arriving = {
  readonly nominationId: string;
  /** As the sender calls it. */
  readonly name: string;
  readonly content: ReadableStream<Uint8Array>;
  /** As announced, in bytes; undefined when it was not. */
  readonly length: number | undefined;
};

/**
 * Takes a file in for a nomination to which the caller may attach a paper now; the paper's event names it afterwards.
 * What cannot be attached is refused before its content is read. @throws RefusedError.
 */
export async function receiveFile(
  context: UserContext,
  store: FileStore,
  { nominationId, name, content, length }: Arriving,
): Promise<PaperFile & { name: string }> {
  const { db, gate, memberships, user } = context;
  const organisations = organisationsOf(context);
  await gate.run(async () => {
    const standing = await standingFor(db, nominationId, organisations);
    if (!standing) throw new RefusedError({ code: 'notFound' });
    if (!offeredEvents(standing, memberships).some(({ type }) => type === 'attach')) {
      throw new RefusedError({ code: 'forbidden' });
    }
    const present = await withContext(db, organisations, (tx) => listFiles(tx, nominationId));
    if (present.length >= mostFiles) throw new RefusedError({ code: 'tooManyFiles', params: { count: mostFiles } });
  });
  if (length !== undefined && length > mostFileBytes) throw tooLarge();
  const kept = await store.keep(content);
  const file = { id: newId(), ...kept, name: nameOf(name, kept.type) };
  await gate.run(() =>
    withContext(db, organisations, (tx) => insertFile(tx, { ...file, nominationId, uploadedById: user.id })),
  );
  return file;
}
