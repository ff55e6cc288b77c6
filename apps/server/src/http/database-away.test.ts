import { connect as open, createServer, type Server, type Socket } from 'node:net';
import { appConnection, connect } from '@vinh-danh/db';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAccounts, createClient, refusalOf, serve, type Client, type Served } from '../testing/serve.ts';

/** A wire to the database that can be cut and mended. */
async function layWire(target: URL): Promise<{ port: number; cut: () => Promise<void>; mend: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = open(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  let port = 0;
  const mend = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await mend();
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port, cut, mend };
}

let database: TestDatabase;
let server: Served;
let client: Client;
let wire: Awaited<ReturnType<typeof layWire>>;
let stream: ReadableStreamDefaultReader<Uint8Array> | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  wire = await layWire(new URL(database.url));
  const url = new URL(database.url);
  url.port = String(wire.port);
  const app = connect({ ...appConnection({ url: url.href }, database.schema, database.secret), max: 4 });
  server = await serve({}, { ...database, app });
  await addAccounts(database, ['mot@tinh.example']);
  client = createClient(server.url);
  await client.signIn('mot@tinh.example');
  stream = (await client.get('/api/events')).body?.getReader();
});
afterAll(async () => {
  await server.close();
  await wire.cut();
  await database.drop();
});

it('a database that is away is told as such, and its return is noticed without a restart', async () => {
  expect((await client.get('/readyz')).status).toBe(200);
  await wire.cut();

  const called = await client.get('/api/trpc/movements.list');
  expect([called.status, await refusalOf(called)]).toEqual([503, 'databaseAway']);
  expect(Number(called.headers.get('retry-after'))).toBeGreaterThan(0);
  const typed = await createClient(server.url).signIn('mot@tinh.example');
  expect([typed.status, await refusalOf(typed)]).toEqual([503, 'databaseAway']);
  const left = await client.post('/api/auth/sign-out');
  expect([left.status, left.headers.getSetCookie()]).toEqual([503, []]);
  expect((await client.get('/readyz')).status).toBe(503);
  expect((await client.get('/healthz')).status).toBe(200);

  await wire.mend();
  await expect.poll(async () => (await client.get('/readyz')).status, { timeout: 10_000 }).toBe(200);
  expect((await client.get('/api/trpc/movements.list')).status).toBe(200);
  expect((await createClient(server.url).signIn('mot@tinh.example')).status).toBe(200);
});

it('the event stream outlives it and says that something may have been missed', async () => {
  const text = new TextDecoder();
  let heard = '';
  while (!heard.includes('event: refresh')) heard += text.decode((await stream?.read())?.value);
  expect(heard).toContain('event: refresh\ndata: {}\n\n');
});
