import type { Db, Tx } from '@vinh-danh/db';
import { inTransaction } from '@vinh-danh/db';
import { hash } from '@node-rs/argon2';
import { createAccounts } from '../auth/accounts.ts';
import { insertMovements } from '../movements/store.ts';
import { insertOrganisations } from '../organisations/insert.ts';
import { cascadeOffices } from './cascade-offices.ts';
import type { CaseFile } from './case-file.ts';
import type { CastMember } from './cast.ts';
import { castOf } from './cast.ts';
import type { Planned } from './create.ts';
import { draftCase } from './drafts.ts';
import { createNameMaker } from './names.ts';
import { reportOffices } from './play-reports.ts';
import { planCase } from './plan.ts';
import { createRandom } from './random.ts';
import type { CaseStructure } from './structure.ts';
import { structureOf } from './structure.ts';

/** Offices of a replay are held from this day on: before every case. */
const officesFrom = '2000-01-01';
/** The accounts of a replay guard nothing: a hash that is quick to check. */
const quickHash = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

/** Everything that follows from a case and a seed, before anything is written. */
export type Script = { structure: CaseStructure; cast: CastMember[]; planned: Planned[] };

/** Makes the script: the same for the same case and seed. @throws Error when the case does not hold together. */
export async function writeScript(file: CaseFile, seed: number): Promise<Script> {
  const structure = await structureOf(file);
  const plans = planCase(file);
  const names = (part: string) => createNameMaker(createRandom(seed, part), { highlands: file.province === '62' });
  const drafts = draftCase(plans, { file, structure, names: names('people'), random: createRandom(seed, 'drafts') });
  const units = [...new Set(plans.map(({ unitKey }) => unitKey))];
  const acting = [...cascadeOffices(file, structure.committees), ...reportOffices(file)];
  const cast = castOf(structure, units, names('officials'), [file.key, seed], acting);
  const planned = plans.flatMap((plan) => {
    const draft = drafts.get(plan.key);
    return draft ? [{ plan, draft }] : [];
  });
  return { structure, cast, planned };
}

/**
 * Writes what must be there before anybody can sign in: organisations, offices, accounts, movements. All or nothing, and
 * harmless to repeat. `db` is the application's connection.
 */
export async function prepareStage(
  db: Db,
  file: CaseFile,
  { structure, cast }: Script,
  password: string,
): Promise<void> {
  const passwordHash = await hash(password, quickHash);
  await inTransaction(db, async (tx) => {
    if (await isPrepared(tx, cast)) return;
    await insertOrganisations(tx, structure);
    await createAccounts(
      tx,
      cast.map(({ userId: id, email, name }) => ({ id, email, name })),
      passwordHash,
    );
    await insertMemberships(tx, cast);
    await insertMovements(
      tx,
      parentsFirst(file.movements).map(({ key, parent, launchedBy, endsOn, documents, ...movement }) => ({
        ...movement,
        id: key,
        parentId: parent ?? null,
        launchedById: launchedBy,
        endsOn: endsOn ?? null,
        documents: documents.map(({ number, date }) => ({ number, issuedOn: date })),
      })),
    );
  });
}

function parentsFirst(movements: CaseFile['movements'], above: string | null = null): CaseFile['movements'] {
  const isKnown = (key: string) => movements.some((movement) => movement.key === key);
  const here = movements.filter(({ parent }) => (parent && isKnown(parent) ? parent : null) === above);
  return here.flatMap((movement) => [movement, ...parentsFirst(movements, movement.key)]);
}

async function isPrepared({ sql }: Tx, cast: readonly CastMember[]): Promise<boolean> {
  const [row] = await sql`select 1 from users where id = any(${cast.map(({ userId }) => userId)}::text[]) limit 1`;
  return row !== undefined;
}

async function insertMemberships({ sql }: Tx, cast: readonly CastMember[]): Promise<void> {
  const rows = cast.map(({ membershipId, userId, role, organisationId }) => ({
    id: membershipId,
    user_id: userId,
    role,
    organisation_id: organisationId,
  }));
  await sql`
    insert into memberships (id, user_id, role, organisation_id, valid_from)
    select id, user_id, role, organisation_id, ${officesFrom}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, user_id text, role text, organisation_id text)`;
}
