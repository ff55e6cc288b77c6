import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { instant, oneOf } from './columns.ts';
import { decisions } from './decisions.ts';

export const signedFileWays = ['outside', 'here', 'scan'] as const;
export const signedFileTypes = ['pdf', 'jpg', 'png'] as const;
export const identifiers = ['text', 'person'] as const;

/**
 * The official file of a decision, by its content in the file store; the highest version counts, and the ones it replaced stay.
 * `signatures`: what each said when the file came in; a scan claims none. Row level security: a name may tell of a person, and
 * whoever sees somebody on the list sees it. Rows are never changed.
 */
export const signedFiles = pgTable(
  'signed_files',
  {
    id: uuid('id').primaryKey(),
    decisionId: uuid('decision_id').notNull(),
    version: integer('version').notNull(),
    way: text('way', { enum: signedFileWays }).notNull(),
    sha256: text('sha256').notNull(),
    name: text('name').notNull(),
    type: text('type', { enum: signedFileTypes }).notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    /** Whether the text of its first page bears the number and the day of the decision, or a person answers for it. */
    identifiedBy: text('identified_by', { enum: identifiers }).notNull(),
    signatures: jsonb('signatures').notNull(),
    /** Why it took the place of the version before. */
    reason: text('reason'),
    addedById: text('added_by_id').notNull(),
    addedAt: instant('added_at').notNull().defaultNow(),
  },
  (table) => [
    unique('signed_files_decision_id_version_unique').on(table.decisionId, table.version),
    foreignKey({ name: 'signed_files_decision_id_fk', columns: [table.decisionId], foreignColumns: [decisions.id] }),
    foreignKey({ name: 'signed_files_added_by_id_fk', columns: [table.addedById], foreignColumns: [users.id] }),
    oneOf('signed_files_way_check', table.way, signedFileWays),
    oneOf('signed_files_type_check', table.type, signedFileTypes),
    oneOf('signed_files_identified_by_check', table.identifiedBy, identifiers),
    check('signed_files_size_check', sql`${table.size} > 0`),
    check('signed_files_sha256_check', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    check(
      'signed_files_reason_check',
      sql`${table.version} >= 1 and (${table.version} = 1) = (${table.reason} is null)`,
    ),
    check('signed_files_signatures_check', sql`(${table.way} = 'scan') = (${table.signatures} = '[]'::jsonb)`),
  ],
);
