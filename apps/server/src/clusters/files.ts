import type { Executor, Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { type FileType, mostFileBytes } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { type FileStore, tooLarge } from '../files/file-store.ts';
import { nameOf } from '../files/sniff.ts';
import { unitOffice } from '../movements/offices.ts';
import { organisationsOf, readableBy } from '../nominations/acting.ts';
import { leadersOf } from './offices.ts';
import { findYear, type YearRow } from './store.ts';

export type ClusterFile = { id: string; unitId: string; name: string; type: FileType; size: number };
export type StoredClusterFile = ClusterFile & { yearId: string; sha256: string };

/** More would be no evidence any more, and could fill the disk. */
const mostFiles = 50;

type Arriving = {
  readonly yearId: string;
  readonly unitId: string;
  readonly name: string;
  readonly content: ReadableStream<Uint8Array>;
  readonly length: number | undefined;
};

/**
 * Takes in evidence for what a member says of itself, while members score themselves.
 * @throws RefusedError `roleNotPermitted`, `notFound`, `notAMember`, `clusterElsewhere`, `tooManyFiles`, and what the file store says.
 */
export async function receiveClusterFile(
  context: UserContext,
  store: FileStore,
  { yearId, unitId, name, content, length }: Arriving,
): Promise<ClusterFile> {
  const { db, gate, user } = context;
  const organisations = organisationsOf(context);
  unitOffice(context, unitId);
  await gate.run(() => withContext(db, organisations, (tx) => expectPlace(tx, yearId, unitId)));
  if (length !== undefined && length > mostFileBytes) throw tooLarge();
  const { sha256, type, size } = await store.keep(content);
  const file = { id: newId(), unitId, name: nameOf(name, type), type, size };
  await gate.run(() =>
    withContext(db, organisations, async (tx) => {
      await expectPlace(tx, yearId, unitId);
      await tx.sql`
        insert into cluster_files (id, year_id, unit_id, sha256, name, type, size, uploaded_by_id)
        values (${file.id}, ${yearId}, ${unitId}, ${sha256}, ${file.name}, ${type}, ${size}, ${user.id})`;
    }),
  );
  return file;
}

async function expectPlace(tx: Tx, yearId: string, unitId: string): Promise<void> {
  const year = await findYear(tx, yearId);
  if (!year) throw new RefusedError({ code: 'notFound' });
  const [member] = await tx.sql`
    select 1 from cluster_members where year_id = ${yearId} and unit_id = ${unitId} and left_on is null`;
  if (!member) throw new RefusedError({ code: 'notAMember' });
  if (year.state !== 'selfScoring') throw new RefusedError({ code: 'clusterElsewhere' });
  const present = (await listClusterFiles(tx, yearId)).filter((file) => file.unitId === unitId);
  if (present.length >= mostFiles) throw new RefusedError({ code: 'tooManyFiles', params: { count: mostFiles } });
}

export async function listClusterFiles({ sql }: Executor, yearId: string): Promise<ClusterFile[]> {
  return sql<ClusterFile[]>`
    select id, unit_id as "unitId", name, type, size from cluster_files where year_id = ${yearId} order by uploaded_at, id`;
}

/** Whether what a member says of itself is seen: by itself and whoever leads the year always, by the others once all have said it. */
export function seesOwnSheet({ state }: Pick<YearRow, 'state'>, isOwn: boolean, leads: boolean): boolean {
  return isOwn || leads || state === 'crossScoring' || state === 'ranked' || state === 'closed';
}

/** A file of evidence for whoever may see it now. @throws RefusedError `notFound`. */
export async function readClusterFile(context: UserContext, id: string): Promise<StoredClusterFile> {
  return withContext(context.db, readableBy(context), async (tx) => {
    const [file] = await tx.sql<StoredClusterFile[]>`
      select id, year_id as "yearId", unit_id as "unitId", sha256, name, type, size from cluster_files where id = ${id}`;
    const year = file && (await findYear(tx, file.yearId));
    if (!file || !year) throw new RefusedError({ code: 'notFound' });
    const isOwn = context.memberships.some(
      ({ role, organisationId }) => (role === 'nominator' || role === 'unitHead') && organisationId === file.unitId,
    );
    const { board } = await leadersOf(tx, context, year);
    if (!seesOwnSheet(year, isOwn, board !== undefined)) throw new RefusedError({ code: 'notFound' });
    return file;
  });
}
