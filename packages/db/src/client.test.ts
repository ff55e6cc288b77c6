import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, inTransaction, reading } from './client.ts';
import { schema } from './schema.ts';
import { toInstant } from './settings.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database.drop());

describe('values on the way in and out', () => {
  it('keeps days, microseconds, bigints, lists and JSON, by both roads', async () => {
    const { sql, drizzle } = database.app;
    const payload = { tên: 'Hoa', n: 1.5, list: [null, true] };
    const recordedAt = '2026-11-22T03:04:05.120000Z';
    const [byDrizzle] = await drizzle.insert(schema.outbox).values({ topic: 'a', payload, recordedAt }).returning();
    const [bySql] = await sql`
      insert into outbox (topic, payload, recorded_at) values ('b', ${sql.json(payload)}, ${recordedAt}) returning *`;
    expect(byDrizzle).toMatchObject({ id: 1, payload, recordedAt });
    expect(bySql).toEqual({ id: 2, topic: 'b', payload, recorded_at: recordedAt });
    const [row] = await sql`
      select '2026-02-28'::date as day, 9007199254740991::bigint as big, ${['a,b', 'ơ"']}::text[] as list,
        array['2026-02-28'::date] as days, timestamptz '2026-11-22 10:04:05.000001+07' as instant, null::date as none`;
    expect(row).toEqual({
      day: '2026-02-28',
      big: 9007199254740991,
      list: ['a,b', 'ơ"'],
      days: ['2026-02-28'],
      instant: '2026-11-22T03:04:05.000001Z',
      none: null,
    });
  });

  it('takes JSON text as it is, so that canonical JSON stays what was hashed', async () => {
    const [row] = await database.app.sql`select ${'{"b":1,"a":"1.0"}'}::json::text as text`;
    expect(row).toEqual({ text: '{"b":1,"a":"1.0"}' });
  });

  it('takes Date objects too', async () => {
    const at = new Date('2026-11-22T03:04:05.678Z');
    const [row] = await database.app.sql`select ${at}::timestamptz as at`;
    expect(row).toEqual({ at: '2026-11-22T03:04:05.678000Z' });
    const [user] = await database.app.drizzle
      .insert(schema.users)
      .values({ id: 'u', name: 'u', email: 'u@example.vn', createdAt: at })
      .returning();
    expect(user?.createdAt).toEqual(at);
  });

  it.each([
    ['2026-11-22 03:04:05.123456+00', '2026-11-22T03:04:05.123456Z'],
    ['2026-11-22 03:04:05.12+00', '2026-11-22T03:04:05.120000Z'],
    ['2026-11-22 03:04:05+00', '2026-11-22T03:04:05.000000Z'],
    ['2026-11-22T03:04:05Z', '2026-11-22T03:04:05.000000Z'],
    ['infinity', 'infinity'],
    ['2026-11-22 03:04:05+07', '2026-11-22 03:04:05+07'],
  ])('writes %s as %s', (text, instant) => {
    expect(toInstant(text)).toBe(instant);
  });
});

describe('reading', () => {
  it('is a transaction that ends, and writes nothing', async () => {
    const { url, schema: name } = database;
    const db = connect({ server: { url }, schema: name, max: 1 });
    const started = performance.now();
    const read = await reading(db, async ({ sql }) => {
      const [[one], [two]] = await Promise.all([
        sql`select set_config('app.organisations', '{a}', true) as context`,
        sql`select current_setting('app.organisations') as context`,
      ]);
      return [one, two];
    });
    expect(read).toEqual([{ context: '{a}' }, { context: '{a}' }]);
    const [after] = await db.sql`select current_setting('app.organisations', true) as context`;
    expect(after?.['context']).toBe('');
    await expect(reading(db, ({ sql }) => sql`create table unwanted (n int)`)).rejects.toThrow(/read-only/);
    await expect(reading(db, () => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
    // Its connection is free for the next, and for the end.
    await Promise.all([1, 2, 3].map(() => reading(db, ({ sql }) => sql`select 1`)));
    expect(await inTransaction(db, ({ sql }) => sql`select 2 as n`)).toEqual([{ n: 2 }]);
    await reading(db, ({ sql }) => sql`select 1`);
    await db.end();
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('lets nobody use it when it is over', async () => {
    const late = await reading(database.app, ({ sql }) => Promise.resolve({ sql }));
    expect(() => late.sql`select 1`).toThrow(/over/);
  });
});

describe('transactions', () => {
  it('holds both roads in one transaction and rolls both back', async () => {
    const attempt = inTransaction(database.app, async (tx) => {
      await tx.drizzle.insert(schema.counters).values({ issuerId: 'i', year: 2026, kind: 'decision', last: 1 });
      const [row] = await tx.sql`update counters set last = last + 1 where issuer_id = 'i' returning last`;
      expect(row).toEqual({ last: 2 });
      throw new Error('stop');
    });
    await expect(attempt).rejects.toThrow('stop');
    expect(await database.app.drizzle.$count(schema.counters)).toBe(0);
  });

  it('gives back arrays as they are, and lets drizzle nest a savepoint', async () => {
    const result = await inTransaction(database.app, async (tx) => {
      const inner = tx.drizzle.transaction(async (nested) => {
        await nested.insert(schema.counters).values({ issuerId: 'j', year: 2026, kind: 'decision', last: 1 });
        throw new Error('inner');
      });
      await expect(inner).rejects.toThrow('inner');
      return ['a', await tx.drizzle.$count(schema.counters)];
    });
    expect(result).toEqual(['a', 0]);
  });
});

describe('a connection', () => {
  it('carries its settings', async () => {
    const app = database.app.sql;
    const [row] = await app`
      select current_setting('search_path') as path, current_setting('TimeZone') as zone,
        current_setting('statement_timeout') as statement, current_setting('application_name') as name,
        current_setting('idle_in_transaction_session_timeout') as idle`;
    expect(row).toEqual({
      path: `${database.schema}, pg_temp`,
      zone: 'UTC',
      statement: '15s',
      name: 'vinh-danh',
      idle: '15s',
    });
  });

  it('gives up a statement that takes too long', async () => {
    const db = connect({ server: { url: database.url }, schema: database.schema, max: 1, statementTimeout: 50 });
    await expect(db.sql`select pg_sleep(5)`).rejects.toMatchObject({ code: '57014' });
    await db.end();
  });

  it('takes an address in parts', async () => {
    const { hostname, port, username, password, pathname } = new URL(database.url);
    const server = {
      host: hostname,
      port: Number(port),
      user: username,
      password: decodeURIComponent(password),
      database: pathname.slice(1),
    };
    const db = connect({ server, schema: database.schema, max: 1, applicationName: 'in parts' });
    expect(await db.sql`select current_setting('application_name') as name`).toEqual([{ name: 'in parts' }]);
    await db.end();
  });
});
