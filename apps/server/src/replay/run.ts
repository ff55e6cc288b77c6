import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import type { Connection } from '@vinh-danh/db';
import { dumpHistory } from '../audit/dump.ts';
import type { Env } from '../env.ts';
import { readCase } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { openReplayStore } from './open-replay-store.ts';
import type { Performing } from './perform.ts';
import { replayInto, replayThrough } from './replay-into.ts';
import type { Summary } from './summary.ts';
import { councilsMet } from './summary.ts';

export type ReplayOptions = {
  case: string;
  seed: number;
  /** A folder that keeps the database; a replay of the same case and seed goes on in it. */
  data?: string | undefined;
  /** A replay server that runs already (`serve.ts`); then `data` is its folder. */
  url?: string | undefined;
  /** A file to which one line is added for every nomination an acknowledged command has moved. */
  ledger?: string | undefined;
  /** A folder for the papers of the case. */
  documents?: string | undefined;
  /** Whether the papers are read back and compared with the database. */
  check?: boolean | undefined;
  log: (line: string) => void;
};

export type VerifiedSummary = Summary & { historyVerified: boolean };
export type Outcome = {
  summary: VerifiedSummary;
  /** Everything the case and its format ask for holds. */ isGood: boolean;
};

const verifier = resolve(import.meta.dirname, '../../../../scripts/verify.ts');
/** Where a replay server leaves the verifier's connection for whoever drives it from outside. */
export const connectionFile = (data: string) => join(data, 'verifier.json');

/** Replays a case on a database of its own, or through a server that runs elsewhere, and verifies its history. */
export async function runReplay(env: Env, options: ReplayOptions): Promise<Outcome> {
  const file = await readCase(options.case);
  const { seed, log, data, url, ledger, documents, check = false } = options;
  const playing = { file, seed, log, acknowledge: ledgerTo(ledger), documents };
  if (check && (documents === undefined || url !== undefined))
    throw new Error('--check needs --documents, and a database of its own');
  if (url !== undefined) {
    if (data === undefined) throw new Error('--url needs --data, the folder of the server, to read the history from');
    const summary = await replayThrough({ url, ...playing });
    const connection = JSON.parse(await readFile(connectionFile(data), 'utf8')) as Connection;
    return judge(file, summary, await isHistoryVerified(connection, log));
  }
  const store = await openReplayStore(env, { data });
  try {
    const summary = await Promise.race([
      replayInto({ db: store.db, env: store.env, check, ...playing }),
      interruption(),
    ]);
    return judge(file, summary, await isHistoryVerified(store.verifier, log));
  } finally {
    await store.close();
  }
}

/** Fails when the program is told to stop, so that its database does not outlive it. */
async function interruption(): Promise<never> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  throw new Error('interrupted');
}

/** Dumps the history and has it verified by the program that shares nothing with the writer. */
export async function isHistoryVerified(connection: Connection, log: (line: string) => void): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'vinh-danh-dump-'));
  try {
    const dump = join(folder, 'history.jsonl');
    await dumpHistory(connection, dump);
    const child = spawn(process.execPath, [verifier, '--dump', dump, '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => said.push(data));
    const [status] = (await once(child, 'close')) as [number | null];
    const answer = JSON.parse(Buffer.concat(said).toString() || '{}') as { verified?: boolean };
    log(`history: ${JSON.stringify(answer)}`);
    return status === 0 && answer.verified === true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function judge(file: CaseFile, summary: Summary, historyVerified: boolean): Outcome {
  return {
    summary: { ...summary, historyVerified },
    isGood: summary.expected && historyVerified && councilsMet(file, summary) && isReadBack(summary),
  };
}

/** Whether the papers say what the database says, where they were read back. */
function isReadBack({ readBack }: Summary): boolean {
  return readBack === undefined || readBack.faults.length === 0;
}

/** Written at once, before the next act: what stands in the ledger was answered. */
function ledgerTo(path: string | undefined): Performing['acknowledge'] {
  if (path === undefined) return () => undefined;
  return (line) => appendFileSync(path, `${JSON.stringify(line)}\n`);
}
