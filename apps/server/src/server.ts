import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Db } from '@vinh-danh/db';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { createAuth } from './auth/auth.ts';
import { createCallLimit, createLoginLimits } from './auth/limits.ts';
import { removeEndedSessions } from './auth/session.ts';
import type { Env } from './env.ts';
import { startDispatcher } from './events/dispatch.ts';
import { createHub } from './events/hub.ts';
import { createGate } from './gate.ts';
import { createLog } from './logging.ts';

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
  const hub = await createHub(db, log);
  const dispatcher = startDispatcher(db, log);
  const cleaning = setInterval(() => void removeEndedSessions(db).catch(() => undefined), cleaningMs);
  const app = createApp({
    env,
    db,
    log,
    hub,
    auth: createAuth(db, env),
    gate: createGate({ size: env.poolSize, patienceMs: env.patienceMs }),
    loginLimits: createLoginLimits(env.login),
    countCall: createCallLimit(env.callsPerMinute),
    announce: dispatcher.poke,
  });
  const server = createServer(
    { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  );
  const url = await listen(server, env);
  return {
    url,
    async close() {
      clearInterval(cleaning);
      const ended = stopListening(server);
      await hub.close();
      await ended;
      await dispatcher.stop();
    },
  };
}

async function listen(server: Server, { host, port }: Env): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => resolve());
  });
  const { port: given } = server.address() as AddressInfo;
  return `http://${host}:${given}`;
}

async function stopListening(server: Server): Promise<void> {
  // Connections that browsers keep open are closed as soon as their request is answered.
  const closing = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(closing);
  clearTimeout(cut);
}
