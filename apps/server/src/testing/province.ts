import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, schema, type Db } from '@vinh-danh/db';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { appConnection } from '@vinh-danh/db';
import type { Membership, Role } from '@vinh-danh/workflows';
import { roles } from '@vinh-danh/workflows';
import { pino } from 'pino';
import { createPrinting, type Printing } from '../certificates/printing.ts';
import { createSigner } from '../certificates/signing.ts';
import type { Context } from '../context.ts';
import { createPress } from '../documents/typst/press.ts';
import { createGate } from '../gate.ts';
import { appRouter } from '../router.ts';
import { createCallerFactory } from '../trpc.ts';
import { offices, organisations, type OrganisationId } from './organisations.ts';

const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;

/** An office: a role in an organisation. In the miniature province each is held by one person of its own. */
export type Office = `${Role}@${OrganisationId}`;

/** The business day of the tests, a Monday. */
export const today = '2026-11-23';

export type Province = {
  database: TestDatabase;
  /** Whoever calls: the person of the first office, holding all of them. */
  as(...held: Office[]): Caller;
  /** The same, with parts of the context replaced. */
  asWith(change: Partial<Context>, ...held: Office[]): Caller;
  /** Where certificates are printed. */
  printing: Printing;
  /** How often the dispatcher has been told that there is work. */
  announced(): number;
  close(): Promise<void>;
};

/** A test database with the miniature province in it. `max`: connections of the application's pool. */
export async function openProvince({ max = 4 }: { max?: number } = {}): Promise<Province> {
  const database = await createTestDatabase();
  await insertProvince(database.owner);
  const { url, schema: name, secret } = database;
  const db = connect({ ...appConnection({ url }, name, secret), max });
  const gate = createGate({ size: max, patienceMs: 20_000 });
  const log = pino({ level: 'silent' });
  const press = createPress();
  const folder = join(tmpdir(), `vinh-danh-prints-${randomUUID()}`);
  const signer = createSigner(generateKeyPairSync('ed25519').privateKey);
  const printing = createPrinting({ db, press, folder, log, signer, publicUrl: () => 'https://thidua.tinh.example' });
  let announcements = 0;
  const announce = () => {
    announcements += 1;
  };
  const asWith = (change: Partial<Context>, ...held: Office[]) =>
    createCaller({
      db,
      user: userOf(held[0] ?? 'auditor@ubnd-tinh'),
      memberships: held.map(toMembership),
      on: today,
      mode: 'demonstration',
      requestId: randomUUID(),
      log,
      announce,
      gate,
      countCall: () => Promise.resolve(),
      printing,
      ...change,
    });
  const close = async () => {
    await printing.close();
    await press.close();
    await rm(folder, { recursive: true, force: true });
    await db.end();
    await database.drop();
  };
  return { database, as: (...held) => asWith({}, ...held), asWith, printing, announced: () => announcements, close };
}

export function userOf(office: Office) {
  return { id: office, name: `Họ Tên ${office}`, email: `${office.replace('@', '.')}@example.vn` };
}

/** The stable id of an office's membership. */
export function membershipId(office: Office): string {
  const index = everyOffice.indexOf(office);
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

export function toMembership(office: Office): Membership {
  const [role, organisationId] = office.split('@') as [Role, string];
  return { id: membershipId(office), role, organisationId };
}

/** All offices: every role in every organisation. */
export const everyOffice: Office[] = organisations.flatMap(({ id }) => roles.map((role): Office => `${role}@${id}`));

async function insertProvince({ drizzle }: Db): Promise<void> {
  await drizzle.insert(schema.organisations).values([...organisations]);
  await drizzle
    .insert(schema.organisationOffices)
    .values(offices.map((office) => ({ ...office, validFrom: '2000-01-01' })));
  await drizzle.insert(schema.users).values(everyOffice.map(userOf));
  await drizzle
    .insert(schema.memberships)
    .values(everyOffice.map((office) => ({ ...toMembership(office), userId: office, validFrom: '2000-01-01' })));
}
