import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { signingForms, users } from './auth.ts';
import { day, instant, oneOf } from './columns.ts';
import { organisations } from './organisations.ts';

export const decisionKinds = ['award', 'annulment', 'stripping', 'restoration', 'correction'] as const;

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
    /** Whom the signer stood in for, and how: `KT.`, `Q.`, `TL.`, `TUQ.`. */
    signedFor: text('signed_for'),
    signingForm: text('signing_form', { enum: signingForms }),
    /** The decision that a correcting one corrects. */
    correctsId: uuid('corrects_id'),
    issuedById: text('issued_by_id').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    unique('decisions_issuer_id_year_number_unique').on(table.issuerId, table.year, table.number),
    foreignKey({ name: 'decisions_issuer_id_fk', columns: [table.issuerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'decisions_signed_by_id_fk', columns: [table.signedById], foreignColumns: [users.id] }),
    foreignKey({ name: 'decisions_issued_by_id_fk', columns: [table.issuedById], foreignColumns: [users.id] }),
    foreignKey({ name: 'decisions_corrects_id_fk', columns: [table.correctsId], foreignColumns: [table.id] }),
    oneOf('decisions_kind_check', table.kind, decisionKinds),
    oneOf('decisions_signing_form_check', table.signingForm, signingForms),
    check('decisions_corrects_check', sql`(${table.kind} = 'correction') = (${table.correctsId} is not null)`),
    index('decisions_corrects_id_index').on(table.correctsId),
    index('decisions_decided_on_index').on(table.decidedOn),
  ],
);
