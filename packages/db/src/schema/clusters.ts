import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { actColumns, day, instant, oneOf } from './columns.ts';
import { nominations } from './nominations.ts';
import { fileTypes } from './files.ts';
import { organisations } from './organisations.ts';

export const clusterKinds = ['cluster', 'block'] as const;
export const clusterYearStatuses = ['formed', 'selfScoring', 'crossScoring', 'ranked', 'closed'] as const;
export const crossScoringRules = ['members', 'head'] as const;

/** Units alike that emulate one another: a cluster by territory, a block by function. */
export const clusters = pgTable(
  'clusters',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: clusterKinds }).notNull(),
    name: text('name').notNull(),
    organiserId: text('organiser_id').notNull(),
  },
  (table) => [
    foreignKey({ name: 'clusters_organiser_id_fk', columns: [table.organiserId], foreignColumns: [organisations.id] }),
    oneOf('clusters_kind_check', table.kind, clusterKinds),
    index('clusters_organiser_id_index').on(table.organiserId),
  ],
);

/** A cluster in a year, with what was laid down for it; the head goes round from year to year. */
export const clusterYears = pgTable(
  'cluster_years',
  {
    id: uuid('id').primaryKey(),
    clusterId: uuid('cluster_id').notNull(),
    year: integer('year').notNull(),
    headId: text('head_id').notNull(),
    deputyId: text('deputy_id'),
    crossScoring: text('cross_scoring', { enum: crossScoringRules }).notNull(),
    /** The award its first are proposed for, and how many of them. */
    award: text('award').notNull(),
    flags: integer('flags').notNull(),
    /** Label and points of each criterion, in their order. */
    criteria: jsonb('criteria').notNull(),
    status: text('status', { enum: clusterYearStatuses }).notNull(),
    /** In which order the cluster has put members with equal marks, and why. */
    tieOrder: text('tie_order').array().notNull(),
    tieReason: text('tie_reason'),
    /** Rises with every act. */
    version: integer('version').notNull(),
    /** Members, present and former, the organiser and its board: they read the scores. */
    visibleTo: text('visible_to').array().notNull(),
  },
  (table) => [
    unique('cluster_years_year_unique').on(table.clusterId, table.year),
    foreignKey({ name: 'cluster_years_cluster_id_fk', columns: [table.clusterId], foreignColumns: [clusters.id] }),
    foreignKey({ name: 'cluster_years_head_id_fk', columns: [table.headId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'cluster_years_deputy_id_fk', columns: [table.deputyId], foreignColumns: [organisations.id] }),
    oneOf('cluster_years_status_check', table.status, clusterYearStatuses),
    oneOf('cluster_years_cross_scoring_check', table.crossScoring, crossScoringRules),
    check('cluster_years_flags_check', sql`${table.flags} >= 0`),
  ],
);

/** Who belongs to a cluster in a year; whoever left has a day and a reason. */
export const clusterMembers = pgTable(
  'cluster_members',
  {
    yearId: uuid('year_id').notNull(),
    unitId: text('unit_id').notNull(),
    leftOn: day('left_on'),
    leftReason: text('left_reason'),
  },
  (table) => [
    primaryKey({ name: 'cluster_members_pkey', columns: [table.yearId, table.unitId] }),
    foreignKey({ name: 'cluster_members_year_id_fk', columns: [table.yearId], foreignColumns: [clusterYears.id] }),
    foreignKey({ name: 'cluster_members_unit_id_fk', columns: [table.unitId], foreignColumns: [organisations.id] }),
    index('cluster_members_unit_id_index').on(table.unitId),
  ],
);

/** The points a member gives to itself or to another. Row level security: seen within the cluster. */
export const clusterSheets = pgTable(
  'cluster_sheets',
  {
    yearId: uuid('year_id').notNull(),
    unitId: text('unit_id').notNull(),
    scorerId: text('scorer_id').notNull(),
    /** Points in hundredths and evidence, in the order of the criteria. */
    scores: jsonb('scores').notNull(),
    revision: integer('revision').notNull(),
    savedById: text('saved_by_id').notNull(),
    savedAt: instant('saved_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'cluster_sheets_pkey', columns: [table.yearId, table.unitId, table.scorerId] }),
    foreignKey({
      name: 'cluster_sheets_unit_fk',
      columns: [table.yearId, table.unitId],
      foreignColumns: [clusterMembers.yearId, clusterMembers.unitId],
    }),
    foreignKey({
      name: 'cluster_sheets_scorer_fk',
      columns: [table.yearId, table.scorerId],
      foreignColumns: [clusterMembers.yearId, clusterMembers.unitId],
    }),
    foreignKey({ name: 'cluster_sheets_saved_by_id_fk', columns: [table.savedById], foreignColumns: [users.id] }),
  ],
);

/** Evidence for what a member says of itself in a year. Row level security: within the cluster; never changed. */
export const clusterFiles = pgTable(
  'cluster_files',
  {
    id: uuid('id').primaryKey(),
    yearId: uuid('year_id').notNull(),
    unitId: text('unit_id').notNull(),
    sha256: text('sha256').notNull(),
    name: text('name').notNull(),
    type: text('type', { enum: fileTypes }).notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    uploadedById: text('uploaded_by_id').notNull(),
    uploadedAt: instant('uploaded_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'cluster_files_unit_fk',
      columns: [table.yearId, table.unitId],
      foreignColumns: [clusterMembers.yearId, clusterMembers.unitId],
    }),
    foreignKey({ name: 'cluster_files_uploaded_by_id_fk', columns: [table.uploadedById], foreignColumns: [users.id] }),
    index('cluster_files_unit_index').on(table.yearId, table.unitId),
    oneOf('cluster_files_type_check', table.type, fileTypes),
    check('cluster_files_size_check', sql`${table.size} > 0`),
    check('cluster_files_sha256_check', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Whom a cluster proposes for its flag, and the nomination the unit has made of it. */
export const clusterFlags = pgTable(
  'cluster_flags',
  {
    yearId: uuid('year_id').notNull(),
    unitId: text('unit_id').notNull(),
    rank: integer('rank').notNull(),
    proposedOn: day('proposed_on').notNull(),
    nominationId: uuid('nomination_id'),
  },
  (table) => [
    primaryKey({ name: 'cluster_flags_pkey', columns: [table.yearId, table.unitId] }),
    foreignKey({
      name: 'cluster_flags_unit_fk',
      columns: [table.yearId, table.unitId],
      foreignColumns: [clusterMembers.yearId, clusterMembers.unitId],
    }),
    foreignKey({
      name: 'cluster_flags_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    index('cluster_flags_nomination_id_index').on(table.nominationId),
  ],
);

export const clusterActs = [
  'form',
  'arrange',
  'openSelfScoring',
  'openCrossScoring',
  'reopenSelfScoring',
  'agreeRanking',
  'reopenCrossScoring',
  'settleTie',
  'proposeFlags',
  'close',
  'replaceMember',
  'removeMember',
  'score',
  'nominate',
] as const;

/** What was done in a cluster's year, one row an act. Append-only by grants and by trigger; read within the cluster. */
export const clusterHistory = pgTable(
  'cluster_history',
  {
    yearId: uuid('year_id').notNull(),
    act: text('act', { enum: clusterActs }).notNull(),
    ...actColumns(),
  },
  (table) => [
    primaryKey({ name: 'cluster_history_pkey', columns: [table.yearId, table.sequence] }),
    foreignKey({ name: 'cluster_history_year_id_fk', columns: [table.yearId], foreignColumns: [clusterYears.id] }),
    oneOf('cluster_history_act_check', table.act, clusterActs),
  ],
);
