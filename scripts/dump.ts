// npm run dump -- --out FILE: the whole history as JSON Lines, for `npm run verify` and for whoever keeps a copy.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded, verifierConnection, type Server } from '@vinh-danh/db';
import { dumpHistory } from '../apps/server/src/audit/dump.ts';
import { readEnv } from '../apps/server/src/env.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });

async function dump(out: string): Promise<void> {
  const { databaseUrl, dataDirectory, databaseSchema, secret } = readEnv(process.env);
  const embedded =
    databaseUrl === undefined ? await startEmbedded({ dataDirectory: join(dataDirectory, 'postgres') }) : undefined;
  try {
    const server: Server = embedded ?? { url: databaseUrl ?? '' };
    const { nominations, entries } = await dumpHistory(verifierConnection(server, databaseSchema, secret), out);
    process.stdout.write(`${entries} entries of ${nominations} nominations written to ${out}\n`);
  } finally {
    await embedded?.stop();
  }
}

try {
  if (values.out === undefined) throw new Error('usage: npm run dump -- --out FILE');
  await dump(values.out);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
