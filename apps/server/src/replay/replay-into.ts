import type { Db } from '@vinh-danh/db';
import type { Env } from '../env.ts';
import { demonstrationPassword } from '../env.ts';
import { createLog } from '../logging.ts';
import { startServer } from '../server.ts';
import { playCascade } from './cascade.ts';
import { judgeCascade } from './cascade-faults.ts';
import type { CaseFile } from './case-file.ts';
import { auditor, emailOf } from './cast.ts';
import { createClient } from './client.ts';
import { holdCeremonies } from './ceremonies.ts';
import { creationsOf } from './create.ts';
import { openDocuments } from './documents/open-documents.ts';
import type { SavedPaper } from './documents/paper-folder.ts';
import type { ReadBack } from './documents/read-back.ts';
import { drive } from './drive.ts';
import type { Performing } from './perform.ts';
import { playReports } from './play-reports.ts';
import { prepareStage, writeScript } from './prepare.ts';
import type { Summary } from './summary.ts';
import { summarise } from './summary.ts';
import { isAsPlanned } from './travel.ts';
import { createWatch } from './watch.ts';

type Playing = {
  file: CaseFile;
  seed: number;
  log?: (line: string) => void;
  acknowledge?: Performing['acknowledge'];
  /** A folder for the papers of the case. */
  documents?: string | undefined;
};
/** Reads what was written and compares it with the database. */
type Inspect = (saved: readonly SavedPaper[]) => Promise<ReadBack>;

/** The password of every account that a replay makes. */
export const replayPassword = demonstrationPassword;

/**
 * Takes a case through the whole chain on a migrated database, as its officials, through a server of its own that believes
 * the business day it is told. The database keeps the mode it was made for. Going on with a half-done one is harmless.
 * @throws Error when a nomination does not become what the case says.
 */
export async function replayInto({
  db,
  env,
  check = false,
  ...playing
}: Playing & { db: Db; env: Env; check?: boolean }): Promise<Summary> {
  if (env.mode === 'production')
    throw new Error('A replay is not for real data: its accounts have a password that everybody knows.');
  const { file, seed } = playing;
  await prepareStage(db, file, await writeScript(file, seed), replayPassword);
  const server = await startReplayServer(env, db);
  try {
    const inspect: Inspect = async (saved) => (await import('./documents/read-back.ts')).readBack(db, saved);
    return await replayThrough({ url: server.url, ...playing, ...(check ? { inspect } : {}) });
  } finally {
    await server.close();
  }
}

/** The real server, told by its callers which day it is; on this machine only, and on a port of its own unless given. */
export function startReplayServer(env: Env, db: Db, port = 0) {
  const { login } = env;
  const settings: Env = {
    ...env,
    mode: 'replay',
    host: '127.0.0.1',
    port,
    publicUrl: undefined,
    callsPerMinute: 10_000_000,
    checksPerMinute: 10_000_000,
    login: { ...login, perAddress: 100_000 },
  };
  return startServer(settings, db, createLog('error'));
}

/** The same against a replay server that runs elsewhere on a prepared database. */
export async function replayThrough({
  url,
  file,
  seed,
  log = () => undefined,
  acknowledge = () => undefined,
  documents: folder,
  inspect,
}: Playing & { url: string; inspect?: Inspect }): Promise<Summary> {
  const { planned, structure } = await writeScript(file, seed);
  const client = createClient({ url, password: replayPassword });
  const lastDay = lastDayOf(planned.map(({ plan }) => plan.annulledOn ?? plan.endsOn));
  const watch = createWatch(client, lastDay);
  const documents = folder === undefined ? undefined : openDocuments({ client, folder, seed, log });
  const acting = { client, seed, acknowledge, watch, log };
  const travels = await drive({ ...acting, issued: documents?.issued }, creationsOf(planned));
  const astray = travels.find((travel) => !isAsPlanned(travel));
  if (astray)
    throw new Error(
      `${astray.plan.key} ended as ${astray.stage} (${astray.award}), not ${astray.plan.ending} (${astray.plan.award})`,
    );
  await holdCeremonies(acting, travels);
  const ids = travels.map(({ id }) => id);
  const { committees } = structure;
  const made = await playCascade(acting, file, committees);
  const reports = await playReports(acting, file, made, documents?.papers);
  const papers = await documents?.finish({ email: emailOf(auditor), on: lastDay }, ids);
  const readBack = documents && (await inspect?.(documents.saved));
  const summary = await summarise(file, seed, travels, watch);
  const cascade = isCascading(file) ? await judgeCascade(acting, file, made, committees) : undefined;
  const faults = [...(cascade?.faults ?? []), ...reports.faults];
  return {
    ...summary,
    expected: summary.expected && faults.length === 0,
    ...(cascade ? { cascade } : {}),
    ...(reports.written > 0 ? { reports } : {}),
    ...(papers ? { papers } : {}),
    ...(readBack ? { readBack } : {}),
  };
}

function isCascading({ cascade: { movements, directions, forms } }: CaseFile): boolean {
  return movements.length + directions.length + forms.length > 0;
}

function lastDayOf(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last), '2000-01-01');
}
