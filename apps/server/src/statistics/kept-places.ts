import type { Executor } from '@vinh-danh/db';
import { places } from './facts.ts';

type Sql = Executor['sql'];

/** Where each unit lies, told by the statement that counts: a merger lies wholly before it or after. */
export function placesSql(sql: Sql) {
  const pairs = Object.entries(places).map(([name, column]) => `'${name}', u.${column}`);
  return sql`(
    select json_agg(json_build_array(u.unit_id, u.since::text, u.until::text, json_build_object(${sql.unsafe(pairs.join(', '))})))
    from unit_places u
  )::text`;
}

/** Where units lie today changes with the day. */
export const todaySql = (sql: Sql) => sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

export type PlaceOf = (unit: string | null, day: string | null, place: string) => string | null;
export const noPlaces: PlaceOf = () => null;

/** Told from the unit and a day, or the beginning of a stretch of time. */
export function placesIn(text: string | null = null): PlaceOf {
  type Row = [unit: string, since: string, until: string, of: Partial<Record<string, string | null>>];
  const rows = Map.groupBy(JSON.parse(text ?? '[]') as Row[], ([unit]) => unit);
  return (unit, day, place) => {
    const own = unit === null || day === null ? undefined : rows.get(unit);
    return own?.find(([, since, until]) => since <= (day ?? '') && (day ?? '') < until)?.[3][place] ?? null;
  };
}
