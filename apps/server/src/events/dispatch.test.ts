import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createLog } from '../logging.ts';
import { findChannel } from './channel.ts';
import { dispatchOnce, startDispatcher } from './dispatch.ts';

const log = createLog('silent');
let database: TestDatabase;
let heard: string[] = [];
let stopListening: () => Promise<unknown>;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  heard = [];
  const channel = await findChannel(database.app);
  const subscription = await database.app.sql.listen(channel, (payload) =>
    heard.push(...(JSON.parse(payload) as string[])),
  );
  stopListening = () => subscription.unlisten();
});
afterEach(() => stopListening());

async function fill(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await database.app
    .sql`insert into outbox (topic, payload) select 'nomination', to_jsonb(id) from unnest(${ids}::text[]) as id`;
  return ids.toSorted();
}

async function left(): Promise<number | undefined> {
  const [row] = await database.owner.sql<{ count: number }[]>`select count(*)::int as count from outbox`;
  return row?.count;
}

it('speaks on a channel of its installation', async () => {
  expect(await findChannel(database.app)).toBe(`${database.schema}_nominations`);
});

it('gives each row once, also when two are at work', async () => {
  const ids = await fill(1200);
  const taken = await Promise.all([dispatchOnce(database.app), dispatchOnce(database.app)]);
  expect(Math.max(...taken)).toBe(500);
  while ((await dispatchOnce(database.app)) > 0);
  await expect.poll(() => heard.toSorted()).toEqual(ids);
  expect(await left()).toBe(0);
});

it('tells of one nomination once, however often it moved', async () => {
  const [id = ''] = await fill(1);
  await database.app.sql`insert into outbox (topic, payload) values ('nomination', to_jsonb(${id}::text))`;
  expect(await dispatchOnce(database.app)).toBe(2);
  await expect.poll(() => heard).toEqual([id]);
});

it('leaves the rows when it cannot tell', async () => {
  await fill(3);
  const failing = database.app.sql.begin(async (sql) => {
    await dispatchOnce({ ...database.app, sql: sql as never });
    throw new Error('the process dies');
  });
  await expect(failing).rejects.toThrow('dies');
  expect([await left(), heard]).toEqual([3, []]);
});

it('starts with what is left over, works when poked, and stops', async () => {
  const dispatcher = startDispatcher(database.app, log);
  await expect.poll(left, { timeout: 2000 }).toBe(0);
  const ids = await fill(600);
  dispatcher.poke();
  dispatcher.poke();
  await expect.poll(left, { timeout: 2000 }).toBe(0);
  await expect.poll(() => heard.length).toBe(603);
  expect(heard).toEqual(expect.arrayContaining(ids));
  await dispatcher.stop();
  await fill(1);
  dispatcher.poke();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await left()).toBe(1);
});
