import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { instant, oneOf } from './columns.ts';
import { decisions } from './decisions.ts';
import { nominations } from './nominations.ts';
import { organisations } from './organisations.ts';

/**
 * One certificate for each award of a decision, with what is printed on it as it was then. Never changed: whether it still
 * stands, its nomination says. Row level security: seen by whoever may see the nomination, and by whoever names its code.
 */
export const certificates = pgTable(
  'certificates',
  {
    id: uuid('id').primaryKey(),
    nominationId: uuid('nomination_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    issuerId: text('issuer_id').notNull(),
    year: integer('year').notNull(),
    registerNumber: integer('register_number').notNull(),
    code: text('code').notNull(),
    printed: jsonb('printed').notNull(),
    issuedAt: instant('issued_at').notNull().defaultNow(),
  },
  (table) => [
    unique('certificates_issuer_id_year_register_number_unique').on(table.issuerId, table.year, table.registerNumber),
    unique('certificates_code_unique').on(table.code),
    unique('certificates_decision_id_nomination_id_unique').on(table.decisionId, table.nominationId),
    foreignKey({
      name: 'certificates_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    foreignKey({ name: 'certificates_decision_id_fk', columns: [table.decisionId], foreignColumns: [decisions.id] }),
    foreignKey({ name: 'certificates_issuer_id_fk', columns: [table.issuerId], foreignColumns: [organisations.id] }),
    index('certificates_nomination_id_index').on(table.nominationId),
    check('certificates_code_check', sql`${table.code} ~ '^[0-9A-HJKMNP-TV-Z]{26}$'`),
    check('certificates_register_number_check', sql`${table.registerNumber} > 0`),
  ],
);

/**
 * What is printed on a certificate from a correcting decision on, whole. Its code stays, so that what was printed before is
 * found as well. Row level security: as its certificate.
 */
export const certificateCorrections = pgTable(
  'certificate_corrections',
  {
    certificateId: uuid('certificate_id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    printed: jsonb('printed').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'certificate_corrections_pkey', columns: [table.certificateId, table.decisionId] }),
    foreignKey({
      name: 'certificate_corrections_certificate_id_fk',
      columns: [table.certificateId],
      foreignColumns: [certificates.id],
    }),
    foreignKey({
      name: 'certificate_corrections_decision_id_fk',
      columns: [table.decisionId],
      foreignColumns: [decisions.id],
    }),
  ],
);

/** Every copy that was printed; from the second on with the reason. */
export const certificatePrints = pgTable(
  'certificate_prints',
  {
    id: uuid('id').primaryKey(),
    certificateId: uuid('certificate_id').notNull(),
    copy: integer('copy').notNull(),
    reason: text('reason'),
    runId: uuid('run_id').notNull(),
    printedById: text('printed_by_id').notNull(),
    printedAt: instant('printed_at').notNull().defaultNow(),
  },
  (table) => [
    unique('certificate_prints_certificate_id_copy_unique').on(table.certificateId, table.copy),
    foreignKey({
      name: 'certificate_prints_certificate_id_fk',
      columns: [table.certificateId],
      foreignColumns: [certificates.id],
    }),
    foreignKey({ name: 'certificate_prints_run_id_fk', columns: [table.runId], foreignColumns: [certificateRuns.id] }),
    foreignKey({
      name: 'certificate_prints_printed_by_id_fk',
      columns: [table.printedById],
      foreignColumns: [users.id],
    }),
    check('certificate_prints_copy_check', sql`${table.copy} > 0 and (${table.copy} = 1) = (${table.reason} is null)`),
  ],
);

export const printOutcomes = ['printed', 'failed', 'interrupted'] as const;
export const printForms = ['merged', 'separate'] as const;
export const printStocks = ['blank', 'preprinted'] as const;

/** Printing in the background, one at a time for a decision: how far it has come, and how it ended. No personal data. */
export const certificateRuns = pgTable(
  'certificate_runs',
  {
    id: uuid('id').primaryKey(),
    decisionId: uuid('decision_id').notNull(),
    layout: text('layout').notNull(),
    stock: text('stock', { enum: printStocks }).notNull(),
    form: text('form', { enum: printForms }).notNull(),
    total: integer('total').notNull(),
    done: integer('done').notNull().default(0),
    startedById: text('started_by_id').notNull(),
    startedAt: instant('started_at').notNull().defaultNow(),
    /** A run that has not been touched for a while has lost its server. */
    touchedAt: instant('touched_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
    outcome: text('outcome', { enum: printOutcomes }),
    /** Of a failed run: the refusal. */
    refusal: jsonb('refusal'),
  },
  (table) => [
    foreignKey({
      name: 'certificate_runs_decision_id_fk',
      columns: [table.decisionId],
      foreignColumns: [decisions.id],
    }),
    foreignKey({ name: 'certificate_runs_started_by_id_fk', columns: [table.startedById], foreignColumns: [users.id] }),
    uniqueIndex('certificate_runs_open_unique')
      .on(table.decisionId)
      .where(sql`${table.endedAt} is null`),
    index('certificate_runs_decision_id_index').on(table.decisionId, table.startedAt),
    oneOf('certificate_runs_stock_check', table.stock, printStocks),
    oneOf('certificate_runs_form_check', table.form, printForms),
    oneOf('certificate_runs_outcome_check', table.outcome, printOutcomes),
    check('certificate_runs_ended_check', sql`(${table.endedAt} is null) = (${table.outcome} is null)`),
    check('certificate_runs_done_check', sql`${table.done} between 0 and ${table.total}`),
  ],
);

/** How an office's printers draw their paper in: what is added to every place, in hundredths of a millimetre. */
export const certificatePrinters = pgTable(
  'certificate_printers',
  {
    id: uuid('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    name: text('name').notNull(),
    dx: integer('dx').notNull(),
    dy: integer('dy').notNull(),
    changedById: text('changed_by_id').notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (table) => [
    unique('certificate_printers_organisation_id_name_unique').on(table.organisationId, table.name),
    foreignKey({
      name: 'certificate_printers_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'certificate_printers_changed_by_id_fk',
      columns: [table.changedById],
      foreignColumns: [users.id],
    }),
    check('certificate_printers_offset_check', sql`abs(${table.dx}) <= 5000 and abs(${table.dy}) <= 5000`),
  ],
);

/** The public keys of this installation, old ones too: what they have signed stays provable. */
export const certificateKeys = pgTable('certificate_keys', {
  id: text('id').primaryKey(),
  /** SPKI in base64. */
  publicKey: text('public_key').notNull(),
  knownSince: instant('known_since').notNull().defaultNow(),
});
