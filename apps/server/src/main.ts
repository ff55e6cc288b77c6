import { readEnv, type Env } from './env.ts';
import { createLog, describeError } from './logging.ts';
import { openStore } from './open-store.ts';
import { startServer } from './server.ts';

/** The program: settings, database, server; ends cleanly on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLog(env.logLevel);
  const stopAsked = nextSignal();
  const store = await openStore(env, (line) => log.info(line));
  try {
    const server = await startServer(env, store.db, log);
    announce(env, server.url);
    const signal = await stopAsked;
    log.info({ signal }, 'stopping');
    await server.close();
  } finally {
    await store.close();
  }
}

/** A second signal ends the process at once. */
function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    const onSignal = (signal: NodeJS.Signals) => {
      if (asked) process.exit(1);
      asked = true;
      resolve(signal);
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
  });
}

function announce({ mode, publicUrl }: Env, url: string): void {
  process.stdout.write(`Vinh Danh (${mode}) listens on ${url}${publicUrl === undefined ? '' : ` for ${publicUrl}`}\n`);
}

function complain(error: unknown): void {
  const isOwn = error instanceof Error && (error.name === 'EnvError' || error.name === 'EmbeddedError');
  process.stderr.write(isOwn ? `${error.message}\n` : `${JSON.stringify(describeError(error))}\n`);
}

// Whatever nobody caught is a bug of unknown extent: better to start anew than to go on.
process.on('unhandledRejection', (error) => {
  complain(error);
  process.exit(1);
});
await main().then(
  () => process.exit(0),
  (error: unknown) => {
    complain(error);
    process.exit(1);
  },
);
