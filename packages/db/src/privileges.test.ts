import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appPrivileges, verifierTables } from './grants.ts';
import { schema, type Schema } from './schema.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { insertRows } from './testing-rows.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await insertRows(database.owner);
});
afterAll(async () => database.drop());

async function privilegesOf(role: string) {
  const found = await database.owner.sql<{ name: string; privileges: string }[]>`
    select table_name as name, string_agg(lower(privilege_type), ' ' order by privilege_type) as privileges
    from information_schema.role_table_grants
    where grantee = ${role} and table_schema = ${database.schema} group by table_name`;
  return Object.fromEntries(found.map((row) => [row.name, row.privileges]));
}

describe('the application', () => {
  it('has exactly the privileges listed, and none on the journal of migrations', async () => {
    const listed = Object.entries(appPrivileges).map(([key, privileges]) => [
      getTableName(schema[key as keyof Schema]),
      [...privileges].toSorted().join(' '),
    ]);
    const views = { readable_facts: 'select', readable_changes: 'select', unit_places: 'select' };
    const expected = { ...Object.fromEntries(listed), ...views };
    expect(await privilegesOf(`${database.schema}_app`)).toEqual(expected);
  });

  it.each([
    'create table stolen (id int)',
    'create function stolen() returns int language sql as $$ select 1 $$',
    'create schema stolen',
    'create role stolen',
    'alter table history disable trigger all',
    'alter table persons disable row level security',
    'alter table persons no force row level security',
    'drop policy persons_select on persons',
    'drop table outbox',
    'truncate outbox',
    'delete from nominations where true',
    'delete from decisions where true',
    'update decisions set number = 1 where true',
    'delete from persons where true',
    "update installation set value = 'production' where true",
    'select * from migrations',
    'set role postgres',
    'set session_replication_role = replica',
  ])('may not: %s', async (statement) => {
    await expect(database.app.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot put a temporary table in the place of one of ours', async () => {
    await database.app.sql.begin(async (sql) => {
      await sql`create temporary table organisations (id text) on commit drop`;
      expect(await sql`select name_vi from organisations`).toHaveLength(4);
    });
  });
});

describe('the verifier', () => {
  it('has SELECT on what it re-hashes and nothing else', async () => {
    const listed = verifierTables.map((key) => [getTableName(schema[key]), 'select']);
    expect(await privilegesOf(`${database.schema}_verifier`)).toEqual(Object.fromEntries(listed));
  });

  it('reads all history without a context', async () => {
    expect(await database.verifier.sql`select nomination_id from history`).toHaveLength(2);
    expect(await database.verifier.sql`select history_head from nominations`).toHaveLength(6);
  });

  it.each([
    'insert into history select * from history',
    'update nominations set version = 0 where true',
    'delete from history where true',
    'truncate history',
    'select * from persons',
    'select * from achievements',
    'select * from users',
    'create table stolen (id int)',
  ])('may not: %s', async (statement) => {
    await expect(database.verifier.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
