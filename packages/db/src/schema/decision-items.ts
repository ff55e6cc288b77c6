import { foreignKey, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { decisions } from './decisions.ts';
import { nominations } from './nominations.ts';

/** The nominations a decision settles. A file of its own, since nominations point at decisions as well. */
export const decisionItems = pgTable(
  'decision_items',
  {
    decisionId: uuid('decision_id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ name: 'decision_items_pkey', columns: [table.decisionId, table.nominationId] }),
    foreignKey({ name: 'decision_items_decision_id_fk', columns: [table.decisionId], foreignColumns: [decisions.id] }),
    foreignKey({
      name: 'decision_items_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    index('decision_items_nomination_id_index').on(table.nominationId),
  ],
);
