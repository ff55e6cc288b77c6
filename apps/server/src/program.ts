import { codeOf, findDatabaseFault } from './database-fault.ts';
import { loadHistory, prepareToday } from './demonstration/prepare.ts';
import { readEnv, type Env } from './env.ts';
import { createLog, describeError } from './logging.ts';
import { openStore } from './open-store.ts';
import { startServer } from './server.ts';
import { endOnUncaught } from './uncaught.ts';

/** The program: settings, database, server; ends cleanly on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLog(env.logLevel);
  const stopAsked = nextSignal();
  const store = await openStore(env, (line) => log.info(line));
  try {
    if (env.mode === 'demonstration') await prepareToday(store.db);
    const server = await startServer(env, store.db, log);
    announce(env, server.url);
    if (env.mode === 'demonstration') loadHistory(store.db, env, say).catch((error: unknown) => complain(error));
    const signal = await stopAsked;
    log.info({ signal }, 'stopping');
    await server.close();
  } finally {
    await store.close();
  }
}

/**
 * SIGTERM or SIGINT; a further one ends the process at once, but not within a second, since a terminal's Ctrl+C arrives
 * directly and by way of the starter. A starter that is gone asks for the same.
 */
function nextSignal(): Promise<string> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const onSignal = (signal: string) => {
      if (askedAt !== undefined && performance.now() - askedAt > 1000) process.exit(1);
      askedAt ??= performance.now();
      resolve(signal);
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
    process.once('disconnect', () => onSignal('starter gone'));
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function announce({ mode, publicUrl }: Env, url: string): void {
  process.stdout.write(`Vinh Danh (${mode}) listens on ${url}${publicUrl === undefined ? '' : ` for ${publicUrl}`}\n`);
}

/** One sentence where we have one: our own errors are written to be read. */
function complain(error: unknown): void {
  process.stderr.write(`${sentenceOf(error) ?? JSON.stringify(describeError(error))}\n`);
}

function sentenceOf(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return 'The port is in use: another server runs there, or choose one with PORT.';
  if (findDatabaseFault(error) === 'databaseAway')
    return `The database cannot be reached (${code}): look at DATABASE_URL.`;
  const isOwn = error instanceof Error && (error.constructor === Error || error.name === 'EnvError');
  return isOwn && error.cause === undefined ? error.message : undefined;
}

endOnUncaught(complain);
await main().then(
  () => process.exit(0),
  (error: unknown) => {
    complain(error);
    process.exit(1);
  },
);
