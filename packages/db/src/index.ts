export { assertAppConnection, protectedTables } from './check.ts';
export {
  connect,
  inTransaction,
  type ConnectOptions,
  type Db,
  type Drizzle,
  type Executor,
  type Tx,
} from './client.ts';
export { readInContext, setContext, withContext } from './context.ts';
export { appConnection, roleName, rolePassword, verifierConnection } from './credentials.ts';
export { startEmbedded, type EmbeddedServer } from './embedded/start.ts';
export { migrate, type MigrateOptions } from './migrate.ts';
export { isLateWrite } from './pool.ts';
export { schema, type Schema } from './schema.ts';
export { toInstant, type Connection, type Server } from './settings.ts';
