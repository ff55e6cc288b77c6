import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { day, instant, oneOf } from './columns.ts';
import { organisations } from './organisations.ts';

export const genders = ['male', 'female', 'other', 'unknown'] as const;
export const occupationGroups = [
  'leader',
  'official',
  'worker',
  'farmer',
  'entrepreneur',
  'soldier',
  'intellectual',
  'other',
] as const;
export const origins = ['vietnamese', 'overseas', 'foreign'] as const;
export const lifeStatuses = ['alive', 'dead'] as const;
export const secretFields = ['nationalId', 'deathCircumstances', 'health'] as const;

/** Where somebody belongs: `overseas` is a Vietnamese who has settled abroad; a foreigner, and nobody else, has a country. */
function originColumns() {
  return {
    origin: text('origin', { enum: origins }).notNull().default('vietnamese'),
    /** By ISO 3166, two letters. */
    country: text('country'),
  };
}

function originChecks(name: string, { origin, country }: { origin: AnyPgColumn; country: AnyPgColumn }) {
  return [
    oneOf(`${name}_origin_check`, origin, origins),
    check(
      `${name}_country_check`,
      sql`(${origin} = 'foreign') = (${country} is not null) and ${country} ~ '^[A-Z]{2}$'`,
    ),
    index(`${name}_origin_index`)
      .on(origin)
      .where(sql`${origin} <> 'vietnamese'`),
  ];
}

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** Row level security: seen by their own organisation and by whoever may see a nomination of them. */
export const persons = pgTable(
  'persons',
  {
    id: uuid('id').primaryKey(),
    fullName: text('full_name').notNull(),
    searchName: text('search_name').notNull(),
    birthYear: integer('birth_year'),
    bornOn: day('born_on'),
    gender: text('gender', { enum: genders }).notNull(),
    ethnicity: text('ethnicity'),
    occupationGroup: text('occupation_group', { enum: occupationGroups }).notNull(),
    post: text('post'),
    ...originColumns(),
    organisationId: text('organisation_id').notNull(),
    lifeStatus: text('life_status', { enum: lifeStatuses }).notNull(),
    diedOn: day('died_on'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'persons_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    oneOf('persons_gender_check', table.gender, genders),
    oneOf('persons_occupation_group_check', table.occupationGroup, occupationGroups),
    oneOf('persons_life_status_check', table.lifeStatus, lifeStatuses),
    ...originChecks('persons', table),
    check('persons_ethnicity_check', sql`${table.origin} <> 'foreign' or ${table.ethnicity} is null`),
    // Who is the same person within a unit. Without a year of birth nobody is known to be.
    uniqueIndex('persons_identity_unique')
      .on(
        table.organisationId,
        sql`lower(${table.fullName})`,
        table.birthYear,
        sql`coalesce(${table.bornOn}, '-infinity'::date)`,
      )
      .where(sql`${table.birthYear} is not null`),
    index('persons_organisation_id_index').on(table.organisationId),
    index('persons_search_name_index').on(table.searchName),
  ],
);

/** What few may read: encrypted with the key named in `key_id`; `blind_index` finds an equal value without decrypting. */
export const personSecrets = pgTable(
  'person_secrets',
  {
    personId: uuid('person_id').notNull(),
    field: text('field', { enum: secretFields }).notNull(),
    keyId: text('key_id').notNull(),
    ciphertext: bytes('ciphertext').notNull(),
    blindIndex: bytes('blind_index'),
  },
  (table) => [
    primaryKey({ name: 'person_secrets_pkey', columns: [table.personId, table.field] }),
    foreignKey({ name: 'person_secrets_person_id_fk', columns: [table.personId], foreignColumns: [persons.id] }),
    oneOf('person_secrets_field_check', table.field, secretFields),
    index('person_secrets_field_blind_index_index').on(table.field, table.blindIndex),
  ],
);

export const collectives = pgTable(
  'collectives',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    searchName: text('search_name').notNull(),
    organisationId: text('organisation_id').notNull(),
    memberCount: integer('member_count'),
    ...originColumns(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'collectives_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    ...originChecks('collectives', table),
    uniqueIndex('collectives_identity_unique').on(table.organisationId, sql`lower(${table.name})`),
    index('collectives_search_name_index').on(table.searchName),
  ],
);

export const households = pgTable(
  'households',
  {
    id: uuid('id').primaryKey(),
    headName: text('head_name').notNull(),
    searchName: text('search_name').notNull(),
    organisationId: text('organisation_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'households_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    uniqueIndex('households_identity_unique').on(table.organisationId, sql`lower(${table.headName})`),
    index('households_search_name_index').on(table.searchName),
  ],
);
