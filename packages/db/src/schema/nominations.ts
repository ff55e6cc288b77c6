import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { day, instant, oneOf } from './columns.ts';
import { decisions } from './decisions.ts';
import { movements } from './movements.ts';
import { organisations } from './organisations.ts';
import { collectives, households, persons } from './people.ts';

export const subjectKinds = ['individual', 'collective', 'household'] as const;
export const commendationTypes = [
  'merit',
  'unexpected',
  'movement',
  'serviceRecord',
  'seniority',
  'diplomatic',
] as const;
export const procedures = ['standard', 'simplified'] as const;

/**
 * The ladders a unit's nominations may climb, known by the hash of their content: a row is written once, never changed, and
 * shared by all nominations of the unit for as long as its place among the others stays the same.
 */
export const ladders = pgTable('ladders', {
  id: text('id').primaryKey(),
  ladders: jsonb('ladders').notNull(),
});

/**
 * One dossier on its way. `dossier` is the machine's context; the other columns are what lists and counts need. No
 * personal data here: names are in the subject's table, the narrative in `achievements`.
 */
export const nominations = pgTable(
  'nominations',
  {
    id: uuid('id').primaryKey(),
    code: text('code').notNull(),
    version: integer('version').notNull(),
    stage: text('stage').notNull(),
    subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
    personId: uuid('person_id'),
    collectiveId: uuid('collective_id'),
    householdId: uuid('household_id'),
    award: text('award').notNull(),
    requestedAward: text('requested_award').notNull(),
    commendationType: text('commendation_type', { enum: commendationTypes }).notNull(),
    procedure: text('procedure', { enum: procedures }).notNull(),
    posthumous: boolean('posthumous').notNull(),
    movementId: text('movement_id'),
    submittingUnitId: text('submitting_unit_id').notNull(),
    /** Comes from the route, which was made of organisations: no foreign key, whose check would lock a busy row. */
    holderId: text('holder_id'),
    /** The role in `holderId` that must act: with it the work list is one index look-up. */
    holderRole: text('holder_role'),
    position: integer('position').notNull(),
    dueOn: day('due_on'),
    regime: text('regime'),
    ruleVersion: text('rule_version'),
    visibleTo: text('visible_to').array().notNull(),
    dossier: jsonb('dossier').notNull(),
    /** The part of the machine's context that only re-routing changes, kept apart so that a step neither reads nor rewrites it. */
    laddersId: text('ladders_id').notNull(),
    historyHead: text('history_head').notNull(),
    decidedOn: day('decided_on'),
    decidedById: text('decided_by_id'),
    decisionId: uuid('decision_id'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    unique('nominations_code_unique').on(table.code),
    foreignKey({ name: 'nominations_person_id_fk', columns: [table.personId], foreignColumns: [persons.id] }),
    foreignKey({
      name: 'nominations_collective_id_fk',
      columns: [table.collectiveId],
      foreignColumns: [collectives.id],
    }),
    foreignKey({ name: 'nominations_household_id_fk', columns: [table.householdId], foreignColumns: [households.id] }),
    foreignKey({ name: 'nominations_ladders_id_fk', columns: [table.laddersId], foreignColumns: [ladders.id] }),
    foreignKey({ name: 'nominations_movement_id_fk', columns: [table.movementId], foreignColumns: [movements.id] }),
    foreignKey({
      name: 'nominations_submitting_unit_id_fk',
      columns: [table.submittingUnitId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'nominations_decided_by_id_fk',
      columns: [table.decidedById],
      foreignColumns: [organisations.id],
    }),
    foreignKey({ name: 'nominations_decision_id_fk', columns: [table.decisionId], foreignColumns: [decisions.id] }),
    oneOf('nominations_subject_kind_check', table.subjectKind, subjectKinds),
    oneOf('nominations_commendation_type_check', table.commendationType, commendationTypes),
    oneOf('nominations_procedure_check', table.procedure, procedures),
    check(
      'nominations_subject_check',
      sql`num_nonnulls(${table.personId}, ${table.collectiveId}, ${table.householdId}) = 1 and case ${table.subjectKind} when 'individual' then ${table.personId} is not null when 'collective' then ${table.collectiveId} is not null else ${table.householdId} is not null end`,
    ),
    check('nominations_version_check', sql`${table.version} >= 0`),
    // Every index is written by every step: only what lists need, and partial where a column is mostly empty.
    index('nominations_holder_id_holder_role_index').on(table.holderId, table.holderRole, table.dueOn, table.id),
    index('nominations_due_on_index')
      .on(table.dueOn, table.id)
      .where(sql`${table.dueOn} is not null`),
    index('nominations_stage_index').on(table.stage, table.id),
    index('nominations_award_index').on(table.award, table.id),
    index('nominations_movement_id_index')
      .on(table.movementId, table.id)
      .where(sql`${table.movementId} is not null`),
    index('nominations_posthumous_index')
      .on(table.id)
      .where(sql`${table.posthumous}`),
    // Only the types that are rare: the others are met soon enough on any way through the list.
    index('nominations_commendation_type_index')
      .on(table.commendationType, table.id)
      .where(sql`${table.commendationType} in ('serviceRecord', 'seniority', 'diplomatic')`),
    index('nominations_decided_on_index')
      .on(table.decidedOn, table.award)
      .where(sql`${table.decidedOn} is not null`),
    index('nominations_person_id_index')
      .on(table.personId)
      .where(sql`${table.personId} is not null`),
    index('nominations_collective_id_index')
      .on(table.collectiveId)
      .where(sql`${table.collectiveId} is not null`),
    index('nominations_household_id_index')
      .on(table.householdId)
      .where(sql`${table.householdId} is not null`),
  ],
);

/**
 * Who may read a nomination, the same as its `visible_to`, turned round for lists: a row is added when the dossier reaches
 * a further organisation, and most steps add none.
 */
export const nominationReaders = pgTable(
  'nomination_readers',
  {
    organisationId: text('organisation_id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
  },
  (table) => [primaryKey({ name: 'nomination_readers_pkey', columns: [table.organisationId, table.nominationId] })],
);

/** The narrative of the merit. Row level security: seen by whoever may see the nomination. */
export const achievements = pgTable(
  'achievements',
  {
    nominationId: uuid('nomination_id').primaryKey(),
    summary: text('summary').notNull(),
    fromDate: day('from_date').notNull(),
    toDate: day('to_date').notNull(),
    basis: text('basis'),
    /** What the unit declares for the rules of eligibility: ratings, initiatives, earlier awards, and so on. */
    facts: jsonb('facts').notNull().default({}),
  },
  (table) => [
    foreignKey({
      name: 'achievements_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
  ],
);
