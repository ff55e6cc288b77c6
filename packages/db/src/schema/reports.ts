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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { actColumns, day, instant, oneOf } from './columns.ts';
import { movements } from './movements.ts';
import { organisations } from './organisations.ts';

export const reportRhythms = ['week', 'month', 'quarter', 'halfYear', 'year', 'schoolYear'] as const;
export const unitReportStates = [
  'due',
  'drafted',
  'submitted',
  'accepted',
  'returned',
  'correcting',
  'resubmitted',
] as const;

/** What a board asks of units, how often and from when to when; `version` is that of its content now. */
export const reportForms = pgTable(
  'report_forms',
  {
    id: uuid('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    movementId: text('movement_id'),
    title: text('title').notNull(),
    rhythm: text('rhythm', { enum: reportRhythms }).notNull(),
    fromDay: day('from_day').notNull(),
    toDay: day('to_day').notNull(),
    daysToReport: integer('days_to_report').notNull(),
    version: integer('version').notNull(),
    createdById: text('created_by_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ name: 'report_forms_owner_id_fk', columns: [table.ownerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'report_forms_movement_id_fk', columns: [table.movementId], foreignColumns: [movements.id] }),
    foreignKey({ name: 'report_forms_created_by_id_fk', columns: [table.createdById], foreignColumns: [users.id] }),
    oneOf('report_forms_rhythm_check', table.rhythm, reportRhythms),
    check('report_forms_days_check', sql`${table.fromDay} <= ${table.toDay} and ${table.daysToReport} >= 0`),
    index('report_forms_owner_id_index').on(table.ownerId),
    index('report_forms_movement_id_index').on(table.movementId),
  ],
);

/** Each content a form has had, with who made it. Append-only: reports rest on it. */
export const reportFormVersions = pgTable(
  'report_form_versions',
  {
    formId: uuid('form_id').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').notNull(),
    madeById: text('made_by_id').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'report_form_versions_pkey', columns: [table.formId, table.version] }),
    foreignKey({ name: 'report_form_versions_form_id_fk', columns: [table.formId], foreignColumns: [reportForms.id] }),
    foreignKey({ name: 'report_form_versions_made_by_id_fk', columns: [table.madeById], foreignColumns: [users.id] }),
  ],
);

/**
 * One unit's report for one period. `version` is of the figures being worked on, `accepted` of those that count; `revision`
 * rises with every act, so that of two people who edit one report the second is told. Row level security by `visible_to`: the
 * unit, those above it, and whoever asks.
 */
export const unitReports = pgTable(
  'unit_reports',
  {
    id: uuid('id').primaryKey(),
    formId: uuid('form_id').notNull(),
    formVersion: integer('form_version').notNull(),
    unitId: text('unit_id').notNull(),
    fromDay: day('from_day').notNull(),
    toDay: day('to_day').notNull(),
    dueOn: day('due_on').notNull(),
    state: text('state', { enum: unitReportStates }).notNull(),
    version: integer('version').notNull(),
    accepted: integer('accepted'),
    submittedById: text('submitted_by_id'),
    submittedOn: day('submitted_on'),
    revision: integer('revision').notNull(),
    visibleTo: text('visible_to').array().notNull(),
  },
  (table) => [
    foreignKey({
      name: 'unit_reports_form_version_fk',
      columns: [table.formId, table.formVersion],
      foreignColumns: [reportFormVersions.formId, reportFormVersions.version],
    }),
    foreignKey({ name: 'unit_reports_unit_id_fk', columns: [table.unitId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'unit_reports_submitted_by_id_fk', columns: [table.submittedById], foreignColumns: [users.id] }),
    oneOf('unit_reports_state_check', table.state, unitReportStates),
    uniqueIndex('unit_reports_period_unique').on(table.formId, table.unitId, table.fromDay),
    index('unit_reports_form_version_index').on(table.formId, table.formVersion),
    index('unit_reports_unit_id_index').on(table.unitId, table.dueOn),
  ],
);

/** The figures of a report by version, with the remarks beside them; what was accepted is not written again. */
export const unitReportFigures = pgTable(
  'unit_report_figures',
  {
    reportId: uuid('report_id').notNull(),
    version: integer('version').notNull(),
    figures: jsonb('figures').notNull(),
    remarks: jsonb('remarks').notNull(),
    savedById: text('saved_by_id').notNull(),
    savedAt: instant('saved_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'unit_report_figures_pkey', columns: [table.reportId, table.version] }),
    foreignKey({
      name: 'unit_report_figures_report_id_fk',
      columns: [table.reportId],
      foreignColumns: [unitReports.id],
    }),
    foreignKey({ name: 'unit_report_figures_saved_by_id_fk', columns: [table.savedById], foreignColumns: [users.id] }),
  ],
);

export const unitReportActs = ['save', 'submit', 'takeBack', 'accept', 'return', 'correct'] as const;

/** What was done with a report, one row an act. Append-only by grants and by trigger. */
export const unitReportHistory = pgTable(
  'unit_report_history',
  {
    reportId: uuid('report_id').notNull(),
    act: text('act', { enum: unitReportActs }).notNull(),
    ...actColumns(),
  },
  (table) => [
    primaryKey({ name: 'unit_report_history_pkey', columns: [table.reportId, table.sequence] }),
    foreignKey({
      name: 'unit_report_history_report_id_fk',
      columns: [table.reportId],
      foreignColumns: [unitReports.id],
    }),
    oneOf('unit_report_history_act_check', table.act, unitReportActs),
  ],
);
