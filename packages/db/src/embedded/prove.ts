import { randomUUID } from 'node:crypto';
import { chown, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { codeOf } from './errors.ts';
import { HOST } from './settings.ts';

/**
 * What stands behind a port: our server on this very folder; a server that is not ready yet (starting, recovering,
 * stopping); a server of this folder that refuses our password; or nothing of ours.
 */
export type Proof =
  | { readonly found: 'ours'; readonly version: string }
  | { readonly found: 'busy' | 'refused' | 'none' };

/**
 * Logs in and asks the server for a word we have just written in the folder. A copy of the folder has the same
 * password and the same system identifier; only the server that stands in this one can read the word.
 */
export async function proveServer(options: { cluster: string; port: number; password: string }): Promise<Proof> {
  const { cluster, port, password } = options;
  const name = `proof-${randomUUID()}`;
  const word = randomUUID();
  await writeProof(cluster, name, word);
  const sql = postgres({
    host: HOST,
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => undefined,
  });
  try {
    const [row] = await sql<{ word: string | null; version: string }[]>`
      select pg_read_file(${name}, true) as word, current_setting('server_version') as version`;
    return row?.word === word ? { found: 'ours', version: row.version } : { found: 'none' };
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === '57P03') return { found: 'busy' };
    return { found: code === '28P01' ? 'refused' : 'none' };
  } finally {
    await Promise.all([rm(join(cluster, name), { force: true }), sql.end({ timeout: 0 })]);
  }
}

async function writeProof(cluster: string, name: string, word: string): Promise<void> {
  const file = join(cluster, name);
  await writeFile(file, word, { mode: 0o600 });
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(cluster);
  await chown(file, uid, gid);
}
