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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { signingForms, users } from './auth.ts';
import { instant, oneOf } from './columns.ts';
import { decisions } from './decisions.ts';
import { nominations } from './nominations.ts';
import { listOrders, organisations } from './organisations.ts';

export const decisionDraftStates = ['drafted', 'signed', 'issued', 'discarded'] as const;
export const decisionDraftKinds = ['award', 'correction'] as const;
export const correctedFields = ['name', 'birthYear', 'post', 'unit', 'achievement'] as const;

/**
 * What the document of a decision says, frozen when it was issued, with the hash of its canonical JSON; a decision of an older
 * installation has none. Row level security: it names people, and is seen by whoever may see somebody on the list.
 */
export const decisionPapers = pgTable(
  'decision_papers',
  {
    decisionId: uuid('decision_id').primaryKey(),
    document: jsonb('document').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    foreignKey({ name: 'decision_papers_decision_id_fk', columns: [table.decisionId], foreignColumns: [decisions.id] }),
    check('decision_papers_hash_check', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/**
 * A decision drawn up and not issued yet. It names nobody: its document is composed anew of the register whenever it is shown, and
 * `signed_hash` is the hash of the one that was signed.
 */
export const decisionDrafts = pgTable(
  'decision_drafts',
  {
    id: uuid('id').primaryKey(),
    issuerId: text('issuer_id').notNull(),
    kind: text('kind', { enum: decisionDraftKinds }).notNull().default('award'),
    version: integer('version').notNull(),
    state: text('state', { enum: decisionDraftStates }).notNull(),
    listOrder: text('list_order', { enum: listOrders }).notNull(),
    /** Signed in the name of the whole body (`TM.`) and not of its head. */
    collective: boolean('collective').notNull().default(false),
    /** What a correction corrects, and why. */
    correctsId: uuid('corrects_id'),
    ground: text('ground'),
    draftedById: text('drafted_by_id').notNull(),
    draftedAt: instant('drafted_at').notNull().defaultNow(),
    signedById: text('signed_by_id'),
    /** Whom a substitute signed for. */
    signedFor: text('signed_for'),
    signedForm: text('signed_form', { enum: signingForms }),
    signedTitle: text('signed_title'),
    signedHash: text('signed_hash'),
    signedAt: instant('signed_at'),
    decisionId: uuid('decision_id'),
  },
  (table) => [
    foreignKey({ name: 'decision_drafts_issuer_id_fk', columns: [table.issuerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'decision_drafts_drafted_by_id_fk', columns: [table.draftedById], foreignColumns: [users.id] }),
    foreignKey({ name: 'decision_drafts_signed_by_id_fk', columns: [table.signedById], foreignColumns: [users.id] }),
    foreignKey({ name: 'decision_drafts_decision_id_fk', columns: [table.decisionId], foreignColumns: [decisions.id] }),
    foreignKey({ name: 'decision_drafts_corrects_id_fk', columns: [table.correctsId], foreignColumns: [decisions.id] }),
    oneOf('decision_drafts_kind_check', table.kind, decisionDraftKinds),
    oneOf('decision_drafts_signed_form_check', table.signedForm, signingForms),
    check(
      'decision_drafts_correction_check',
      sql`(${table.kind} = 'correction') = (${table.correctsId} is not null) and (${table.correctsId} is null) = (${table.ground} is null)`,
    ),
    oneOf('decision_drafts_state_check', table.state, decisionDraftStates),
    oneOf('decision_drafts_list_order_check', table.listOrder, listOrders),
    // Signed is what has a signature: who, of what, and when.
    check(
      'decision_drafts_signed_check',
      sql`${table.state} not in ('signed', 'issued') or num_nulls(${table.signedById}, ${table.signedHash}, ${table.signedAt}) = 0`,
    ),
    check('decision_drafts_issued_check', sql`(${table.state} = 'issued') = (${table.decisionId} is not null)`),
    // One correction of a decision at a time.
    uniqueIndex('decision_drafts_correcting_unique')
      .on(table.correctsId)
      .where(sql`${table.state} in ('drafted', 'signed') and ${table.correctsId} is not null`),
    index('decision_drafts_issuer_id_state_index').on(table.issuerId, table.state),
  ],
);

/** The nominations of a draft. A nomination is in one draft at most; the rows of a discarded draft go. */
export const decisionDraftItems = pgTable(
  'decision_draft_items',
  {
    draftId: uuid('draft_id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ name: 'decision_draft_items_pkey', columns: [table.draftId, table.nominationId] }),
    unique('decision_draft_items_nomination_id_unique').on(table.nominationId),
    foreignKey({
      name: 'decision_draft_items_draft_id_fk',
      columns: [table.draftId],
      foreignColumns: [decisionDrafts.id],
    }),
    foreignKey({
      name: 'decision_draft_items_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
  ],
);

/**
 * What a correction says of one nomination: the field, what stood, what shall stand. Row level security: seen by whoever may see
 * the nomination.
 */
export const decisionCorrections = pgTable(
  'decision_corrections',
  {
    draftId: uuid('draft_id').notNull(),
    nominationId: uuid('nomination_id').notNull(),
    field: text('field', { enum: correctedFields }).notNull(),
    stood: text('stood').notNull(),
    becomes: text('becomes').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ name: 'decision_corrections_pkey', columns: [table.draftId, table.nominationId, table.field] }),
    foreignKey({
      name: 'decision_corrections_draft_id_fk',
      columns: [table.draftId],
      foreignColumns: [decisionDrafts.id],
    }),
    foreignKey({
      name: 'decision_corrections_nomination_id_fk',
      columns: [table.nominationId],
      foreignColumns: [nominations.id],
    }),
    oneOf('decision_corrections_field_check', table.field, correctedFields),
    check('decision_corrections_differ_check', sql`${table.stood} <> ${table.becomes}`),
    index('decision_corrections_nomination_id_index').on(table.nominationId),
  ],
);
