import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { day, instant, oneOf } from './columns.ts';
import { organisations } from './organisations.ts';

/**
 * Every rulebook a case has been taken under, whole, by its version. Written once and never changed: a case is judged by
 * the book it was accepted under for as long as it lives.
 */
export const rulebooks = pgTable('rulebooks', {
  version: text('version').primaryKey(),
  book: jsonb('book').notNull(),
  recordedAt: instant('recorded_at').notNull().defaultNow(),
});

export const regulationStatuses = ['draft', 'proposed', 'approved', 'refused', 'withdrawn'] as const;

/**
 * What a province has laid down over the national rulebook, one row a version. Whoever drafts it never decides it. An
 * approved row has its number, counted from 1 within the organisation, and holds from `valid_from` until the next one.
 */
export const regulations = pgTable(
  'regulations',
  {
    id: uuid('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    status: text('status', { enum: regulationStatuses }).notNull(),
    number: integer('number'),
    content: jsonb('content').notNull(),
    /** The rulebook it makes together with the national one; set when it is approved. */
    ruleVersion: text('rule_version'),
    /** Symbol of the document that lays it down, such as 12/2026/QĐ-UBND. */
    symbol: text('symbol'),
    validFrom: day('valid_from').notNull(),
    /** Why it is changed. */
    reason: text('reason').notNull(),
    draftedById: text('drafted_by_id').notNull(),
    draftedAt: instant('drafted_at').notNull().defaultNow(),
    proposedAt: instant('proposed_at'),
    decidedById: text('decided_by_id'),
    decidedAt: instant('decided_at'),
    decisionNote: text('decision_note'),
  },
  (table) => [
    foreignKey({
      name: 'regulations_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'regulations_rule_version_fk',
      columns: [table.ruleVersion],
      foreignColumns: [rulebooks.version],
    }),
    foreignKey({ name: 'regulations_drafted_by_id_fk', columns: [table.draftedById], foreignColumns: [users.id] }),
    foreignKey({ name: 'regulations_decided_by_id_fk', columns: [table.decidedById], foreignColumns: [users.id] }),
    unique('regulations_organisation_id_number_unique').on(table.organisationId, table.number),
    index('regulations_organisation_id_status_index').on(table.organisationId, table.status, table.validFrom),
    oneOf('regulations_status_check', table.status, regulationStatuses),
    check('regulations_second_person_check', sql`${table.decidedById} <> ${table.draftedById}`),
    check(
      'regulations_number_check',
      sql`(${table.status} = 'approved') = (${table.number} is not null) and (${table.status} = 'approved') = (${table.ruleVersion} is not null)`,
    ),
  ],
);

export const regulationActs = ['draft', 'propose', 'withdraw', 'approve', 'refuse'] as const;

/** What was done with a regulation, one row an act, with what it laid down then. Append-only by grants and by trigger. */
export const regulationHistory = pgTable(
  'regulation_history',
  {
    regulationId: uuid('regulation_id').notNull(),
    sequence: integer('sequence').notNull(),
    act: text('act', { enum: regulationActs }).notNull(),
    actorId: text('actor_id').notNull(),
    role: text('role').notNull(),
    organisationId: text('organisation_id').notNull(),
    onBehalfOf: text('on_behalf_of'),
    note: text('note'),
    /** The regulation as it stood after the act. */
    payload: jsonb('payload').notNull(),
    commandId: uuid('command_id').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'regulation_history_pkey', columns: [table.regulationId, table.sequence] }),
    foreignKey({
      name: 'regulation_history_regulation_id_fk',
      columns: [table.regulationId],
      foreignColumns: [regulations.id],
    }),
    oneOf('regulation_history_act_check', table.act, regulationActs),
  ],
);
