import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { day, instant, oneOf } from './columns.ts';
import { decisions } from './decisions.ts';
import { nominations } from './nominations.ts';
import { organisations } from './organisations.ts';

export const paymentStates = [
  'listed',
  'notDue',
  'paid',
  'confirmed',
  'cancelled',
  'toReturn',
  'returned',
  'recovered',
] as const;

/** A sum in whole đồng. */
function dong(name: string) {
  return bigint(name, { mode: 'number' });
}

/**
 * The prize of a nomination, made with its decision: a nomination has one, so nobody is paid twice for one decision. Marked by
 * one person, confirmed by another. Row level security: seen by whoever may see the nomination.
 */
export const payments = pgTable(
  'payments',
  {
    nominationId: uuid('nomination_id').primaryKey(),
    decisionId: uuid('decision_id').notNull(),
    payerId: text('payer_id').notNull(),
    unitId: text('unit_id').notNull(),
    award: text('award').notNull(),
    /** Null until whoever pays has set it, where the law has a maximum only. */
    amount: dong('amount'),
    atMost: dong('at_most'),
    /** False where only the highest of several prizes is paid, and this is another. */
    isDue: boolean('is_due').notNull(),
    /** The articles for the amount, for who pays, and for what is not due. */
    source: text('source').notNull(),
    payerSource: text('payer_source').notNull(),
    severalSource: text('several_source'),
    state: text('state', { enum: paymentStates }).notNull(),
    version: integer('version').notNull(),
    paidOn: day('paid_on'),
    paidDocument: text('paid_document'),
    markedById: text('marked_by_id'),
    confirmedById: text('confirmed_by_id'),
    returnedOn: day('returned_on'),
    returnedDocument: text('returned_document'),
    returnMarkedById: text('return_marked_by_id'),
    returnConfirmedById: text('return_confirmed_by_id'),
  },
  (table) => [
    foreignKey({ name: 'payments_nomination_id_fk', columns: [table.nominationId], foreignColumns: [nominations.id] }),
    foreignKey({ name: 'payments_decision_id_fk', columns: [table.decisionId], foreignColumns: [decisions.id] }),
    foreignKey({ name: 'payments_payer_id_fk', columns: [table.payerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'payments_unit_id_fk', columns: [table.unitId], foreignColumns: [organisations.id] }),
    oneOf('payments_state_check', table.state, paymentStates),
    check('payments_amount_check', sql`${table.amount} > 0 and ${table.atMost} > 0`),
    check('payments_second_person_check', sql`${table.confirmedById} <> ${table.markedById}`),
    check('payments_return_second_person_check', sql`${table.returnConfirmedById} <> ${table.returnMarkedById}`),
    check(
      'payments_paid_check',
      sql`(${table.state} in ('paid', 'confirmed', 'toReturn', 'returned', 'recovered')) = (${table.paidOn} is not null) and (${table.paidOn} is null) = (${table.markedById} is null) and (${table.paidOn} is null or ${table.amount} is not null) and (${table.state} <> 'confirmed' or ${table.confirmedById} is not null)`,
    ),
    check(
      'payments_returned_check',
      sql`(${table.state} in ('returned', 'recovered')) = (${table.returnedOn} is not null) and (${table.returnedOn} is null) = (${table.returnMarkedById} is null) and (${table.state} = 'recovered') = (${table.returnConfirmedById} is not null)`,
    ),
    index('payments_decision_id_index').on(table.decisionId),
    index('payments_payer_id_index').on(table.payerId, table.decisionId),
  ],
);

export const paymentActs = [
  'setAmount',
  'surpass',
  'markPaid',
  'markReturned',
  'confirm',
  'sendBack',
  'awardRevoked',
  'awardRestored',
] as const;

/** What was done with a payment, one row an act. Append-only by grants and by trigger. */
export const paymentHistory = pgTable(
  'payment_history',
  {
    nominationId: uuid('nomination_id').notNull(),
    sequence: integer('sequence').notNull(),
    act: text('act', { enum: paymentActs }).notNull(),
    stateFrom: text('state_from').notNull(),
    stateTo: text('state_to').notNull(),
    actorId: text('actor_id').notNull(),
    role: text('role').notNull(),
    organisationId: text('organisation_id').notNull(),
    onBehalfOf: text('on_behalf_of'),
    /** The amount, the day, the document, the reason: as far as the act has them. */
    payload: jsonb('payload').notNull(),
    commandId: uuid('command_id').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'payment_history_pkey', columns: [table.nominationId, table.sequence] }),
    foreignKey({
      name: 'payment_history_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [payments.nominationId],
    }),
    oneOf('payment_history_act_check', table.act, paymentActs),
  ],
);

export const budgetStates = ['set', 'confirmed', 'refused'] as const;

/** Money given to a body's fund for a year by a document; a fund has as many as there were. Set by one person, confirmed by another. */
export const fundBudgets = pgTable(
  'fund_budgets',
  {
    id: uuid('id').primaryKey(),
    payerId: text('payer_id').notNull(),
    year: integer('year').notNull(),
    amount: dong('amount').notNull(),
    document: text('document').notNull(),
    documentOn: day('document_on').notNull(),
    state: text('state', { enum: budgetStates }).notNull(),
    setById: text('set_by_id').notNull(),
    setAt: instant('set_at').notNull().defaultNow(),
    decidedById: text('decided_by_id'),
    decidedAt: instant('decided_at'),
    note: text('note'),
  },
  (table) => [
    foreignKey({ name: 'fund_budgets_payer_id_fk', columns: [table.payerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'fund_budgets_set_by_id_fk', columns: [table.setById], foreignColumns: [users.id] }),
    foreignKey({ name: 'fund_budgets_decided_by_id_fk', columns: [table.decidedById], foreignColumns: [users.id] }),
    oneOf('fund_budgets_state_check', table.state, budgetStates),
    check('fund_budgets_amount_check', sql`${table.amount} > 0`),
    check('fund_budgets_second_person_check', sql`${table.decidedById} <> ${table.setById}`),
    check('fund_budgets_decided_check', sql`(${table.state} = 'set') = (${table.decidedById} is null)`),
    uniqueIndex('fund_budgets_document_unique')
      .on(table.payerId, table.year, table.document)
      .where(sql`${table.state} <> 'refused'`),
  ],
);
