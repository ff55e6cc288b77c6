import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { day, oneOf } from './columns.ts';
import { nominations } from './nominations.ts';
import { organisations } from './organisations.ts';

export const consultationOpinions = ['noObjection', 'objection', 'noOpinion'] as const;
export const consultationStatuses = ['asked', 'answered', 'lapsed'] as const;
/** `takenDown`: the dossier left its appraisal before the notice had run its days. */
export const publicNoticeStatuses = ['open', 'closed', 'takenDown'] as const;

/** A question to another body about one nomination, with the day it must be answered by. */
export const consultations = pgTable(
  'consultations',
  {
    id: uuid('id').primaryKey(),
    nominationId: uuid('nomination_id').notNull(),
    organisationId: text('organisation_id').notNull(),
    question: text('question').notNull(),
    askedOn: day('asked_on').notNull(),
    dueOn: day('due_on').notNull(),
    answeredOn: day('answered_on'),
    opinion: text('opinion', { enum: consultationOpinions }),
    answer: text('answer'),
    status: text('status', { enum: consultationStatuses }).notNull(),
  },
  (table) => [
    foreignKey({
      name: 'consultations_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    foreignKey({
      name: 'consultations_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    oneOf('consultations_opinion_check', table.opinion, consultationOpinions),
    oneOf('consultations_status_check', table.status, consultationStatuses),
    index('consultations_organisation_id_status_index').on(table.organisationId, table.status),
    index('consultations_nomination_id_index').on(table.nominationId),
  ],
);

/** The period in which the public may comment on a nomination. */
export const publicNotices = pgTable(
  'public_notices',
  {
    nominationId: uuid('nomination_id').notNull(),
    openedOn: day('opened_on').notNull(),
    closesOn: day('closes_on').notNull(),
    comments: integer('comments').notNull().default(0),
    answered: integer('answered').notNull().default(0),
    status: text('status', { enum: publicNoticeStatuses }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'public_notices_pkey', columns: [table.nominationId, table.openedOn] }),
    foreignKey({
      name: 'public_notices_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    uniqueIndex('public_notices_open_unique')
      .on(table.nominationId)
      .where(sql`${table.status} = 'open'`),
    oneOf('public_notices_status_check', table.status, publicNoticeStatuses),
    check('public_notices_counts_check', sql`${table.comments} >= 0 and ${table.answered} >= 0`),
  ],
);
