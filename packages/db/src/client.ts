import {
  createTableRelationsHelpers,
  extractTablesRelationalConfig,
  type ExtractTablesWithRelations,
} from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { PostgresJsDatabase, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { renewingPool, untilOver } from './pool.ts';
import { schema, type Schema } from './schema.ts';
import { checkedSchema, types, type Connection } from './settings.ts';

export type Drizzle = PostgresJsDatabase<Schema>;

/** A pool of connections: `sql` for the hot path, `drizzle` for everything else. Both speak over the same pool. */
export type Db = {
  sql: postgres.Sql;
  drizzle: Drizzle;
  /** Waits for running statements (5 s at most) and closes the pool. */
  end(): Promise<void>;
};

/** The same two inside one transaction. */
export type Tx = {
  sql: postgres.TransactionSql;
  drizzle: Drizzle;
};

/** What a store function takes first when it runs as well on the pool as inside a transaction. */
export type Executor = {
  sql: postgres.ISql;
  drizzle: Drizzle;
};

export type ConnectOptions = Connection & {
  /** Connections in the pool, 10 when not given. */
  max?: number;
  /** Shown in pg_stat_activity and in the server's log. */
  applicationName?: string;
  /** Milliseconds; 0 for no limit. 15 s when not given. */
  statementTimeout?: number;
  /** Further session settings, such as `app.organisations` for a job of the owner. */
  settings?: Record<string, string>;
};

const dialect = new PgDialect();
const relational = extractTablesRelationalConfig<ExtractTablesWithRelations<Schema>>(
  schema,
  createTableRelationsHelpers,
);
const drizzleSchema = {
  fullSchema: schema,
  schema: relational.tables,
  tableNamesMap: relational.tableNamesMap,
};

/**
 * Opens a pool; the first statement connects. Dates come as `YYYY-MM-DD`, points in time as ISO text in UTC with six
 * decimals, bigint as number. The session looks only into the installation's schema.
 */
export function connect(options: ConnectOptions): Db {
  const sql = renewingPool((onLost) => openSql(options, onLost));
  return { sql, drizzle: drizzleOn(sql), end: () => sql.end({ timeout: 5 }) };
}

function openSql(options: ConnectOptions, onLost: () => void): postgres.Sql {
  const { server, user, password, max = 10, applicationName = 'vinh-danh', statementTimeout = 15_000 } = options;
  const common = {
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    max,
    types,
    connect_timeout: 10,
    // Seconds between attempts: a database that comes back is used at once.
    backoff: (attempt: number) => Math.min(0.1 * 2 ** attempt, 1),
    // A connection that ends was lost: none is closed for its age or for being idle.
    max_lifetime: null,
    onclose: onLost,
    onnotice: () => undefined,
    connection: {
      application_name: applicationName,
      // pg_temp last: a temporary table can never stand in for one of ours.
      search_path: `${checkedSchema(options.schema)}, pg_temp`,
      TimeZone: 'UTC',
      DateStyle: 'ISO',
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: 15_000,
      ...options.settings,
    },
  };
  // The driver's types would carry our parsers through every signature; to its users they are plain values.
  const sql: unknown = 'url' in server ? postgres(server.url, common) : postgres({ ...server, ...common });
  return sql as postgres.Sql;
}

/** Not drizzle's own `drizzle(sql)`: that one replaces the pool's parsers and serializers under the feet of `sql`. */
function drizzleOn(sql: postgres.Sql): Drizzle {
  return new PostgresJsDatabase(dialect, new PostgresJsSession(sql, dialect, drizzleSchema), drizzleSchema);
}

/**
 * Runs `fn` in one transaction and gives what it gives; throws, and rolls back, when it throws. READ COMMITTED.
 */
export async function inTransaction<T>(db: Db, fn: (tx: Tx) => Promise<T>): Promise<T> {
  let isOver = false;
  try {
    const result = await db.sql.begin(async (sql) => ({
      value: await fn(transactionOn(untilOver(sql, () => isOver))),
    }));
    return result.value;
  } finally {
    isOver = true;
  }
}

/**
 * The same for work that only reads. Its beginning travels with the first statement, and nobody waits for its end, which
 * can change nothing any more. READ COMMITTED, READ ONLY.
 */
export async function reading<T>(db: Db, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const sql = await db.sql.reserve();
  const end = (word: 'commit' | 'rollback') => {
    sql.unsafe(word).catch(() => undefined);
    // Whoever has the connection next stands in line behind that.
    sql.release();
  };
  let isOver = false;
  try {
    const begun = sql.unsafe('begin read only').execute();
    // What a reserved connection has serves for a transaction; a savepoint is not asked for by a reader.
    const tx = transactionOn(untilOver(sql as unknown as postgres.TransactionSql, () => isOver));
    const [, result] = await Promise.all([begun, fn(tx)]);
    end('commit');
    return result;
  } catch (error) {
    end('rollback');
    throw error;
  } finally {
    isOver = true;
  }
}

function transactionOn(sql: postgres.TransactionSql): Tx {
  let made: Drizzle | undefined;
  return {
    sql,
    // Made when asked for: the hot path inside a transaction does not need it.
    get drizzle() {
      // The session only uses what a transaction's client has (`unsafe`, `savepoint`), as drizzle's own transactions do.
      const session = new PostgresJsSession(sql as unknown as postgres.Sql, dialect, drizzleSchema);
      made ??= new PostgresJsTransaction(dialect, session as never, drizzleSchema) as unknown as Drizzle;
      return made;
    },
  };
}
