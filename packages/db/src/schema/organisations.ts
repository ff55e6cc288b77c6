import { boolean, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, oneOf } from './columns.ts';

export const organisationKinds = [
  'central',
  'ministry',
  'commission',
  'people-committee',
  'department',
  'district',
  'party',
  'council',
  'front',
  'armed_force',
  'press',
  'enterprise',
  'other',
  'school',
  'hospital',
] as const;
export const organisationLevels = ['central', 'ministry', 'province', 'district', 'commune', 'unit'] as const;
export const listOrders = ['unit', 'givenName'] as const;
export const organisationOfficeNames = ['appraiser', 'council', 'clerk'] as const;

/** Bodies and units under a readable id (`so-y-te`). A merged unit keeps its row with `valid_to` set. */
export const organisations = pgTable(
  'organisations',
  {
    id: text('id').primaryKey(),
    nameVi: text('name_vi').notNull(),
    nameEn: text('name_en'),
    kind: text('kind', { enum: organisationKinds }).notNull(),
    level: text('level', { enum: organisationLevels }).notNull(),
    parentId: text('parent_id'),
    managingBodyId: text('managing_body_id'),
    unitCode: text('unit_code'),
    unitAsOf: day('unit_as_of'),
    /** In which order the lists of its decisions are, once it has said so. */
    listOrder: text('list_order', { enum: listOrders }),
    validFrom: day('valid_from'),
    validTo: day('valid_to'),
  },
  (table) => [
    foreignKey({ name: 'organisations_parent_id_fk', columns: [table.parentId], foreignColumns: [table.id] }),
    foreignKey({
      name: 'organisations_managing_body_id_fk',
      columns: [table.managingBodyId],
      foreignColumns: [table.id],
    }),
    oneOf('organisations_kind_check', table.kind, organisationKinds),
    oneOf('organisations_level_check', table.level, organisationLevels),
    oneOf('organisations_list_order_check', table.listOrder, listOrders),
    index('organisations_parent_id_index').on(table.parentId),
    index('organisations_managing_body_id_index').on(table.managingBodyId),
  ],
);

/** Which organisations took over from one that was merged or split, and which of them is the main heir. */
export const organisationSuccessors = pgTable(
  'organisation_successors',
  {
    organisationId: text('organisation_id').notNull(),
    successorId: text('successor_id').notNull(),
    fromDate: day('from_date').notNull(),
    isMain: boolean('is_main').notNull(),
  },
  (table) => [
    primaryKey({ name: 'organisation_successors_pkey', columns: [table.organisationId, table.successorId] }),
    foreignKey({
      name: 'organisation_successors_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'organisation_successors_successor_id_fk',
      columns: [table.successorId],
      foreignColumns: [organisations.id],
    }),
    index('organisation_successors_successor_id_index').on(table.successorId),
  ],
);

/** Who appraises, votes or keeps the books for a deciding organisation, and in which period. */
export const organisationOffices = pgTable(
  'organisation_offices',
  {
    organisationId: text('organisation_id').notNull(),
    office: text('office', { enum: organisationOfficeNames }).notNull(),
    holderId: text('holder_id').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
  },
  (table) => [
    primaryKey({ name: 'organisation_offices_pkey', columns: [table.organisationId, table.office, table.validFrom] }),
    foreignKey({
      name: 'organisation_offices_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'organisation_offices_holder_id_fk',
      columns: [table.holderId],
      foreignColumns: [organisations.id],
    }),
    oneOf('organisation_offices_office_check', table.office, organisationOfficeNames),
    index('organisation_offices_holder_id_index').on(table.holderId),
  ],
);
