/** Where a PostgreSQL server is and who asks: a url, or its parts (`host` may be the folder of a unix socket). */
export type Server = { url: string } | { host: string; port: number; user: string; password: string; database: string };

/** A server together with the schema of one installation. `user` and `password` here win over those of the server. */
export type Connection = {
  server: Server;
  schema: string;
  user?: string;
  password?: string;
};

// Short enough for `<schema>_verifier` to stay under PostgreSQL's 63 bytes, and safe to write unquoted.
const schemaName = /^[a-z][a-z0-9_]{0,47}$/;

/** Gives the name back, or throws when it is no plain lower-case name. Everything that puts it into SQL asks this first. */
export function checkedSchema(schema: string): string {
  if (!schemaName.test(schema) || schema.startsWith('pg_') || schema === 'public' || schema === 'information_schema') {
    throw new Error(
      `"${schema}" cannot be DATABASE_SCHEMA: lower-case letters, digits and _ are allowed, not "public".`,
    );
  }
  return schema;
}

/** PostgreSQL's text of a timestamptz in UTC as ISO text with six decimals: `2026-11-22T03:04:05.123456Z`. */
export function toInstant(text: string): string {
  // 'infinity', years before 1 or after 9999, and other offsets are not of this form and stay as they are.
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(?:\+00(?::?00)?|Z)$/.exec(text);
  return match ? `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(6, '0')}Z` : text;
}

function dateText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

function keep(text: string): string {
  return text;
}

/**
 * How values travel: dates as `YYYY-MM-DD`, points in time as ISO text with microseconds (a Date would cut them off),
 * bigint as number, JSON parsed on the way in. A string given for a JSON parameter is taken as JSON text already, because
 * drizzle and the hot path's canonical JSON hand it over so.
 */
export const types = {
  day: { to: 1082, from: [1082, 1114], serialize: dateText, parse: keep },
  instant: { to: 1184, from: [1184], serialize: dateText, parse: toInstant },
  bigint: { to: 20, from: [20], serialize: String, parse: Number },
  json: {
    to: 114,
    from: [114, 3802],
    serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
    parse: (text: string): unknown => JSON.parse(text),
  },
};
