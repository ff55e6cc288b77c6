import { foreignKey, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { day, instant } from './columns.ts';
import { organisations } from './organisations.ts';

/** Statutory tables as a body has laid them down over those of the product, each change a version. Append-only by grants. */
export const statutoryForms = pgTable(
  'statutory_forms',
  {
    ownerId: text('owner_id').notNull(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    validFrom: day('valid_from').notNull(),
    content: jsonb('content').notNull(),
    madeById: text('made_by_id').notNull(),
    madeAt: instant('made_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'statutory_forms_pkey', columns: [table.ownerId, table.key, table.version] }),
    foreignKey({ name: 'statutory_forms_owner_id_fk', columns: [table.ownerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'statutory_forms_made_by_id_fk', columns: [table.madeById], foreignColumns: [users.id] }),
  ],
);
