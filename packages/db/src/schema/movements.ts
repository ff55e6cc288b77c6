import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, oneOf } from './columns.ts';
import { organisations } from './organisations.ts';

export const movementLevels = ['national', 'province', 'district', 'commune', 'unit'] as const;
export const movementStatuses = ['running', 'closed'] as const;

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
