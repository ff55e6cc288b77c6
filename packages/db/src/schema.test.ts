import { readFile, readdir } from 'node:fs/promises';
import { generateDrizzleJson, generateMigration, type DrizzleSnapshotJSON } from 'drizzle-kit/api';
import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from './client.ts';
import { schema } from './schema.ts';
import { createTestDatabase, testSchema, type TestDatabase } from './testing.ts';

const folder = new URL('../migrations/', import.meta.url);

async function lastSnapshot(): Promise<DrizzleSnapshotJSON> {
  const names = (await readdir(new URL('meta/', folder))).filter((name) => name.endsWith('_snapshot.json')).toSorted();
  return JSON.parse(await readFile(new URL(`meta/${names.at(-1)}`, folder), 'utf8'));
}

async function sqlFiles(): Promise<[string, string][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  return Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as [string, string]),
  );
}

describe('the tables in code and the migrations', () => {
  it('leave nothing for drizzle-kit to generate', async () => {
    expect(await generateMigration(await lastSnapshot(), generateDrizzleJson(schema))).toEqual([]);
  });

  it('name no schema, since the installation chooses its own', async () => {
    for (const [name, text] of await sqlFiles()) {
      expect({
        name,
        // A function that runs as the owner keeps the path it was made under, which is the installation's.
        found: text.match(/"?\b(public|vinhdanh\w*)"?\s*\.|\b(create|in) schema\b|search_path(?! from current)/gi),
      }).toEqual({
        name,
        found: null,
      });
    }
  });

  it('name no role', async () => {
    for (const [name, text] of await sqlFiles()) {
      expect({ name, found: text.match(/\b(grant|revoke|owner to)\b/gi) }).toEqual({ name, found: null });
    }
  });
});

describe('a migrated database', () => {
  let database: TestDatabase;
  let fromCode: Db;

  beforeAll(async () => {
    database = await createTestDatabase();
    fromCode = connect({ server: { url: database.url }, schema: 'from_code', max: 1 });
    await fromCode.sql`create schema from_code`;
    const empty = generateDrizzleJson({});
    for (const statement of await generateMigration(empty, generateDrizzleJson(schema))) {
      await fromCode.sql.unsafe(statement.replaceAll('"public".', ''));
    }
  });
  afterAll(async () => {
    await fromCode.end();
    await database.drop();
  });

  it('has the columns, constraints and indexes of the code', async () => {
    expect(await describeSchema(database.owner)).toEqual(await describeSchema(fromCode));
  });

  it('has a primary key on every table, and names its constraints by their table', async () => {
    const { constraints } = await describeSchema(database.owner);
    const keyed = constraints.filter((row) => row['definition'].startsWith('PRIMARY KEY')).map((row) => row['table']);
    expect(keyed).toEqual(Object.values(schema).map(getTableName).toSorted());
    for (const { table, name } of constraints) expect(name.startsWith(`${table}_`)).toBe(true);
  });

  it('has no trigger but those that keep histories append-only and decided regulations as they are', async () => {
    const triggers = await database.owner.sql`
      select tgname as name from pg_trigger join pg_class c on c.oid = tgrelid
      where relnamespace = ${testSchema}::regnamespace and not tgisinternal order by 1`;
    expect(triggers.map((row) => row['name'])).toEqual([
      'ceremony_history_append_only_rows',
      'ceremony_history_append_only_truncate',
      'cluster_history_append_only_rows',
      'cluster_history_append_only_truncate',
      'direction_task_history_append_only_rows',
      'direction_task_history_append_only_truncate',
      'history_append_only_rows',
      'history_append_only_truncate',
      'model_history_append_only_rows',
      'model_history_append_only_truncate',
      'movement_history_append_only_rows',
      'movement_history_append_only_truncate',
      'movement_reminders_append_only_rows',
      'movement_reminders_append_only_truncate',
      'payment_history_append_only_rows',
      'payment_history_append_only_truncate',
      'regulation_history_append_only_rows',
      'regulation_history_append_only_truncate',
      'regulations_stay',
      'summary_history_append_only_rows',
      'summary_history_append_only_truncate',
      'unit_report_history_append_only_rows',
      'unit_report_history_append_only_truncate',
    ]);
  });
});

/** Everything of the session's own schema that code and migrations must agree on; the journal of migrations left out. */
async function describeSchema({ sql }: Db) {
  const columns = await sql`
    select c.relname as "table", attname as name, format_type(atttypid, atttypmod) as type, attnotnull as "notNull",
      attidentity as identity, pg_get_expr(adbin, adrelid) as "default"
    from pg_attribute a join pg_class c on c.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relnamespace = current_schema()::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and c.relname <> 'migrations'
    order by 1, 2`;
  // Type 'n' are the NOT NULLs PostgreSQL 18 keeps as constraints; the columns above tell them on every version.
  const constraints = await sql<{ table: string; name: string; definition: string }[]>`
    select c.relname as "table", conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = conrelid
    where connamespace = current_schema()::regnamespace and contype <> 'n' and c.relname <> 'migrations'
    order by 1, 2`;
  const indexes = await sql`
    select tablename as "table", indexname as name, replace(indexdef, schemaname || '.', '') as definition
    from pg_indexes where schemaname = current_schema() and tablename <> 'migrations' order by 1, 2`;
  return { columns: [...columns], constraints: [...constraints], indexes: [...indexes] };
}
