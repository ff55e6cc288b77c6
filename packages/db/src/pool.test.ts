import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, inTransaction, reading, type Db } from './client.ts';
import { isLateWrite } from './pool.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

describe('a pool whose connection is lost', () => {
  let database: TestDatabase;
  let db: Db;
  const uncaught: unknown[] = [];
  const collect = (error: unknown) => void uncaught.push(error);

  beforeAll(async () => {
    process.on('uncaughtException', collect);
    database = await createTestDatabase();
    db = connect({ server: { url: database.url }, schema: database.schema, max: 1 });
    await db.sql`create table written (n int)`;
  });
  afterAll(async () => {
    await db.end();
    await database.drop();
    process.removeListener('uncaughtException', collect);
  });

  const backend = async ({ sql }: { sql: Db['sql'] | Parameters<Parameters<typeof inTransaction>[1]>[0]['sql'] }) =>
    (await sql<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]?.pid ?? 0;
  const terminate = (pid: number) => database.owner.sql`select pg_terminate_backend(${pid})`;
  const written = () => db.sql<{ n: number }[]>`select n from written order by n`.catch(() => undefined);

  it('writes nothing more of the transaction, though it has connected anew', async () => {
    const work = inTransaction(db, async (tx) => {
      await tx.sql`insert into written values (1)`;
      await terminate(await backend(tx));
      await expect.poll(written, { timeout: 5000 }).toEqual([]);
      await tx.sql`insert into written values (2)`;
    });
    await expect(work).rejects.toThrow();
    await sleep(300);
    expect(await written()).toEqual([]);
  });

  it('answers again after many losses in the midst of transactions', async () => {
    for (let round = 0; round < 12; round += 1) {
      const work = inTransaction(db, async (tx) => {
        await terminate(await backend(tx));
        for (let count = 0; count < 1000; count += 1) await tx.sql`select ${count}`;
      });
      await expect(work).rejects.toThrow();
      await expect.poll(written, { timeout: 5000 }).toEqual([]);
    }
  });

  it('answers no more to whoever was reading, and answers again', async () => {
    for (let round = 0; round < 12; round += 1) {
      const work = reading(db, async (tx) => {
        await terminate(await backend(tx));
        if (round % 2 === 0) await sleep(20);
        for (let count = 0; count < 1000; count += 1) await tx.sql`select ${count}`;
      });
      await expect(work).rejects.toThrow();
      await expect.poll(written, { timeout: 5000 }).toEqual([]);
    }
  });

  it('goes on listening', async () => {
    const heard: string[] = [];
    await db.sql.listen('pool_test', (payload) => void heard.push(payload));
    await terminate(await backend(db)).catch(() => undefined);
    await expect.poll(written, { timeout: 5000 }).toEqual([]);
    await database.owner.sql`select pg_notify('pool_test', 'there')`;
    await expect.poll(() => heard, { timeout: 5000 }).toEqual(['there']);
  });

  it("lets nothing escape but the driver's late write", () => {
    expect(uncaught.filter((error) => !isLateWrite(error))).toEqual([]);
  });
});
