import { randomBytes } from 'node:crypto';
import { spawnServer } from './server.ts';
import { createDatabase, databaseUrl, dropDatabase, oneAtATime } from '@vinh-danh/db/testing';

export type Copy = { readonly url: string; readonly drop: () => Promise<void> };

/**
 * A database of the demonstration province as it is after its first start. The first caller of a run has the program
 * prepare it and keeps it as a template under the run's name; everybody gets a copy. Whoever gave the run its server
 * and its name removes the template.
 */
export async function copyDemonstration(): Promise<Copy> {
  const server = given('TEST_DATABASE_URL');
  const prepared = `${given('TEST_DATABASE_TEMPLATE')}_prepared`;
  const name = `${prepared}_${process.pid}_${randomBytes(4).toString('hex')}`;
  await oneAtATime(server, prepared, () =>
    createDatabase(server, name, prepared).catch(async (error: unknown) => {
      if (!isUnknownDatabase(error)) throw error;
      await prepare(server, prepared);
      await createDatabase(server, name, prepared);
    }),
  );
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
}

async function prepare(server: string, name: string): Promise<void> {
  await createDatabase(server, name);
  try {
    const { stop } = await spawnServer({
      databaseUrl: databaseUrl(server, name),
      startMs: 170_000,
      until: 'history is complete',
    });
    await stop();
  } catch (error) {
    await dropDatabase(server, name);
    throw error;
  }
}

function isUnknownDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '3D000';
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} comes from the run's global set-up`);
  return value;
}
