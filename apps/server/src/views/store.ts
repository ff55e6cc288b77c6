import type { Db, Executor } from '@vinh-danh/db';
import { inTransaction } from '@vinh-danh/db';

export type SavedView = { name: string; value: string };

/** A person's own named lists, in their order. */
export async function listViews({ sql }: Executor, userId: string): Promise<SavedView[]> {
  return sql<SavedView[]>`select name, value from saved_views where user_id = ${userId} order by position`;
}

/** Keeps these and nothing else: the list is short and always sent whole. */
export async function keepViews(db: Db, userId: string, views: readonly SavedView[]): Promise<void> {
  await inTransaction(db, async ({ sql }) => {
    await sql`delete from saved_views where user_id = ${userId}`;
    await sql`
      insert into saved_views (user_id, name, value, position)
      select ${userId}, v.name, v.value, v.position
      from unnest(${views.map(({ name }) => name)}::text[], ${views.map(({ value }) => value)}::text[]) with ordinality as v(name, value, position)`;
  });
}
