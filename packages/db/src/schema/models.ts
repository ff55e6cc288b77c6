import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { actColumns, day, instant, oneOf } from './columns.ts';
import { organisations } from './organisations.ts';
import { unitReports } from './reports.ts';

export const modelStatuses = ['drafted', 'proposed', 'promoted', 'published', 'withdrawn'] as const;

/** Good models of units. Row level security: seen by the unit and those it has come to; by everybody once published. */
export const models = pgTable(
  'models',
  {
    id: uuid('id').primaryKey(),
    unitId: text('unit_id').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    place: text('place').notNull(),
    effect: text('effect').notNull(),
    /** The report it was told of in. */
    reportId: uuid('report_id'),
    /** Where it lies: with the unit, or with a body above it. */
    holderId: text('holder_id').notNull(),
    status: text('status', { enum: modelStatuses }).notNull(),
    publishedOn: day('published_on'),
    /** Rises with every act. */
    version: integer('version').notNull(),
    visibleTo: text('visible_to').array().notNull(),
  },
  (table) => [
    foreignKey({ name: 'models_unit_id_fk', columns: [table.unitId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'models_holder_id_fk', columns: [table.holderId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'models_report_id_fk', columns: [table.reportId], foreignColumns: [unitReports.id] }),
    oneOf('models_status_check', table.status, modelStatuses),
    index('models_unit_id_index').on(table.unitId),
  ],
);

/** Who has copied a model, as the unit says itself. */
export const modelCopies = pgTable(
  'model_copies',
  {
    modelId: uuid('model_id').notNull(),
    unitId: text('unit_id').notNull(),
    since: day('since').notNull(),
    note: text('note'),
    recordedById: text('recorded_by_id').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'model_copies_pkey', columns: [table.modelId, table.unitId] }),
    foreignKey({ name: 'model_copies_model_id_fk', columns: [table.modelId], foreignColumns: [models.id] }),
    foreignKey({ name: 'model_copies_unit_id_fk', columns: [table.unitId], foreignColumns: [organisations.id] }),
    foreignKey({ name: 'model_copies_recorded_by_id_fk', columns: [table.recordedById], foreignColumns: [users.id] }),
  ],
);

export const modelActs = ['draft', 'edit', 'propose', 'promote', 'return', 'publish', 'withdraw'] as const;

/** What was done with a model, one row an act. Append-only by grants and by trigger. */
export const modelHistory = pgTable(
  'model_history',
  {
    modelId: uuid('model_id').notNull(),
    act: text('act', { enum: modelActs }).notNull(),
    ...actColumns(),
  },
  (table) => [
    primaryKey({ name: 'model_history_pkey', columns: [table.modelId, table.sequence] }),
    foreignKey({ name: 'model_history_model_id_fk', columns: [table.modelId], foreignColumns: [models.id] }),
    oneOf('model_history_act_check', table.act, modelActs),
  ],
);

export const pictureTypes = ['jpg', 'png'] as const;

/** Pictures of a model with what they show, in words. Seen with the model; a picture taken out keeps its row. */
export const modelPictures = pgTable(
  'model_pictures',
  {
    id: uuid('id').primaryKey(),
    modelId: uuid('model_id').notNull(),
    sha256: text('sha256').notNull(),
    type: text('type', { enum: pictureTypes }).notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    alternative: text('alternative').notNull(),
    uploadedById: text('uploaded_by_id').notNull(),
    uploadedAt: instant('uploaded_at').notNull().defaultNow(),
    removedOn: day('removed_on'),
  },
  (table) => [
    foreignKey({ name: 'model_pictures_model_id_fk', columns: [table.modelId], foreignColumns: [models.id] }),
    foreignKey({ name: 'model_pictures_uploaded_by_id_fk', columns: [table.uploadedById], foreignColumns: [users.id] }),
    index('model_pictures_model_id_index').on(table.modelId),
    oneOf('model_pictures_type_check', table.type, pictureTypes),
    check('model_pictures_size_check', sql`${table.size} > 0`),
    check('model_pictures_sha256_check', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);
