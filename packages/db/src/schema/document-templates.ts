import { foreignKey, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { instant, oneOf } from './columns.ts';
import { organisations } from './organisations.ts';

export const documentTemplateKinds = [
  'submissionLetter',
  'councilMinutes',
  'ballotResult',
  'consultationLetter',
  'resultNotice',
  'achievementReport',
] as const;
export const documentTemplateStatuses = ['proposed', 'inUse', 'retired'] as const;

/** A province's own Word template of a kind of paper, by its content in the file store; one of them is in use at most. */
export const documentTemplates = pgTable(
  'document_templates',
  {
    id: uuid('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    kind: text('kind', { enum: documentTemplateKinds }).notNull(),
    version: integer('version').notNull(),
    status: text('status', { enum: documentTemplateStatuses }).notNull(),
    sha256: text('sha256').notNull(),
    name: text('name').notNull(),
    uploadedById: text('uploaded_by_id').notNull(),
    uploadedAt: instant('uploaded_at').notNull().defaultNow(),
    decidedById: text('decided_by_id'),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    unique('document_templates_organisation_id_kind_version_unique').on(
      table.organisationId,
      table.kind,
      table.version,
    ),
    foreignKey({
      name: 'document_templates_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'document_templates_uploaded_by_id_fk',
      columns: [table.uploadedById],
      foreignColumns: [users.id],
    }),
    foreignKey({
      name: 'document_templates_decided_by_id_fk',
      columns: [table.decidedById],
      foreignColumns: [users.id],
    }),
    oneOf('document_templates_kind_check', table.kind, documentTemplateKinds),
    oneOf('document_templates_status_check', table.status, documentTemplateStatuses),
  ],
);
