import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { readEnv } from '../env.ts';
import { endOnUncaught } from '../uncaught.ts';
import { readCase } from './case-file.ts';
import { openReplayStore } from './open-replay-store.ts';
import { prepareStage, writeScript } from './prepare.ts';
import { replayPassword, startReplayServer } from './replay-into.ts';
import { connectionFile } from './run.ts';

/**
 * A replay server as a process of its own, for a replay that is driven from outside (`--url`): prepares the case in a
 * folder, serves it until SIGTERM, and after a crash goes on where it was.
 * `serve.ts --data DIR --case FILE [--seed N] [--port P]`
 */
async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      case: { type: 'string' },
      seed: { type: 'string', default: '1' },
      port: { type: 'string', default: '0' },
    },
  });
  const { data, case: path, seed, port } = values;
  if (data === undefined || path === undefined) throw new Error('--data DIR and --case FILE are needed');
  const file = await readCase(path);
  await mkdir(data, { recursive: true });
  const store = await openReplayStore(readEnv(process.env), { data });
  try {
    await prepareStage(store.db, file, await writeScript(file, Number(seed)), replayPassword);
    await writeFile(connectionFile(data), JSON.stringify(store.verifier), { mode: 0o600 });
    const server = await startReplayServer(store.env, store.db, Number(port));
    process.stdout.write(`${server.url}\n`);
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    await server.close();
  } finally {
    await store.close();
  }
}

endOnUncaught((error) => process.stderr.write(`${String(error)}\n`));
await serve();
process.exit(0);
