import { fileURLToPath } from 'node:url';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type postgres from 'postgres';
import { connect, type Db } from './client.ts';
import { grant } from './grants.ts';
import { ensureRole } from './roles.ts';
import { checkedSchema, type Server } from './settings.ts';

export type MigrateOptions = {
  /** The owner's connection: may create the schema and, unless `appUser` is given, roles. */
  server: Server;
  schema: string;
  /** The passwords of the application's and the verifier's role are derived from it. */
  secret: string;
  /** An existing login role to use instead of `<schema>_app` (the user of DATABASE_APP_URL); then no role is made. */
  appUser?: string;
  /** The same for the verifier; without it, and with `appUser`, there is no verifier role. */
  verifierUser?: string;
};

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
const migrationsTable = 'migrations';

/**
 * Brings the schema to the newest version: schema, tables, roles, privileges. Harmless to repeat and to run from several
 * processes at once; they take turns. Throws when the database is newer than this program.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const schema = checkedSchema(options.schema);
  // '*': an owner who is no superuser is under row level security too, and a data migration must see all rows.
  // A migration that waits for a lock makes everybody else wait behind it: rather give up and be started again.
  const db = connect({
    server: options.server,
    schema,
    max: 1,
    applicationName: 'vinh-danh-migrate',
    statementTimeout: 0,
    settings: { 'app.organisations': '*', lock_timeout: '60s' },
  });
  try {
    // One connection, so the lock of the session holds for everything below and goes with it.
    await db.sql`select pg_advisory_lock(hashtext(${`vinh-danh migrate ${schema}`}))`;
    await refuseNewerDatabase(db.sql, schema);
    // Before anything else is made, since this is where an owner with too few rights fails.
    const { app, verifier } = await ensureRoles(db, options);
    await createSchema(db.sql, schema);
    await runMigrations(db.drizzle, { migrationsFolder, migrationsSchema: schema, migrationsTable });
    await db.sql.begin((tx) => grant(tx, schema, app, verifier));
  } finally {
    await db.end();
  }
}

async function createSchema(sql: postgres.Sql, schema: string) {
  const [known] = await sql`select 1 from pg_namespace where nspname = ${schema}`;
  if (!known) await sql`create schema ${sql(schema)}`;
}

async function refuseNewerDatabase(sql: postgres.Sql, schema: string) {
  const [known] = await sql`select to_regclass(${`${schema}.${migrationsTable}`}) is not null as known`;
  if (!known?.['known']) return;
  const [last] = await sql<{ createdAt: number | null }[]>`
    select max(created_at) as "createdAt" from ${sql(migrationsTable)}`;
  const newest = Math.max(...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis));
  if ((last?.createdAt ?? 0) > newest) {
    throw new Error(`The database schema "${schema}" is newer than this program. Start the newer version.`);
  }
}

/** The names of the application's and the verifier's role; made here unless the caller brings its own. */
async function ensureRoles({ sql }: Db, { server, schema, secret, appUser, verifierUser }: MigrateOptions) {
  if (appUser !== undefined) return { app: appUser, verifier: verifierUser };
  const app = await ensureRole(sql, { server, schema, role: 'app', secret });
  const verifier = verifierUser ?? (await ensureRole(sql, { server, schema, role: 'verifier', secret }));
  return { app, verifier };
}
