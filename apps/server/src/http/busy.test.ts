import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAccounts, createClient, refusalOf, serve, type Client, type Served } from '../testing/serve.ts';

let server: Served;
let client: Client;

beforeAll(async () => {
  server = await serve({ poolSize: 2, patienceMs: 300 });
  await addAccounts(server.database, ['mot@tinh.example']);
  client = createClient(server.url);
  await client.signIn('mot@tinh.example');
});
afterAll(() => server.close());

/** Holds the table of movements, so that calls that read it stand still. */
async function holdMovements(work: () => Promise<void>): Promise<void> {
  await server.database.owner.sql.begin(async (sql) => {
    await sql`lock table movements in access exclusive mode`;
    await work();
  });
}

it('answers 503 to calls that wait too long for the database, and works on when it is free', async () => {
  const stuck: Promise<Response>[] = [];
  await holdMovements(async () => {
    stuck.push(client.get('/api/trpc/movements.list'), client.get('/api/trpc/movements.list'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const refused = await client.get('/api/trpc/movements.list');
    expect([refused.status, await refusalOf(refused)]).toEqual([503, 'busy']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await client.get('/readyz')).status).toBe(200);
    expect((await createClient(server.url).signIn('mot@tinh.example')).status).toBe(200);
    expect((await client.get('/api/events')).status).toBe(200);
  });
  expect((await Promise.all(stuck)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await client.get('/api/trpc/movements.list')).status).toBe(200);
});

it('counts each call of a batch', async () => {
  const batch = await client.get(
    `/api/trpc/${Array.from({ length: 10 }, () => 'movements.list').join(',')}?batch=1&input={}`,
  );
  expect(batch.status).toBe(200);
  const stuck: Promise<Response>[] = [];
  await holdMovements(async () => {
    stuck.push(client.get('/api/trpc/movements.list,movements.list,movements.list?batch=1&input={}'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await client.get('/readyz')).status).toBe(200);
  });
  const answers = (await (await Promise.all(stuck))[0]?.json()) as {
    error?: { data: { refusal: { code: string } } };
  }[];
  expect(answers.map(({ error }) => error?.data.refusal.code)).toEqual([undefined, undefined, 'busy']);
});
