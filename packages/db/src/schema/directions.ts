import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { actColumns, day, instant, oneOf } from './columns.ts';
import { fileTypes } from './files.ts';
import { movements } from './movements.ts';
import { organisations } from './organisations.ts';

export const directionKinds = ['plan', 'conclusion', 'letter'] as const;
export const taskStates = ['assigned', 'inProgress', 'reported', 'accepted', 'returned', 'withdrawn'] as const;

/** A document by which a body gives tasks. Row level security: `visible_to`, whoever gave it, and whoever sees one of its tasks. */
export const directions = pgTable(
  'directions',
  {
    id: uuid('id').primaryKey(),
    issuerId: text('issuer_id').notNull(),
    movementId: text('movement_id'),
    kind: text('kind', { enum: directionKinds }).notNull(),
    number: text('number').notNull(),
    issuedOn: day('issued_on').notNull(),
    abstract: text('abstract').notNull(),
    visibleTo: text('visible_to').array().notNull(),
    givenById: text('given_by_id').notNull(),
    givenAt: instant('given_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ name: 'directions_issuer_id_fk', columns: [table.issuerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'directions_movement_id_fk', columns: [table.movementId], foreignColumns: [movements.id] }),
    foreignKey({ name: 'directions_given_by_id_fk', columns: [table.givenById], foreignColumns: [users.id] }),
    oneOf('directions_kind_check', table.kind, directionKinds),
    index('directions_issuer_id_index').on(table.issuerId),
    index('directions_movement_id_index').on(table.movementId),
  ],
);

/**
 * What one organisation has to do by a day, with those that help it. `revision` rises with every act. Row level security by
 * `visible_to`: whoever gave it, whoever does it, whoever helps.
 */
export const directionTasks = pgTable(
  'direction_tasks',
  {
    id: uuid('id').primaryKey(),
    directionId: uuid('direction_id').notNull(),
    position: integer('position').notNull(),
    content: text('content').notNull(),
    leadId: text('lead_id').notNull(),
    /** Who had it before, where that has ended and its successor has taken it over. */
    formerLeadId: text('former_lead_id'),
    partnerIds: text('partner_ids').array().notNull(),
    dueOn: day('due_on').notNull(),
    state: text('state', { enum: taskStates }).notNull(),
    reportedById: text('reported_by_id'),
    reportedOn: day('reported_on'),
    revision: integer('revision').notNull(),
    visibleTo: text('visible_to').array().notNull(),
  },
  (table) => [
    foreignKey({
      name: 'direction_tasks_direction_id_fk',
      columns: [table.directionId],
      foreignColumns: [directions.id],
    }),
    foreignKey({ name: 'direction_tasks_lead_id_fk', columns: [table.leadId], foreignColumns: [organisations.id] }),
    foreignKey({
      name: 'direction_tasks_former_lead_id_fk',
      columns: [table.formerLeadId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'direction_tasks_reported_by_id_fk',
      columns: [table.reportedById],
      foreignColumns: [users.id],
    }),
    oneOf('direction_tasks_state_check', table.state, taskStates),
    index('direction_tasks_direction_id_index').on(table.directionId, table.position),
    index('direction_tasks_lead_id_index').on(table.leadId, table.dueOn),
    index('direction_tasks_partner_ids_index').using('gin', table.partnerIds),
  ],
);

/** Files of a direction: its document, or evidence for one of its tasks. Seen with what they belong to; never changed. */
export const directionFiles = pgTable(
  'direction_files',
  {
    id: uuid('id').primaryKey(),
    directionId: uuid('direction_id').notNull(),
    taskId: uuid('task_id'),
    sha256: text('sha256').notNull(),
    name: text('name').notNull(),
    type: text('type', { enum: fileTypes }).notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    uploadedById: text('uploaded_by_id').notNull(),
    uploadedAt: instant('uploaded_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'direction_files_direction_id_fk',
      columns: [table.directionId],
      foreignColumns: [directions.id],
    }),
    foreignKey({ name: 'direction_files_task_id_fk', columns: [table.taskId], foreignColumns: [directionTasks.id] }),
    foreignKey({
      name: 'direction_files_uploaded_by_id_fk',
      columns: [table.uploadedById],
      foreignColumns: [users.id],
    }),
    index('direction_files_direction_id_index').on(table.directionId),
    index('direction_files_task_id_index').on(table.taskId),
    oneOf('direction_files_type_check', table.type, fileTypes),
    check('direction_files_size_check', sql`${table.size} > 0`),
    check('direction_files_sha256_check', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

export const taskActs = ['assign', 'progress', 'report', 'takeBack', 'accept', 'return', 'extend', 'withdraw'] as const;

/** What was done with a task, one row an act; progress and evidence stand in its payload. Append-only by grants and by trigger. */
export const directionTaskHistory = pgTable(
  'direction_task_history',
  {
    taskId: uuid('task_id').notNull(),
    act: text('act', { enum: taskActs }).notNull(),
    ...actColumns(),
  },
  (table) => [
    primaryKey({ name: 'direction_task_history_pkey', columns: [table.taskId, table.sequence] }),
    foreignKey({
      name: 'direction_task_history_task_id_fk',
      columns: [table.taskId],
      foreignColumns: [directionTasks.id],
    }),
    oneOf('direction_task_history_act_check', table.act, taskActs),
  ],
);
