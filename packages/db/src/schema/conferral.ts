import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './auth.ts';
import { actColumns, day, instant, oneOf } from './columns.ts';
import { nominations } from './nominations.ts';
import { organisations } from './organisations.ts';

export const ceremonyStates = ['planned', 'held', 'cancelled'] as const;

/** A ceremony at which certificates and prizes are handed over. */
export const ceremonies = pgTable(
  'ceremonies',
  {
    id: uuid('id').primaryKey(),
    organiserId: text('organiser_id').notNull(),
    title: text('title').notNull(),
    heldOn: day('held_on').notNull(),
    place: text('place').notNull(),
    state: text('state', { enum: ceremonyStates }).notNull(),
    version: integer('version').notNull(),
    createdById: text('created_by_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'ceremonies_organiser_id_fk',
      columns: [table.organiserId],
      foreignColumns: [organisations.id],
    }),
    foreignKey({ name: 'ceremonies_created_by_id_fk', columns: [table.createdById], foreignColumns: [users.id] }),
    oneOf('ceremonies_state_check', table.state, ceremonyStates),
    index('ceremonies_organiser_id_index').on(table.organiserId, table.heldOn),
  ],
);

export const ceremonyActs = ['plan', 'edit', 'add', 'remove', 'mark', 'hold', 'cancel'] as const;

/** What was done with a ceremony, one row an act; who was named stands with the hand-over. Append-only by grants and by trigger. */
export const ceremonyHistory = pgTable(
  'ceremony_history',
  {
    ceremonyId: uuid('ceremony_id').notNull(),
    act: text('act', { enum: ceremonyActs }).notNull(),
    ...actColumns(),
  },
  (table) => [
    primaryKey({ name: 'ceremony_history_pkey', columns: [table.ceremonyId, table.sequence] }),
    foreignKey({
      name: 'ceremony_history_ceremony_id_fk',
      columns: [table.ceremonyId],
      foreignColumns: [ceremonies.id],
    }),
    oneOf('ceremony_history_act_check', table.act, ceremonyActs),
  ],
);

export const handoverStates = ['planned', 'handedOver', 'missed'] as const;
export const presences = ['present', 'represented', 'absent'] as const;

/**
 * The handing over of one award: planned for a ceremony, done there or outside of one, or missed. A nomination stands on one
 * list at most and is handed over once. Row level security: seen by whoever may see the nomination, since it names people.
 */
export const handovers = pgTable(
  'handovers',
  {
    id: uuid('id').primaryKey(),
    nominationId: uuid('nomination_id').notNull(),
    ceremonyId: uuid('ceremony_id'),
    position: integer('position').notNull(),
    state: text('state', { enum: handoverStates }).notNull(),
    presence: text('presence', { enum: presences }).notNull(),
    /** Who stands in for the honoured, how they are related, and by which document. */
    receivedBy: text('received_by'),
    relation: text('relation'),
    mandate: text('mandate'),
    mandateOn: day('mandate_on'),
    /** How it was seen who received it. */
    identity: text('identity'),
    receivedOn: day('received_on'),
    certificate: boolean('certificate').notNull(),
    prize: boolean('prize').notNull(),
    note: text('note'),
  },
  (table) => [
    foreignKey({ name: 'handovers_nomination_id_fk', columns: [table.nominationId], foreignColumns: [nominations.id] }),
    foreignKey({ name: 'handovers_ceremony_id_fk', columns: [table.ceremonyId], foreignColumns: [ceremonies.id] }),
    oneOf('handovers_state_check', table.state, handoverStates),
    oneOf('handovers_presence_check', table.presence, presences),
    check(
      'handovers_representative_check',
      sql`${table.presence} <> 'represented' or (${table.receivedBy} is not null and ${table.relation} is not null)`,
    ),
    check('handovers_received_check', sql`(${table.state} = 'handedOver') = (${table.receivedOn} is not null)`),
    check('handovers_planned_check', sql`${table.state} <> 'planned' or ${table.ceremonyId} is not null`),
    uniqueIndex('handovers_nomination_id_unique')
      .on(table.nominationId)
      .where(sql`${table.state} <> 'missed'`),
    index('handovers_ceremony_id_index').on(table.ceremonyId, table.position),
  ],
);
