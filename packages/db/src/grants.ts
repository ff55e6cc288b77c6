import type postgres from 'postgres';
import { getTableName } from 'drizzle-orm';
import { schema, type Schema } from './schema.ts';

type Privilege = 'select' | 'insert' | 'update' | 'delete';

const read: Privilege[] = ['select'];
const add: Privilege[] = ['select', 'insert'];
const change: Privilege[] = ['select', 'insert', 'update'];
const remove: Privilege[] = ['select', 'insert', 'update', 'delete'];

/** What the application may do with each table. DELETE only where the product deletes; TRUNCATE nowhere. */
export const appPrivileges: Record<keyof Schema, Privilege[]> = {
  organisations: change,
  organisationSuccessors: change,
  organisationOffices: change,
  users: change,
  sessions: remove,
  accounts: remove,
  verifications: remove,
  memberships: change,
  persons: change,
  personSecrets: remove,
  collectives: change,
  households: change,
  movements: change,
  movementDocuments: remove,
  movementUnits: change,
  movementPledges: change,
  movementHistory: add,
  movementReminders: add,
  directions: add,
  directionTasks: change,
  directionFiles: add,
  directionTaskHistory: add,
  ladders: add,
  nominations: change,
  nominationReaders: add,
  nominationNames: change,
  nominationWords: remove,
  achievements: change,
  submissionLetters: add,
  letterItems: add,
  decisions: add,
  decisionItems: add,
  decisionPapers: add,
  decisionDrafts: change,
  decisionDraftItems: remove,
  signedFiles: add,
  decisionCorrections: remove,
  certificates: add,
  certificateCorrections: add,
  certificatePrints: add,
  certificateRuns: change,
  certificatePrinters: change,
  certificateKeys: add,
  councilSessions: add,
  councilItems: add,
  consultations: change,
  publicNotices: change,
  files: add,
  history: add,
  commandRecords: add,
  deadlines: change,
  outbox: ['select', 'insert', 'delete'],
  counters: change,
  savedViews: remove,
  rulebooks: add,
  regulations: change,
  regulationHistory: add,
  payments: change,
  paymentHistory: add,
  documentTemplates: change,
  fundBudgets: change,
  ceremonies: change,
  ceremonyHistory: add,
  handovers: change,
  reportForms: change,
  reportFormVersions: add,
  unitReports: change,
  unitReportFigures: change,
  unitReportHistory: add,
  clusters: change,
  clusterYears: change,
  clusterMembers: remove,
  clusterSheets: change,
  clusterFiles: add,
  clusterFlags: change,
  clusterHistory: add,
  models: change,
  modelCopies: add,
  modelPictures: change,
  modelHistory: add,
  summaries: change,
  summarySections: change,
  summaryTexts: add,
  summaryHistory: add,
  statutoryForms: add,
  followUps: change,
  complaints: change,
  certificateReissues: change,
  // Written by functions of the owner.
  countAudiences: read,
  countFacts: read,
  countChanges: read,
  countResets: add,
  countTables: remove,
  savedCounts: remove,
  installation: read,
};

/** The verifier reads what it re-hashes and nothing of a person. */
export const verifierTables: readonly (keyof Schema)[] = ['history', 'nominations'];

/**
 * Gives the roles exactly the listed privileges, whatever they had before. Run after every migration. `sql` belongs to
 * the owner, in the installation's schema.
 */
export async function grant(
  sql: postgres.TransactionSql,
  schemaName: string,
  app: string,
  verifier: string | undefined,
) {
  const roles = verifier === undefined ? [app] : [app, verifier];
  for (const role of roles) {
    await sql`revoke all on all tables in schema ${sql(schemaName)} from ${sql(role)}`;
    await sql`grant usage on schema ${sql(schemaName)} to ${sql(role)}`;
  }
  for (const key of Object.keys(appPrivileges) as (keyof Schema)[]) {
    await sql`grant ${sql.unsafe(appPrivileges[key].join(', '))} on ${sql(getTableName(schema[key]))} to ${sql(app)}`;
  }
  await sql`grant select on readable_facts, readable_changes, unit_places to ${sql(app)}`;
  if (verifier === undefined) return;
  for (const key of verifierTables) {
    await sql`grant select on ${sql(getTableName(schema[key]))} to ${sql(verifier)}`;
  }
  await letVerifierReadHistory(sql, verifier);
}

/** A policy for this one role: the verifier reads all history without a context. Made once, since it locks the table. */
async function letVerifierReadHistory(sql: postgres.TransactionSql, verifier: string) {
  const [known] = await sql`
    select 1 from pg_policies
    where schemaname = current_schema() and tablename = 'history' and policyname = 'history_verifier'`;
  if (known) return;
  await sql`create policy history_verifier on history for select to ${sql(verifier)} using (true)`;
}
