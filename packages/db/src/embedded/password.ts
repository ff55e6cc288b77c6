import { randomBytes, randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, embeddedError } from './errors.ts';
import { matchOwner } from './match-owner.ts';

/**
 * The superuser's password: read from its file, or made (192 bits) and written there before the cluster is,
 * so that a start that was killed in between goes on with the same one. Readable by its owner only.
 */
export async function readOrCreatePassword(file: string, clusterExists: boolean): Promise<string> {
  const kept = await readPassword(file);
  if (kept) return kept;
  if (clusterExists) {
    const message = `The password file ${file} is missing or empty, but its cluster exists: restore it from the backup`;
    throw embeddedError('DATA_FOLDER_UNUSABLE', `${message} the cluster came from.`);
  }
  const password = randomBytes(24).toString('base64url');
  const draft = `${file}-${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  await handle.writeFile(`${password}\n`);
  await handle.sync();
  await handle.close();
  await matchOwner(draft, dirname(file));
  await rename(draft, file);
  return password;
}

async function readPassword(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}
