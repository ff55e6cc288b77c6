import { foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';

/** Lists a person comes back to: a name, and what stands in the address bar. */
export const savedViews = pgTable(
  'saved_views',
  {
    userId: text('user_id').notNull(),
    name: text('name').notNull(),
    value: text('value').notNull(),
    /** Where it stands among the person's own. */
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ name: 'saved_views_pkey', columns: [table.userId, table.name] }),
    foreignKey({ name: 'saved_views_user_id_fk', columns: [table.userId], foreignColumns: [users.id] }),
  ],
);
