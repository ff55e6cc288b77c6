import { resolve } from 'node:path';
import type { Db, Tx } from '@vinh-danh/db';
import { inTransaction } from '@vinh-danh/db';
import { businessDayAt } from '../business-day.ts';
import { hashPassword } from '../auth/passwords.ts';
import type { Env } from '../env.ts';
import { demonstrationPassword } from '../env.ts';
import type { NewOrganisation } from '../organisations/insert.ts';
import { insertOrganisations } from '../organisations/insert.ts';
import { standardOffices } from '../organisations/standard-offices.ts';
import { endSucceeded } from '../organisations/succeed.ts';
import { readCase } from '../replay/case-file.ts';
import { replayInto } from '../replay/replay-into.ts';
import { listedOrganisations } from '../replay/structure.ts';
import { createDemonstrationAccounts } from './accounts.ts';
import { playClusterYear } from './cluster-year.ts';
import { conferHistory } from './confer-history.ts';
import { playModels } from './good-models.ts';
import { layOut } from './lay-out.ts';
import { layOutMovement } from './movement.ts';
import { tellHistory } from './tell-history.ts';
import { findFirstDay, isCurrentWorkDone, playCurrentWork } from './play.ts';
import { demonstrationOrganisations, mergerDay } from './organisations.ts';

const history = resolve(import.meta.dirname, '../../../../cases/kon-tum-covid.json');

/**
 * Makes the demonstration province of today on an empty database, in a moment: its organisations, accounts, and work on
 * every table. Harmless to repeat, so a start that was killed goes on at the next one, with the days of the first.
 */
export async function prepareToday(db: Db): Promise<void> {
  // The past comes after today; what an earlier version of the program has made stays as it made it.
  if (await isMerged(db)) return;
  const firstDay = (await findFirstDay(db)) ?? (await makeProvince(db));
  if (!(await isCurrentWorkDone(db, firstDay))) await playCurrentWork(db, firstDay);
  await layOut(db, firstDay);
  await playClusterYear(db, firstDay);
  await layOutMovement(db, firstDay);
  await playModels(db, firstDay);
}

async function makeProvince(db: Db): Promise<string> {
  const passwordHash = await hashPassword(demonstrationPassword);
  const today = businessDayAt(new Date());
  await inTransaction(db, async (tx) => {
    await insertOrganisations(tx, await konTum());
    await insertOrganisations(tx, demonstrationOrganisations());
    await createDemonstrationAccounts(tx, passwordHash, today);
  });
  return today;
}

/**
 * Gives the province its past, while people already work: Kon Tum's awards of 2021 to 2023, taken through the whole chain by
 * a replay and handed over, then the merger of 2025, with which Quảng Ngãi reads them. Goes on where it was stopped.
 */
export async function loadHistory(db: Db, env: Env, tell: (line: string) => void): Promise<void> {
  if (await isMerged(db)) return;
  tell("Kon Tum's awards of 2021 to 2023 are being taken through the chain (once, about half a minute) …");
  await replayInto({ db, env, file: await readCase(history), seed: 1 });
  await conferHistory(db);
  await tellHistory(db);
  await inTransaction(db, async (tx) => {
    await endSucceeded(tx, mergerDay);
    await endKonTum(tx);
  });
  tell('The history is complete.');
}

async function isMerged({ sql }: Db): Promise<boolean> {
  const [row] = await sql`select 1 from organisations where id = 'ubnd-tinh' and valid_to is not null`;
  return row !== undefined;
}

async function konTum() {
  const offices = {
    id: 'ubnd-tinh',
    nameVi: 'Ủy ban nhân dân tỉnh Kon Tum',
    appraiserId: 'so-noi-vu',
    councilId: 'hd-tdkt-tinh',
  };
  const standard = standardOffices([offices]);
  const listed = standing(await listedOrganisations());
  const ids = new Set(listed.map(({ id }) => id));
  const further = standard.organisations.filter(({ id }) => !ids.has(id));
  return { organisations: [...listed, ...further], offices: standard.offices };
}

/** The list names some bodies under a group of bodies, such as all communes together; a group is no organisation. */
function standing(organisations: readonly NewOrganisation[]): NewOrganisation[] {
  const ids = new Set(organisations.map(({ id }) => id));
  const known = (id: string | null) => (id !== null && ids.has(id) ? id : null);
  return organisations.map((organisation) => ({
    ...organisation,
    parentId: known(organisation.parentId),
    managingBodyId: known(organisation.managingBodyId),
  }));
}

/**
 * What of Kon Tum has no successor ends with it, and the replayed officials have left office, at the centre too: today's
 * accounts are the only ones to choose from.
 */
async function endKonTum({ sql }: Tx): Promise<void> {
  await sql`
    update organisations set valid_to = ${mergerDay}::date - 1
    where level <> 'central' and valid_from is null and valid_to is null`;
  await sql`update memberships set valid_to = ${mergerDay}::date - 1 where valid_from < ${mergerDay} and valid_to is null`;
}
