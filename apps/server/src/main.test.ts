import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAccounts, createClient } from './testing/serve.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

/** Starts the program as npm start does. `listens` gives its address, `ended` its exit code and what it wrote. */
function start(settings: Record<string, string>) {
  const env = {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    DATABASE_URL: database.url,
    DATABASE_SCHEMA: database.schema,
    ...settings,
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const listens = new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      written += chunk.toString();
      const [, url] = /listens on (http:\/\/\S+)/.exec(written) ?? [];
      if (url) resolve(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const ended = new Promise<{ code: number | null; written: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, written }));
  });
  return { child, listens, ended };
}

// The test database's roles have passwords derived from this secret.
const demonstration = () => ({ VINHDANH_MODE: 'replay', VINHDANH_SECRET: database.secret });

describe('the program', () => {
  it('finishes what it was asked before it stops, and ends streams', async () => {
    const program = start(demonstration());
    const url = await program.listens;
    await addAccounts(database, ['mot@tinh.example']);
    const client = createClient(url);
    expect((await client.signIn('mot@tinh.example')).status).toBe(200);
    const stream = await client.get('/api/events');
    let slow: Promise<Response> | undefined;
    await database.owner.sql.begin(async (sql) => {
      await sql`lock table movements in access exclusive mode`;
      slow = client.get('/api/trpc/movements.list');
      await new Promise((resolve) => setTimeout(resolve, 200));
      program.child.kill('SIGTERM');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
    });
    expect((await slow)?.status).toBe(200);
    expect(await stream.text()).toContain('retry:');
    expect((await program.ended).code).toBe(0);
  });

  it('says what is wrong in one sentence and ends with 1', async () => {
    const production = { VINHDANH_MODE: 'production', PUBLIC_URL: 'https://thidua.tinh.example' };
    const short = await start({ ...production, VINHDANH_SECRET: 'short' }).ended;
    expect([short.code, short.written]).toEqual([
      1,
      'VINHDANH_SECRET must be a secret of your own of at least 32 characters in production.\n',
    ]);
    await database.owner.sql`insert into installation (key, value) values ('mode', 'demonstration')`;
    const other = await start({ ...production, VINHDANH_SECRET: database.secret }).ended;
    expect(other.code).toBe(1);
    expect(other.written).toContain('made for the demonstration mode and is refused in production mode');
  });

  it('names a database that does not answer', async () => {
    const away = await start({ ...demonstration(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }).ended;
    expect(away.code).toBe(1);
    expect(away.written).toBe('The database cannot be reached (ECONNREFUSED): look at DATABASE_URL.\n');
  });
});
