import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { day, instant } from './columns.ts';
import { nominations } from './nominations.ts';
import { organisations } from './organisations.ts';

/** A session of an emulation and commendation council; `organisation_id` is the council itself. */
export const councilSessions = pgTable(
  'council_sessions',
  {
    id: uuid('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    heldOn: day('held_on').notNull(),
    members: integer('members').notNull(),
    present: integer('present').notNull(),
    writtenOpinions: integer('written_opinions').notNull(),
    secretaryId: text('secretary_id').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'council_sessions_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({ name: 'council_sessions_secretary_id_fk', columns: [table.secretaryId], foreignColumns: [users.id] }),
    check(
      'council_sessions_counts_check',
      sql`${table.members} >= 0 and ${table.present} >= 0 and ${table.writtenOpinions} >= 0`,
    ),
    index('council_sessions_organisation_id_held_on_index').on(table.organisationId, table.heldOn),
  ],
);

/** The vote on one nomination, as totals only: what a member voted is nowhere. */
export const councilItems = pgTable(
  'council_items',
  {
    sessionId: uuid('session_id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
    sequence: integer('sequence').notNull(),
    eligible: integer('eligible').notNull(),
    inFavour: integer('in_favour').notNull(),
    against: integer('against').notNull(),
    abstained: integer('abstained').notNull(),
    recused: integer('recused').notNull(),
    required: integer('required').notNull(),
    reached: boolean('reached').notNull(),
  },
  (table) => [
    primaryKey({ name: 'council_items_pkey', columns: [table.sessionId, table.nominationId] }),
    foreignKey({
      name: 'council_items_session_id_fk',
      columns: [table.sessionId],
      foreignColumns: [councilSessions.id],
    }),
    foreignKey({
      name: 'council_items_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    check(
      'council_items_counts_check',
      sql`${table.eligible} >= 0 and ${table.inFavour} >= 0 and ${table.against} >= 0 and ${table.abstained} >= 0 and ${table.recused} >= 0 and ${table.required} >= 0`,
    ),
    index('council_items_nomination_id_index').on(table.nominationId),
  ],
);
