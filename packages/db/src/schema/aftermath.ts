import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { certificates } from './certificates.ts';
import { day, instant, oneOf } from './columns.ts';
import { decisions } from './decisions.ts';
import { nominations } from './nominations.ts';
import { organisations } from './organisations.ts';

export const followUpKinds = [
  'certificateBack',
  'insigniaBack',
  'recheck',
  'awardNotice',
  'honoureeNotice',
  'refusalNotice',
] as const;
export const followUpStates = ['open', 'returned', 'notRecoverable', 'stands', 'toRevoke', 'sent', 'lapsed'] as const;
export const followUpRoles = ['clerk', 'appraiser', 'nominator'] as const;
export const noticeChannels = ['officialPost', 'electronic', 'inPerson'] as const;

/**
 * What is owed after a decision, and by when: items of a revoked award that must come back, a later award that stood on it and is
 * looked at again, a result that is told. Closed once. Row level security: seen by whoever may see the nomination, or the
 * revoked one it comes from.
 */
export const followUps = pgTable(
  'follow_ups',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: followUpKinds }).notNull(),
    nominationId: uuid('nomination_id').notNull(),
    /** The decision it comes from; a refusal has none. */
    decisionId: uuid('decision_id'),
    /** The revoked nomination on which the later award stood. */
    causeId: uuid('cause_id'),
    officeId: text('office_id').notNull(),
    role: text('role', { enum: followUpRoles }).notNull(),
    dueOn: day('due_on').notNull(),
    source: text('source').notNull(),
    verified: boolean('verified').notNull(),
    state: text('state', { enum: followUpStates }).notNull().default('open'),
    version: integer('version').notNull().default(1),
    owedSince: day('owed_since').notNull(),
    settledOn: day('settled_on'),
    settledById: text('settled_by_id'),
    channel: text('channel', { enum: noticeChannels }),
    document: text('document'),
    note: text('note'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    unique('follow_ups_origin_unique')
      .on(table.nominationId, table.kind, table.decisionId, table.causeId)
      .nullsNotDistinct(),
    foreignKey({
      name: 'follow_ups_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    foreignKey({ name: 'follow_ups_decision_id_fk', columns: [table.decisionId], foreignColumns: [decisions.id] }),
    foreignKey({ name: 'follow_ups_cause_id_fk', columns: [table.causeId], foreignColumns: [nominations.id] }),
    foreignKey({ name: 'follow_ups_office_id_fk', columns: [table.officeId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'follow_ups_settled_by_id_fk', columns: [table.settledById], foreignColumns: [users.id] }),
    oneOf('follow_ups_kind_check', table.kind, followUpKinds),
    oneOf('follow_ups_role_check', table.role, followUpRoles),
    oneOf('follow_ups_channel_check', table.channel, noticeChannels),
    check(
      'follow_ups_state_check',
      sql`case ${table.kind} when 'recheck' then ${table.state} in ('open', 'stands', 'toRevoke', 'lapsed') when 'certificateBack' then ${table.state} in ('open', 'returned', 'notRecoverable', 'lapsed') when 'insigniaBack' then ${table.state} in ('open', 'returned', 'notRecoverable', 'lapsed') else ${table.state} in ('open', 'sent', 'lapsed') end`,
    ),
    check(
      'follow_ups_settled_check',
      sql`(${table.state} = 'open') = (${table.settledOn} is null) and (${table.settledOn} is null) = (${table.settledById} is null)`,
    ),
    check(
      'follow_ups_reason_check',
      sql`${table.state} not in ('notRecoverable', 'stands', 'toRevoke') or ${table.note} is not null`,
    ),
    check('follow_ups_cause_check', sql`(${table.kind} = 'recheck') = (${table.causeId} is not null)`),
    index('follow_ups_open_index')
      .on(table.officeId, table.role, table.dueOn)
      .where(sql`${table.state} = 'open'`),
    index('follow_ups_decision_id_index').on(table.decisionId),
    index('follow_ups_cause_id_index')
      .on(table.causeId)
      .where(sql`${table.causeId} is not null`),
  ],
);

export const complaintStates = ['received', 'examining', 'upheld', 'rejected', 'withdrawn'] as const;
export const complaintWays = ['correction', 'annulment', 'restoration', 'newNomination'] as const;

/** A complaint about a result; its state is that of its machine. Row level security: as its nomination, since it names people. */
export const complaints = pgTable(
  'complaints',
  {
    id: uuid('id').primaryKey(),
    nominationId: uuid('nomination_id').notNull(),
    complainant: text('complainant').notNull(),
    content: text('content').notNull(),
    receivedOn: day('received_on').notNull(),
    recordedById: text('recorded_by_id').notNull(),
    /** In whose name it was recorded: who may take it back. */
    recordedForId: text('recorded_for_id').notNull(),
    /** Who examines, and the body whose leader answers. */
    officeId: text('office_id').notNull(),
    bodyId: text('body_id').notNull(),
    dueOn: day('due_on').notNull(),
    source: text('source').notNull(),
    verified: boolean('verified').notNull(),
    state: text('state', { enum: complaintStates }).notNull(),
    version: integer('version').notNull().default(1),
    takenOn: day('taken_on'),
    takenById: text('taken_by_id'),
    closedOn: day('closed_on'),
    closedById: text('closed_by_id'),
    answer: text('answer'),
    /** Of one that is upheld: what is to follow. */
    way: text('way', { enum: complaintWays }),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'complaints_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    foreignKey({ name: 'complaints_office_id_fk', columns: [table.officeId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'complaints_body_id_fk', columns: [table.bodyId], foreignColumns: [organisations.id] }),
    foreignKey({
      name: 'complaints_recorded_for_id_fk',
      columns: [table.recordedForId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({ name: 'complaints_recorded_by_id_fk', columns: [table.recordedById], foreignColumns: [users.id] }),
    foreignKey({ name: 'complaints_taken_by_id_fk', columns: [table.takenById], foreignColumns: [users.id] }),
    foreignKey({ name: 'complaints_closed_by_id_fk', columns: [table.closedById], foreignColumns: [users.id] }),
    oneOf('complaints_state_check', table.state, complaintStates),
    oneOf('complaints_way_check', table.way, complaintWays),
    check('complaints_taken_check', sql`(${table.takenOn} is null) = (${table.takenById} is null)`),
    check(
      'complaints_closed_check',
      sql`(${table.state} in ('upheld', 'rejected', 'withdrawn')) = (${table.closedOn} is not null) and (${table.closedOn} is null) = (${table.closedById} is null) and (${table.closedOn} is null) = (${table.answer} is null) and (${table.state} = 'upheld') = (${table.way} is not null)`,
    ),
    uniqueIndex('complaints_open_unique')
      .on(table.nominationId)
      .where(sql`${table.state} in ('received', 'examining')`),
    index('complaints_nomination_id_index').on(table.nominationId),
  ],
);

export const reissueCauses = ['lost', 'damaged', 'misprinted'] as const;
export const reissueStates = ['asked', 'granted', 'refused', 'withdrawn'] as const;

/**
 * A certificate that is given out anew under its old register number: asked for by the unit, granted with a new code. The code
 * before it is from then on that of a copy that was replaced. Row level security: as the certificate.
 */
export const certificateReissues = pgTable(
  'certificate_reissues',
  {
    id: uuid('id').primaryKey(),
    certificateId: uuid('certificate_id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
    cause: text('cause', { enum: reissueCauses }).notNull(),
    reason: text('reason').notNull(),
    officeId: text('office_id').notNull(),
    unitId: text('unit_id').notNull(),
    askedOn: day('asked_on').notNull(),
    askedById: text('asked_by_id').notNull(),
    dueOn: day('due_on').notNull(),
    source: text('source').notNull(),
    verified: boolean('verified').notNull(),
    state: text('state', { enum: reissueStates }).notNull(),
    version: integer('version').notNull().default(1),
    decidedOn: day('decided_on'),
    decidedById: text('decided_by_id'),
    note: text('note'),
    /** Of one that is granted: the how-manieth it is, its code, and the code the certificate was first printed with. */
    sequence: integer('sequence'),
    code: text('code'),
    firstCode: text('first_code'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    unique('certificate_reissues_code_unique').on(table.code),
    unique('certificate_reissues_certificate_id_sequence_unique').on(table.certificateId, table.sequence),
    foreignKey({
      name: 'certificate_reissues_certificate_id_fk',
      columns: [table.certificateId],
      foreignColumns: [certificates.id],
    }),
    foreignKey({
      name: 'certificate_reissues_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    foreignKey({
      name: 'certificate_reissues_office_id_fk',
      columns: [table.officeId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'certificate_reissues_unit_id_fk',
      columns: [table.unitId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({ name: 'certificate_reissues_asked_by_id_fk', columns: [table.askedById], foreignColumns: [users.id] }),
    foreignKey({
      name: 'certificate_reissues_decided_by_id_fk',
      columns: [table.decidedById],
      foreignColumns: [users.id],
    }),
    oneOf('certificate_reissues_cause_check', table.cause, reissueCauses),
    oneOf('certificate_reissues_state_check', table.state, reissueStates),
    check('certificate_reissues_code_check', sql`${table.code} ~ '^[0-9A-HJKMNP-TV-Z]{26}$'`),
    check(
      'certificate_reissues_decided_check',
      sql`(${table.state} = 'asked') = (${table.decidedOn} is null) and (${table.decidedOn} is null) = (${table.decidedById} is null) and (${table.state} = 'granted') = (${table.code} is not null) and (${table.code} is null) = (${table.sequence} is null) and (${table.code} is null) = (${table.firstCode} is null) and (${table.state} <> 'refused' or ${table.note} is not null)`,
    ),
    uniqueIndex('certificate_reissues_open_unique')
      .on(table.certificateId)
      .where(sql`${table.state} = 'asked'`),
    index('certificate_reissues_nomination_id_index').on(table.nominationId),
    index('certificate_reissues_first_code_index')
      .on(table.firstCode)
      .where(sql`${table.firstCode} is not null`),
  ],
);
