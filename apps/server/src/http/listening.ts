import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';

type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>;

export type Listening = {
  readonly url: string;
  /** Takes no more connections and requests, and waits for the running ones, this long at most. */
  readonly stop: (graceMs: number) => Promise<void>;
};

/** Opens the port. @throws the system's error (EADDRINUSE, EACCES) when it cannot. */
export async function startListening(fetch: Fetch, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createServer(
    { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 },
    getRequestListener((request, env) => fetch(request, env as HttpBindings), { overrideGlobalObjects: false }),
  );
  // Browsers open connections ahead of need; those that have asked nothing yet do not count as idle to Node.
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return { url: `http://${host}:${given}`, stop: (graceMs) => stop(server, silent, graceMs) };
}

async function stop(server: Server, silent: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  // Connections that browsers keep open are closed as soon as their request is answered.
  const closing = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  silent.forEach((socket) => socket.destroy());
  await closed;
  clearInterval(closing);
  clearTimeout(cut);
}
