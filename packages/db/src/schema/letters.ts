import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { day } from './columns.ts';
import { nominations } from './nominations.ts';
import { organisations } from './organisations.ts';

/** A submission letter carries many nominations from one organisation to the next; its number is unique in its year. */
export const submissionLetters = pgTable(
  'submission_letters',
  {
    id: uuid('id').primaryKey(),
    fromOrganisationId: text('from_organisation_id').notNull(),
    toOrganisationId: text('to_organisation_id').notNull(),
    number: integer('number').notNull(),
    year: integer('year').notNull(),
    symbol: text('symbol').notNull(),
    signedOn: day('signed_on').notNull(),
    signedById: text('signed_by_id').notNull(),
  },
  (table) => [
    unique('submission_letters_from_organisation_id_year_number_unique').on(
      table.fromOrganisationId,
      table.year,
      table.number,
    ),
    foreignKey({
      name: 'submission_letters_from_organisation_id_fk',
      columns: [table.fromOrganisationId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'submission_letters_to_organisation_id_fk',
      columns: [table.toOrganisationId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({ name: 'submission_letters_signed_by_id_fk', columns: [table.signedById], foreignColumns: [users.id] }),
    index('submission_letters_to_organisation_id_index').on(table.toOrganisationId),
  ],
);

export const letterItems = pgTable(
  'letter_items',
  {
    letterId: uuid('letter_id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
  },
  (table) => [
    primaryKey({ name: 'letter_items_pkey', columns: [table.letterId, table.nominationId] }),
    foreignKey({
      name: 'letter_items_letter_id_fk',
      columns: [table.letterId],
      foreignColumns: [submissionLetters.id],
    }),
    foreignKey({
      name: 'letter_items_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    index('letter_items_nomination_id_index').on(table.nominationId),
  ],
);
