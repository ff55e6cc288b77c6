import { afterEach, describe, expect, it } from 'vitest';
import type { Env } from '../env.ts';
import { addAccounts, createClient, refusalOf, serve, type Served } from '../testing/serve.ts';

let server: Served;
afterEach(() => server.close());

async function start(login: Partial<Env['login']>, change: Partial<Env> = {}): Promise<void> {
  server = await serve({ login: { perAccount: 5, perAddress: 50, window: 900, ...login }, ...change });
  await addAccounts(server.database, ['mot@tinh.example', 'hai@tinh.example']);
}

describe('failed attempts', () => {
  it('lock the account after five, even for the right password, and say how long', async () => {
    await start({});
    const client = createClient(server.url);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      statuses.push((await client.signIn('mot@tinh.example', 'sai')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    const locked = await client.signIn('MOT@tinh.example ');
    expect([locked.status, await refusalOf(locked)]).toEqual([429, 'tooManyAttempts']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(890);
    expect((await client.signIn('hai@tinh.example')).status).toBe(200);
  });

  it('count when they are sent at the same moment', async () => {
    await start({});
    const client = createClient(server.url);
    const all = await Promise.all(Array.from({ length: 12 }, () => client.signIn('mot@tinh.example', 'sai')));
    expect(all.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('lock the address when it tries many accounts', async () => {
    await start({ perAddress: 3 });
    const client = createClient(server.url);
    for (const name of ['a', 'b', 'c']) await client.signIn(`${name}@tinh.example`, 'sai');
    expect((await client.signIn('hai@tinh.example')).status).toBe(429);
  });

  it('are forgotten when the window has passed', async () => {
    await start({ perAccount: 1, window: 1 });
    const client = createClient(server.url);
    await client.signIn('mot@tinh.example', 'sai');
    expect((await client.signIn('mot@tinh.example')).status).toBe(429);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await client.signIn('mot@tinh.example')).status).toBe(200);
  });
});

describe('successes', () => {
  it('use nothing up', async () => {
    await start({ perAccount: 2, perAddress: 2 });
    const client = createClient(server.url);
    for (let attempt = 0; attempt < 4; attempt += 1) expect((await client.signIn('mot@tinh.example')).status).toBe(200);
  });
});

describe('the address behind a proxy', () => {
  it('is what the proxy wrote last, in production', async () => {
    const publicUrl = 'https://thidua.tinh.example';
    await start({ perAddress: 1 }, { mode: 'production', publicUrl });
    const client = createClient(server.url, publicUrl);
    await client.signIn('mot@tinh.example', 'sai', { 'x-forwarded-for': '10.9.9.9, 203.0.113.7' });
    const same = await client.signIn('hai@tinh.example', 'sai', { 'x-forwarded-for': '10.1.1.1, 203.0.113.7' });
    const other = await client.signIn('hai@tinh.example', 'sai', { 'x-forwarded-for': '203.0.113.7, 203.0.113.8' });
    expect([same.status, other.status]).toEqual([429, 401]);
  });
});

describe('calls of one account', () => {
  it('are limited by the minute, and counted each in a batch', async () => {
    await start({}, { callsPerMinute: 3 });
    const client = createClient(server.url);
    await client.signIn('mot@tinh.example');
    const batch = await client.get(
      '/api/trpc/movements.list,movements.list,movements.list,movements.list?batch=1&input={}',
    );
    const answers = (await batch.json()) as { error?: { data: { refusal: { code: string } } } }[];
    expect(answers.map(({ error }) => error?.data.refusal.code)).toEqual([
      undefined,
      undefined,
      undefined,
      'tooManyRequests',
    ]);
    expect(Number(batch.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
