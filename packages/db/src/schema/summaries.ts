import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { actColumns, day, instant, oneOf } from './columns.ts';
import { movements } from './movements.ts';
import { organisations } from './organisations.ts';
import { reportForms } from './reports.ts';

export const summaryKinds = ['final', 'periodic'] as const;
export const summaryStates = ['drafting', 'inReview', 'signedOff', 'discarded'] as const;

/**
 * Reports as documents. `numbers` are the figures the draft was last seen with; `paper` what was signed. Row level security by
 * `visible_to`: the issuer, whoever appraises for it, units that a section was given to.
 */
export const summaries = pgTable(
  'summaries',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: summaryKinds }).notNull(),
    issuerId: text('issuer_id').notNull(),
    movementId: text('movement_id'),
    formId: uuid('form_id'),
    title: text('title').notNull(),
    fromDay: day('from_day').notNull(),
    toDay: day('to_day').notNull(),
    recipients: text('recipients').array().notNull(),
    status: text('status', { enum: summaryStates }).notNull(),
    numbers: jsonb('numbers').notNull(),
    paper: jsonb('paper'),
    symbol: text('symbol'),
    signedOn: day('signed_on'),
    /** Rises with every act. */
    version: integer('version').notNull(),
    visibleTo: text('visible_to').array().notNull(),
  },
  (table) => [
    foreignKey({ name: 'summaries_issuer_id_fk', columns: [table.issuerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'summaries_movement_id_fk', columns: [table.movementId], foreignColumns: [movements.id] }),
    foreignKey({ name: 'summaries_form_id_fk', columns: [table.formId], foreignColumns: [reportForms.id] }),
    oneOf('summaries_kind_check', table.kind, summaryKinds),
    oneOf('summaries_status_check', table.status, summaryStates),
    index('summaries_issuer_id_index').on(table.issuerId),
    index('summaries_movement_id_index').on(table.movementId),
  ],
);

/** The sections of a report in their order; one that was taken out has no position. `revision` rises with every text. */
export const summarySections = pgTable(
  'summary_sections',
  {
    id: uuid('id').primaryKey(),
    summaryId: uuid('summary_id').notNull(),
    position: integer('position'),
    level: integer('level').notNull(),
    title: text('title').notNull(),
    unitId: text('unit_id'),
    parts: jsonb('parts').notNull(),
    content: text('content').notNull(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    foreignKey({ name: 'summary_sections_summary_id_fk', columns: [table.summaryId], foreignColumns: [summaries.id] }),
    foreignKey({ name: 'summary_sections_unit_id_fk', columns: [table.unitId], foreignColumns: [organisations.id] }),
    index('summary_sections_summary_id_index').on(table.summaryId),
  ],
);

/** Every text a section has had, with who wrote it. Append-only by grants. */
export const summaryTexts = pgTable(
  'summary_texts',
  {
    sectionId: uuid('section_id').notNull(),
    revision: integer('revision').notNull(),
    content: text('content').notNull(),
    writtenById: text('written_by_id').notNull(),
    organisationId: text('organisation_id').notNull(),
    writtenAt: instant('written_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'summary_texts_pkey', columns: [table.sectionId, table.revision] }),
    foreignKey({
      name: 'summary_texts_section_id_fk',
      columns: [table.sectionId],
      foreignColumns: [summarySections.id],
    }),
    foreignKey({ name: 'summary_texts_written_by_id_fk', columns: [table.writtenById], foreignColumns: [users.id] }),
  ],
);

export const summaryActs = [
  'draft',
  'arrange',
  'write',
  'takeNumbers',
  'sendForReview',
  'return',
  'signOff',
  'discard',
] as const;

/** What was done with a report, one row an act. Append-only by grants and by trigger. */
export const summaryHistory = pgTable(
  'summary_history',
  {
    summaryId: uuid('summary_id').notNull(),
    act: text('act', { enum: summaryActs }).notNull(),
    ...actColumns(),
  },
  (table) => [
    primaryKey({ name: 'summary_history_pkey', columns: [table.summaryId, table.sequence] }),
    foreignKey({ name: 'summary_history_summary_id_fk', columns: [table.summaryId], foreignColumns: [summaries.id] }),
    oneOf('summary_history_act_check', table.act, summaryActs),
  ],
);
