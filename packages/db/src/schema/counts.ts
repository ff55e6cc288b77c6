import {
  bigint,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { day, instant } from './columns.ts';

const transaction = customType<{ data: string }>({ dataType: () => 'xid8' });
const snapshot = customType<{ data: string }>({ dataType: () => 'pg_snapshot' });

/** A set of organisations that may read the same nominations; `id` is `audience_id(organisations)`. */
export const countAudiences = pgTable('count_audiences', {
  id: uuid('id').primaryKey(),
  organisations: text('organisations').array().notNull(),
});

/** What is counted of a nomination: every dimension, and what is measured. */
function counted() {
  return {
    audienceId: uuid('audience_id').notNull(),
    stage: text('stage').notNull(),
    award: text('award').notNull(),
    commendationType: text('commendation_type').notNull(),
    procedure: text('procedure').notNull(),
    regime: text('regime'),
    subjectKind: text('subject_kind').notNull(),
    posthumous: boolean('posthumous').notNull(),
    /** `notPerson` for collectives and households. */
    gender: text('gender').notNull(),
    ethnicity: text('ethnicity').notNull(),
    occupationGroup: text('occupation_group').notNull(),
    /** `household` for households. */
    origin: text('origin').notNull(),
    submittingUnitId: text('submitting_unit_id').notNull(),
    movementId: text('movement_id'),
    /** First sent on by its unit. */
    submittedOn: day('submitted_on'),
    decidedOn: day('decided_on'),
    decidedById: text('decided_by_id'),
    /** How often it came back. */
    returns: integer('returns').notNull(),
    /** Since when it has lain where it lies. */
    since: day('since').notNull(),
    /** Whole days it has lain there altogether, of the stretches that are over. */
    daysIntake: integer('days_intake').notNull(),
    daysAppraisal: integer('days_appraisal').notNull(),
    daysCouncil: integer('days_council').notNull(),
    daysLeader: integer('days_leader').notNull(),
    daysApproved: integer('days_approved').notNull(),
  };
}

/**
 * Written by the statement that moves the nomination; `facts_of(ids)` tells the same from the history. Scanned through the view
 * `readable_facts`. No foreign keys, and an index only on what no step changes: each would be paid by every step.
 */
export const countFacts = pgTable(
  'count_facts',
  { nominationId: uuid('nomination_id').primaryKey(), ...counted() },
  ({ submittingUnitId }) => [index('count_facts_unit').on(submittingUnitId)],
);

/**
 * What a transaction has made of a fact: the row that went (`sign` -1) and the row that came (+1). A kept table is put right by
 * those that its snapshot does not see. Read through the view `readable_changes`; what every kept table has seen is removed.
 */
export const countChanges = pgTable(
  'count_changes',
  {
    id: uuid('id').notNull().defaultRandom(),
    transaction: transaction('transaction').notNull(),
    sign: smallint('sign').notNull(),
    nominationId: uuid('nomination_id').notNull(),
    ...counted(),
  },
  ({ transaction: by, id }) => [primaryKey({ columns: [by, id] })],
);

/** Transactions after which no table kept before says how things are: organisations have become others. */
export const countResets = pgTable('count_resets', { transaction: transaction('transaction').primaryKey() });

/**
 * A table added up once for readers who read the same, and the snapshot it was made under. `systemId` tells the database system it was
 * made in: transactions have other numbers in the next.
 */
export const countTables = pgTable('count_tables', {
  id: uuid('id').primaryKey().defaultRandom(),
  reader: uuid('reader').notNull(),
  by: text('by').array().notNull(),
  filter: jsonb('filter').notNull(),
  /** What its sums are, in their order. */
  measures: text('measures').array().notNull(),
  snapshot: snapshot('snapshot').notNull(),
  systemId: bigint('system_id', { mode: 'bigint' }).notNull(),
  /** JSON of `[[key, sums], …]`, which the asking program reads: it adds up ten thousand faster than a database sends them. */
  cells: text('cells').notNull(),
  /** Where each unit lies in each stretch of time, for a table that places are told from; as it stood on `placesOn`. */
  places: text('places'),
  placesOn: day('places_on').notNull(),
  keptAt: instant('kept_at').notNull().defaultNow(),
});

/** Tables of the counts under a name, which somebody comes back to. */
export const savedCounts = pgTable(
  'saved_counts',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** What stands in the address bar. */
    definition: text('definition').notNull(),
    /** Organisations, for everybody in them; `user:…` for that person alone. */
    keptFor: text('kept_for').array().notNull(),
    madeById: text('made_by_id').notNull(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ name: 'saved_counts_made_by_id_fk', columns: [table.madeById], foreignColumns: [users.id] }),
  ],
);
