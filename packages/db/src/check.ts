import { getTableName } from 'drizzle-orm';
import type { Db } from './client.ts';
import { schema, type Schema } from './schema.ts';

/** The tables with personal data: row level security is forced on them. */
export const protectedTables: readonly (keyof Schema)[] = [
  'persons',
  'personSecrets',
  'collectives',
  'households',
  'achievements',
  'nominationNames',
  'nominationWords',
  'files',
  'decisionPapers',
  'signedFiles',
  'decisionCorrections',
  'certificates',
  'certificateCorrections',
  'certificatePrints',
  'payments',
  'paymentHistory',
  'handovers',
  'unitReports',
  'unitReportFigures',
  'unitReportHistory',
  'directions',
  'directionTasks',
  'directionFiles',
  'directionTaskHistory',
  'clusterSheets',
  'clusterFiles',
  'clusterHistory',
  'models',
  'modelCopies',
  'modelPictures',
  'modelHistory',
  'summaries',
  'summarySections',
  'summaryTexts',
  'summaryHistory',
  'followUps',
  'complaints',
  'certificateReissues',
  'countFacts',
  'countChanges',
  'savedCounts',
  'history',
];

/** The tables in which everybody finds only what was made for who reads the same. */
export const readersTables: readonly (keyof Schema)[] = ['countTables'];

/**
 * Throws when this connection could pass by the row level security: a superuser, BYPASSRLS, the owner of the tables, or
 * a table whose policies are off. For the start of the server, since a wrong DATABASE_APP_URL shows nowhere else.
 */
export async function assertAppConnection(db: Db): Promise<void> {
  const [role] = await db.sql<{ name: string; privileged: boolean }[]>`
    select rolname as name, rolsuper or rolbypassrls as privileged from pg_roles where rolname = current_user`;
  const names = [...protectedTables, ...readersTables].map((key) => getTableName(schema[key]));
  const tables = await db.sql<{ name: string; forced: boolean; owned: boolean }[]>`
    select relname as name, relrowsecurity and relforcerowsecurity as forced, pg_has_role(relowner, 'usage') as owned
    from pg_class where relnamespace = current_schema()::regnamespace and relname in ${db.sql(names)}`;
  if (!role || role.privileged) throw new Error(`The database user "${role?.name}" passes by row level security.`);
  for (const name of names) {
    const table = tables.find((found) => found.name === name);
    if (!table?.forced) throw new Error(`Row level security is not forced on the table "${name}".`);
    if (table.owned) throw new Error(`The application must not own the tables: the user "${role.name}" does.`);
  }
}
