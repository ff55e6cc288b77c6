import type { Executor, Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { mostFileBytes, text } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { type FileStore, tooLarge } from '../files/file-store.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { officeFor } from './offices.ts';
import { lockModel } from './store.ts';

export type Picture = { id: string; alternative: string };
export type StoredPicture = Picture & { sha256: string; type: 'jpg' | 'png'; size: number };

/** More would be an album. */
const mostPictures = 12;
const Alternative = text(300);

type Arriving = {
  readonly modelId: string;
  /** What the picture shows, for whoever does not see it. */
  readonly alternative: string;
  readonly content: ReadableStream<Uint8Array>;
  readonly length: number | undefined;
};

/**
 * Takes in a picture of a model that its unit is writing. What may not be added is refused before its content is read.
 * @throws RefusedError `badInput` without words for it, `notFound`, `roleNotPermitted`, `modelElsewhere`, `tooManyFiles`,
 * `fileKindRefused` for what is no picture, and what the file store says.
 */
export async function receivePicture(
  context: UserContext,
  store: FileStore,
  { modelId, alternative: given, content, length }: Arriving,
): Promise<Picture> {
  const { db, gate, user } = context;
  const organisations = organisationsOf(context);
  const alternative = Alternative.safeParse(given);
  if (!alternative.success) throw new RefusedError({ code: 'badInput' });
  await gate.run(() => withContext(db, organisations, (tx) => expectPlace(tx, context, modelId)));
  if (length !== undefined && length > mostFileBytes) throw tooLarge();
  const { sha256, type, size } = await store.keep(content);
  if (type !== 'jpg' && type !== 'png') throw new RefusedError({ code: 'fileKindRefused' });
  const picture = { id: newId(), alternative: alternative.data };
  await gate.run(() =>
    withContext(db, organisations, async (tx) => {
      await expectPlace(tx, context, modelId);
      await tx.sql`
        insert into model_pictures (id, model_id, sha256, type, size, alternative, uploaded_by_id)
        values (${picture.id}, ${modelId}, ${sha256}, ${type}, ${size}, ${picture.alternative}, ${user.id})`;
    }),
  );
  return picture;
}

/** Takes a picture out of a model that its unit is writing; its row stays. @throws RefusedError as `receivePicture`. */
export async function removePicture(context: UserContext, { id }: { id: string }): Promise<{ id: string }> {
  return withContext(context.db, organisationsOf(context), async (tx) => {
    const [picture] = await tx.sql<{ modelId: string }[]>`
      select model_id as "modelId" from model_pictures where id = ${id} and removed_on is null`;
    if (!picture) throw new RefusedError({ code: 'notFound' });
    await expectWriting(tx, context, picture.modelId);
    await tx.sql`update model_pictures set removed_on = ${context.on} where id = ${id}`;
    return { id };
  });
}

async function expectWriting(tx: Tx, context: UserContext, modelId: string): Promise<void> {
  const found = await lockModel(tx, modelId);
  if (!found) throw new RefusedError({ code: 'notFound' });
  await officeFor(tx, context, found, 'edit');
  if (found.state !== 'drafted') throw new RefusedError({ code: 'modelElsewhere' });
}

async function expectPlace(tx: Tx, context: UserContext, modelId: string): Promise<void> {
  await expectWriting(tx, context, modelId);
  const present = await listPictures(tx, modelId);
  if (present.length >= mostPictures) throw new RefusedError({ code: 'tooManyFiles', params: { count: mostPictures } });
}

export async function listPictures({ sql }: Executor, modelId: string): Promise<Picture[]> {
  return sql<Picture[]>`
    select id, alternative from model_pictures where model_id = ${modelId} and removed_on is null order by uploaded_at, id`;
}

/** A picture the context may read. */
export async function findPicture({ sql }: Executor, id: string): Promise<StoredPicture | undefined> {
  const [row] = await sql<StoredPicture[]>`
    select id, alternative, sha256, type, size from model_pictures where id = ${id} and removed_on is null`;
  return row;
}
