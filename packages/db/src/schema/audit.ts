import { bigint, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant } from './columns.ts';
import { nominations } from './nominations.ts';

/**
 * What happened, one row an event, hash-chained per nomination. Append-only by grants and by trigger. `recorded_at` has
 * no default: its text is part of the hash, so the writer must have it before the row exists. No foreign key to users or
 * organisations, here and below: its check would lock rows that every step of an office shares.
 */
export const history = pgTable(
  'history',
  {
    nominationId: uuid('nomination_id').notNull(),
    sequence: integer('sequence').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    effectiveOn: day('effective_on').notNull(),
    actorId: text('actor_id').notNull(),
    role: text('role').notNull(),
    organisationId: text('organisation_id').notNull(),
    onBehalfOf: text('on_behalf_of'),
    eventType: text('event_type').notNull(),
    payload: jsonb('payload').notNull(),
    payloadHash: text('payload_hash').notNull(),
    stageFrom: text('stage_from'),
    stageTo: text('stage_to').notNull(),
    award: text('award').notNull(),
    ruleVersion: text('rule_version'),
    commandId: uuid('command_id').notNull(),
  },
  (table) => [
    primaryKey({ name: 'history_pkey', columns: [table.nominationId, table.sequence] }),
    foreignKey({ name: 'history_nomination_id_fk', columns: [table.nominationId], foreignColumns: [nominations.id] }),
    // A summary of stretches of the table, which grows in the order of time: a step writes next to nothing for it.
    index('history_recorded_at_index').using('brin', table.recordedAt),
  ],
);

/** The answer a command got, so that sending it again gives the same answer and does nothing. */
export const commandRecords = pgTable(
  'command_records',
  {
    userId: text('user_id').notNull(),
    procedure: text('procedure').notNull(),
    commandId: uuid('command_id').notNull(),
    bodyHash: text('body_hash').notNull(),
    response: jsonb('response').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: 'command_records_pkey', columns: [table.userId, table.procedure, table.commandId] })],
);

/** Days by which an organisation must have acted; the sweep looks for open ones that are past. */
export const deadlines = pgTable(
  'deadlines',
  {
    nominationId: uuid('nomination_id').notNull(),
    sequence: integer('sequence').notNull(),
    organisationId: text('organisation_id').notNull(),
    kind: text('kind').notNull(),
    dueOn: day('due_on').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    primaryKey({ name: 'deadlines_pkey', columns: [table.nominationId, table.sequence] }),
    foreignKey({ name: 'deadlines_nomination_id_fk', columns: [table.nominationId], foreignColumns: [nominations.id] }),
  ],
);

/** Written with the step, turned into NOTIFY and deleted by a dispatcher. Ids only. */
export const outbox = pgTable('outbox', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  topic: text('topic').notNull(),
  payload: jsonb('payload').notNull(),
  recordedAt: instant('recorded_at').notNull().defaultNow(),
});

/** The last official number drawn. A row and not a sequence, because an official number may leave no gap. */
export const counters = pgTable(
  'counters',
  {
    issuerId: text('issuer_id').notNull(),
    year: integer('year').notNull(),
    kind: text('kind').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ name: 'counters_pkey', columns: [table.issuerId, table.year, table.kind] })],
);

/** Facts about this installation, such as its mode (demonstration, production, replay). */
export const installation = pgTable('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});
