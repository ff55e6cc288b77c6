import { sql } from 'drizzle-orm';
import { check, date, integer, jsonb, text, timestamp, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';

/** A day as the law counts it: `YYYY-MM-DD`, no time zone. */
export function day(name: string) {
  return date(name, { mode: 'string' });
}

/** A point in time as ISO text in UTC with six decimals, `2026-11-22T03:04:05.123456Z`: history hashes this text. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'string' });
}

/**
 * A named CHECK that a text column holds one of the listed values (null passes, as in SQL). Text with a CHECK rather than
 * an enum type, because a value of an enum type can never be taken back.
 */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`);
}

/** What every history tells of an act: its place, who did it in which office and for whom, with what, by which command, when. */
export function actColumns() {
  return {
    sequence: integer('sequence').notNull(),
    actorId: text('actor_id').notNull(),
    role: text('role').notNull(),
    organisationId: text('organisation_id').notNull(),
    onBehalfOf: text('on_behalf_of'),
    payload: jsonb('payload').notNull(),
    commandId: uuid('command_id').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  };
}
