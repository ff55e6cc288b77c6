import { join } from 'node:path';
import type { Db } from '@vinh-danh/db';
import { nationalVersion } from '@vinh-danh/workflows';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { createAuth } from './auth/auth.ts';
import { createCallLimit, createCheckLimit, createLoginLimits } from './auth/limits.ts';
import { removeEndedSessions } from './auth/session.ts';
import { keepKey } from './certificates/keys.ts';
import { clearPrints, createPrinting } from './certificates/printing.ts';
import { openSigner } from './certificates/signing.ts';
import type { Env } from './env.ts';
import { createPress } from './documents/typst/press.ts';
import { startDispatcher } from './events/dispatch.ts';
import { createHub } from './events/hub.ts';
import { clearArriving } from './files/file-store.ts';
import { createGate } from './gate.ts';
import { startListening } from './http/listening.ts';
import { createLog } from './logging.ts';
import { createSignatureDesk } from './signed-files/desk.ts';
import { createSheetReader } from './reports/sheet-reader.ts';
import { createFiller } from './templates/filler.ts';
import { storeNationalRulebook } from './rules/in-force.ts';

export type RunningServer = {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Takes no more requests, lets running ones finish for 10 s at most, ends streams. The pool stays open. */
  close(): Promise<void>;
};

const graceMs = 10_000;
const cleaningMs = 60 * 60 * 1000;

/** Serves the API and the screens on a migrated database, for the program itself, the tests, a replay and a benchmark. */
export async function startServer(env: Env, db: Db, log: Logger = createLog(env.logLevel)): Promise<RunningServer> {
  if (!(await storeNationalRulebook(db)))
    log.warn({ version: nationalVersion }, 'another national rulebook is recorded under this version');
  const signer = await openSigner(env);
  await keepKey(db, { id: signer.keyId, publicKey: signer.publicKey });
  const hub = await createHub(db, log);
  const press = createPress();
  const filler = createFiller();
  const sheets = createSheetReader();
  const desk = createSignatureDesk({ anchorsFile: env.signatureAnchorsFile });
  const printFolder = join(env.filesDirectory, 'prints');
  const publicUrl = () => env.publicUrl ?? listening.url;
  const printing = createPrinting({ db, press, folder: printFolder, log, signer, publicUrl });
  const dispatcher = startDispatcher(db, log);
  const clean = () => {
    void removeEndedSessions(db).catch(() => undefined);
    void clearArriving(env.filesDirectory).catch(() => undefined);
    void clearPrints(printFolder).catch(() => undefined);
  };
  const cleaning = setInterval(clean, cleaningMs);
  const app = createApp({
    env,
    db,
    log,
    hub,
    auth: createAuth(db, env),
    gate: createGate({ size: env.poolSize, patienceMs: env.patienceMs }),
    loginLimits: createLoginLimits(env.login),
    countCall: createCallLimit(env.callsPerMinute),
    countCheck: createCheckLimit(env.checksPerMinute),
    announce: dispatcher.poke,
    press,
    filler,
    sheets,
    desk,
    printing,
  });
  const listening = await startListening(app.fetch, env);
  return {
    url: listening.url,
    async close() {
      clearInterval(cleaning);
      const ended = listening.stop(graceMs);
      await hub.close();
      await ended;
      await dispatcher.stop();
      await printing.close();
      await press.close();
      await filler.close();
      await sheets.close();
      await desk.close();
    },
  };
}
