import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { day, oneOf } from './columns.ts';
import { organisations } from './organisations.ts';

export const membershipRoles = [
  'nominator',
  'unitHead',
  'appraiser',
  'clerk',
  'councilSecretary',
  'councilMember',
  'leader',
  'statistician',
  'consultee',
  'administrator',
  'auditor',
] as const;

/** How somebody signs who is not the head: `KT.`, `Q.`, `TL.`, `TUQ.`. */
export const signingForms = ['deputy', 'acting', 'byOrder', 'byMandate'] as const;

// The first four tables are better-auth's core; it reads and writes Date objects, so these columns are Dates in drizzle.
function moment(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'date' });
}

export const users = pgTable(
  'users',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [unique('users_email_unique').on(table.email)],
);

export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    token: text('token').notNull(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ name: 'sessions_user_id_fk', columns: [table.userId], foreignColumns: [users.id] }),
    unique('sessions_token_unique').on(table.token),
    index('sessions_user_id_index').on(table.userId),
  ],
);

/** A way to sign in: the password (argon2id text in `password`) or the province's single sign-on. */
export const accounts = pgTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ name: 'accounts_user_id_fk', columns: [table.userId], foreignColumns: [users.id] }),
    unique('accounts_provider_id_account_id_unique').on(table.providerId, table.accountId),
    index('accounts_user_id_index').on(table.userId),
  ],
);

export const verifications = pgTable(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('verifications_identifier_index').on(table.identifier)],
);

/** What a user may do and for whom. A substitute's membership points at the one it stands in for. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid('id').primaryKey(),
    userId: text('user_id').notNull(),
    role: text('role', { enum: membershipRoles }).notNull(),
    organisationId: text('organisation_id').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    substituteFor: uuid('substitute_for'),
    /** How the holder signs where it is not as the head, or as a deputy who stands in: `Q.`, `KT.`, `TL.`, `TUQ.`, the last two with a title. */
    signingForm: text('signing_form', { enum: signingForms }),
    signingTitle: text('signing_title'),
  },
  (table) => [
    foreignKey({ name: 'memberships_user_id_fk', columns: [table.userId], foreignColumns: [users.id] }),
    foreignKey({
      name: 'memberships_organisation_id_fk',
      columns: [table.organisationId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({
      name: 'memberships_substitute_for_fk',
      columns: [table.substituteFor],
      foreignColumns: [table.id],
    }),
    oneOf('memberships_role_check', table.role, membershipRoles),
    oneOf('memberships_signing_form_check', table.signingForm, signingForms),
    check(
      'memberships_signing_title_check',
      sql`coalesce(${table.signingForm} in ('byOrder', 'byMandate'), false) = (${table.signingTitle} is not null)`,
    ),
    // Whoever signs for another says for whom.
    check(
      'memberships_signing_for_check',
      sql`coalesce(${table.signingForm} = 'acting', true) or ${table.substituteFor} is not null`,
    ),
    index('memberships_user_id_index').on(table.userId),
    index('memberships_organisation_id_index').on(table.organisationId),
  ],
);
