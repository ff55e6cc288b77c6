import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day } from './columns.ts';

/** A set of organisations that may read the same nominations; `id` is `audience_id(organisations)`. */
export const countAudiences = pgTable('count_audiences', {
  id: uuid('id').primaryKey(),
  organisations: text('organisations').array().notNull(),
});

/**
 * What is counted of a nomination: every dimension, and what is measured. Written by the statement that moves the nomination;
 * `facts_of(ids)` tells the same from the history. Scanned through the view `readable_facts`. No foreign keys and no index but
 * the key: each would be paid by every step.
 */
export const countFacts = pgTable('count_facts', {
  nominationId: uuid('nomination_id').primaryKey(),
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
});
