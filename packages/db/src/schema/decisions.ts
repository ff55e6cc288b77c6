import { foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { day, instant, oneOf } from './columns.ts';
import { organisations } from './organisations.ts';

export const decisionKinds = ['award', 'annulment', 'stripping', 'restoration'] as const;

/** A signed decision. All kinds share one row of numbers per issuer and year. */
export const decisions = pgTable(
  'decisions',
  {
    id: uuid('id').primaryKey(),
    issuerId: text('issuer_id').notNull(),
    kind: text('kind', { enum: decisionKinds }).notNull(),
    number: integer('number').notNull(),
    year: integer('year').notNull(),
    symbol: text('symbol').notNull(),
    decidedOn: day('decided_on').notNull(),
    signedById: text('signed_by_id').notNull(),
    issuedById: text('issued_by_id').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    unique('decisions_issuer_id_year_number_unique').on(table.issuerId, table.year, table.number),
    foreignKey({ name: 'decisions_issuer_id_fk', columns: [table.issuerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'decisions_signed_by_id_fk', columns: [table.signedById], foreignColumns: [users.id] }),
    foreignKey({ name: 'decisions_issued_by_id_fk', columns: [table.issuedById], foreignColumns: [users.id] }),
    oneOf('decisions_kind_check', table.kind, decisionKinds),
    index('decisions_decided_on_index').on(table.decidedOn),
  ],
);
