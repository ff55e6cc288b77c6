import type { Executor } from '@vinh-danh/db';
import { z } from 'zod';

type Sql = Executor['sql'];

/** What a list may be sorted by; each is an index, its id breaking ties. `newest` is the order of writing down. */
export const Sort = z.enum(['newest', 'due', 'name', 'award', 'decided']);
export type Sort = z.infer<typeof Sort>;
export const Direction = z.enum(['asc', 'desc']);
export type Direction = z.infer<typeof Direction>;

/** Where a page ended: the last row's value of what the list is sorted by, and its id. */
export const Cursor = z.object({ key: z.string().max(400).nullable(), id: z.uuid() });
export type Cursor = z.infer<typeof Cursor>;

export type Order = { readonly sort: Sort; readonly direction: Direction };

type Asked = {
  readonly view: 'work' | 'all';
  readonly sort?: Sort | undefined;
  readonly towards?: Direction | undefined;
  readonly year?: number | undefined;
  readonly due?: string | undefined;
};

/**
 * The order of a list. Work: oldest deadline first. All: the newest first; but what is narrowed by a date comes in the
 * order of that date, whose index then leads straight to it.
 */
export function orderOf({ view, sort, towards, year, due }: Asked): Order {
  const by = sort ?? (view === 'work' || due ? 'due' : year ? 'decided' : 'newest');
  return { sort: by, direction: towards ?? (by === 'newest' || by === 'decided' ? 'desc' : 'asc') };
}

/** Whether a cursor can come from a list of this order. */
export function fits({ sort }: Order, { key }: Cursor): boolean {
  if (sort === 'newest') return key === null;
  if (sort === 'name' || sort === 'award') return key !== null;
  return key === null || (z.iso.date().safeParse(key).success && !key.startsWith('0000'));
}

/** Whether rows may lack what the list is sorted by; they come last, whatever the direction. */
export function isOptional({ sort }: Order): boolean {
  return sort === 'due' || sort === 'decided';
}

/** The sorted column as SQL over `nominations n` and, for names, `nomination_names s`; undefined where the id alone sorts. */
export function columnOf(sql: Sql, { sort }: Order) {
  switch (sort) {
    case 'newest':
      return undefined;
    case 'due':
      return sql`n.due_on`;
    case 'name':
      return sql`s.sort_name`;
    case 'award':
      return sql`n.award`;
    case 'decided':
      return sql`n.decided_on`;
  }
}

/** The id that breaks ties, of the table whose index gives the order. */
export function idOf(sql: Sql, { sort }: Order) {
  return sort === 'name' ? sql`s.nomination_id` : sql`n.id`;
}

/** The cursor's value as the column's type. */
export function valueOf(sql: Sql, { sort }: Order, key: string) {
  return sort === 'due' || sort === 'decided' ? sql`${key}::date` : sql`${key}`;
}
