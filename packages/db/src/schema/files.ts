import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { instant, oneOf } from './columns.ts';
import { nominations } from './nominations.ts';

export const fileTypes = ['pdf', 'docx', 'xlsx', 'jpg', 'png'] as const;

/**
 * Files that came in for a nomination; a paper of its dossier names those that belong to it. The content stands in the
 * file store under its hash. A name may tell of a person, so it stands here, behind row level security, and not in the
 * dossier or its history. Rows are never changed.
 */
export const files = pgTable(
  'files',
  {
    id: uuid('id').primaryKey(),
    nominationId: uuid('nomination_id').notNull(),
    sha256: text('sha256').notNull(),
    name: text('name').notNull(),
    type: text('type', { enum: fileTypes }).notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    uploadedById: text('uploaded_by_id').notNull(),
    uploadedAt: instant('uploaded_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ name: 'files_nomination_id_fk', columns: [table.nominationId], foreignColumns: [nominations.id] }),
    foreignKey({ name: 'files_uploaded_by_id_fk', columns: [table.uploadedById], foreignColumns: [users.id] }),
    index('files_nomination_id_index').on(table.nominationId),
    oneOf('files_type_check', table.type, fileTypes),
    check('files_size_check', sql`${table.size} > 0`),
    check('files_sha256_check', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);
