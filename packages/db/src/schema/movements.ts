import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { actColumns, day, instant, oneOf } from './columns.ts';
import { organisations } from './organisations.ts';

export const movementLevels = ['national', 'province', 'district', 'commune', 'unit'] as const;
export const movementStatuses = ['drafted', 'launched', 'running', 'interimReview', 'finalReview', 'closed'] as const;

export const movements = pgTable(
  'movements',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    level: text('level', { enum: movementLevels }).notNull(),
    parentId: text('parent_id'),
    launchedById: text('launched_by_id').notNull(),
    launchedOn: day('launched_on').notNull(),
    endsOn: day('ends_on'),
    status: text('status', { enum: movementStatuses }).notNull(),
    /** What it is for. */
    aims: text('aims'),
    /** What it asks for and allows: criteria, whom it takes, quotas, phases. */
    terms: jsonb('terms').notNull().default({}),
    /** Rises with every act. */
    version: integer('version').notNull().default(1),
  },
  (table) => [
    foreignKey({ name: 'movements_parent_id_fk', columns: [table.parentId], foreignColumns: [table.id] }),
    foreignKey({
      name: 'movements_launched_by_id_fk',
      columns: [table.launchedById],
      foreignColumns: [organisations.id],
    }),
    oneOf('movements_level_check', table.level, movementLevels),
    oneOf('movements_status_check', table.status, movementStatuses),
    index('movements_parent_id_index').on(table.parentId),
    index('movements_launched_by_id_index').on(table.launchedById),
  ],
);

/** The papers a movement rests on: plans, launching letters. */
export const movementDocuments = pgTable(
  'movement_documents',
  {
    movementId: text('movement_id').notNull(),
    number: text('number').notNull(),
    issuedOn: day('issued_on').notNull(),
    abstract: text('abstract'),
  },
  (table) => [
    primaryKey({ name: 'movement_documents_pkey', columns: [table.movementId, table.number] }),
    foreignKey({
      name: 'movement_documents_movement_id_fk',
      columns: [table.movementId],
      foreignColumns: [movements.id],
    }),
  ],
);

/** Whom a movement was sent to; joined once the unit says so, with its own plan where it has one. */
export const movementUnits = pgTable(
  'movement_units',
  {
    movementId: text('movement_id').notNull(),
    unitId: text('unit_id').notNull(),
    sentOn: day('sent_on').notNull(),
    joinedOn: day('joined_on'),
    plan: text('plan'),
  },
  (table) => [
    primaryKey({ name: 'movement_units_pkey', columns: [table.movementId, table.unitId] }),
    foreignKey({
      name: 'movement_units_movement_id_fk',
      columns: [table.movementId],
      foreignColumns: [movements.id],
    }),
    foreignKey({ name: 'movement_units_unit_id_fk', columns: [table.unitId], foreignColumns: [organisations.id] }),
    index('movement_units_unit_id_index').on(table.unitId),
  ],
);

/** What a unit's people have pledged: what, how many households, where. Withdrawn, never deleted. */
export const movementPledges = pgTable(
  'movement_pledges',
  {
    id: uuid('id').primaryKey(),
    movementId: text('movement_id').notNull(),
    unitId: text('unit_id').notNull(),
    content: text('content').notNull(),
    households: integer('households').notNull(),
    place: text('place').notNull(),
    signedOn: day('signed_on').notNull(),
    recordedById: text('recorded_by_id').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    withdrawnOn: day('withdrawn_on'),
  },
  (table) => [
    foreignKey({
      name: 'movement_pledges_unit_fk',
      columns: [table.movementId, table.unitId],
      foreignColumns: [movementUnits.movementId, movementUnits.unitId],
    }),
    foreignKey({
      name: 'movement_pledges_recorded_by_id_fk',
      columns: [table.recordedById],
      foreignColumns: [users.id],
    }),
    check('movement_pledges_households_check', sql`${table.households} > 0`),
    index('movement_pledges_unit_index').on(table.movementId, table.unitId),
  ],
);

export const movementActs = [
  'draft',
  'addDocument',
  'launch',
  'start',
  'beginInterimReview',
  'endInterimReview',
  'beginFinalReview',
  'close',
  'setTerms',
  'send',
  'remind',
  'join',
  'pledge',
  'withdrawPledge',
] as const;

/** What was done with a movement, one row an act. Append-only by grants and by trigger. */
export const movementHistory = pgTable(
  'movement_history',
  {
    movementId: text('movement_id').notNull(),
    act: text('act', { enum: movementActs }).notNull(),
    ...actColumns(),
  },
  (table) => [
    primaryKey({ name: 'movement_history_pkey', columns: [table.movementId, table.sequence] }),
    foreignKey({
      name: 'movement_history_movement_id_fk',
      columns: [table.movementId],
      foreignColumns: [movements.id],
    }),
    oneOf('movement_history_act_check', table.act, movementActs),
  ],
);

export const reminderCauses = ['join', 'pledge', 'report'] as const;

/** Whom an act of reminding named, and of what; who did it and when stands in the history. Append-only by grants and by trigger. */
export const movementReminders = pgTable(
  'movement_reminders',
  {
    movementId: text('movement_id').notNull(),
    sequence: integer('sequence').notNull(),
    unitId: text('unit_id').notNull(),
    cause: text('cause', { enum: reminderCauses }).notNull(),
    remindedOn: day('reminded_on').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'movement_reminders_pkey',
      columns: [table.movementId, table.sequence, table.unitId, table.cause],
    }),
    foreignKey({
      name: 'movement_reminders_act_fk',
      columns: [table.movementId, table.sequence],
      foreignColumns: [movementHistory.movementId, movementHistory.sequence],
    }),
    foreignKey({ name: 'movement_reminders_unit_id_fk', columns: [table.unitId], foreignColumns: [organisations.id] }),
    oneOf('movement_reminders_cause_check', table.cause, reminderCauses),
    index('movement_reminders_unit_id_index').on(table.unitId, table.movementId),
  ],
);
