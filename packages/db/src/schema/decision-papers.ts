import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { users } from './auth.ts';
import { instant, oneOf } from './columns.ts';
import { decisions } from './decisions.ts';
import { nominations } from './nominations.ts';
import { organisations } from './organisations.ts';

export const decisionDraftStates = ['drafted', 'signed', 'issued', 'discarded'] as const;
export const listOrders = ['unit', 'givenName'] as const;

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
    version: integer('version').notNull(),
    state: text('state', { enum: decisionDraftStates }).notNull(),
    listOrder: text('list_order', { enum: listOrders }).notNull(),
    draftedById: text('drafted_by_id').notNull(),
    draftedAt: instant('drafted_at').notNull().defaultNow(),
    signedById: text('signed_by_id'),
    /** Whom a substitute signed for. */
    signedFor: text('signed_for'),
    signedHash: text('signed_hash'),
    signedAt: instant('signed_at'),
    decisionId: uuid('decision_id'),
  },
  (table) => [
    foreignKey({ name: 'decision_drafts_issuer_id_fk', columns: [table.issuerId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'decision_drafts_drafted_by_id_fk', columns: [table.draftedById], foreignColumns: [users.id] }),
    foreignKey({ name: 'decision_drafts_signed_by_id_fk', columns: [table.signedById], foreignColumns: [users.id] }),
    foreignKey({ name: 'decision_drafts_decision_id_fk', columns: [table.decisionId], foreignColumns: [decisions.id] }),
    oneOf('decision_drafts_state_check', table.state, decisionDraftStates),
    oneOf('decision_drafts_list_order_check', table.listOrder, listOrders),
    // Signed is what has a signature: who, of what, and when.
    check(
      'decision_drafts_signed_check',
      sql`${table.state} not in ('signed', 'issued') or num_nulls(${table.signedById}, ${table.signedHash}, ${table.signedAt}) = 0`,
    ),
    check('decision_drafts_issued_check', sql`(${table.state} = 'issued') = (${table.decisionId} is not null)`),
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
