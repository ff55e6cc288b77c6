import type { Db, Executor } from '@vinh-danh/db';

/** More readings than this and a list is walked in its order, each row asked; fewer are gathered and sorted. */
const wide = 5000;
const rememberedMs = 10 * 60_000;
const remembered = new WeakMap<Db, Map<string, { isWide: boolean; until: number }>>();

/**
 * Whether these organisations read so much that a list had better be walked than gathered. It decides how fast a page
 * comes and never what is on it, so it may be some minutes old.
 */
export async function reachesFar(db: Db, organisations: readonly string[] | '*'): Promise<boolean> {
  if (organisations === '*') return true;
  const known = remembered.get(db) ?? new Map<string, { isWide: boolean; until: number }>();
  remembered.set(db, known);
  const key = organisations.toSorted().join(' ');
  const found = known.get(key);
  if (found && found.until > Date.now()) return found.isWide;
  const isWide = await countsPast(db, organisations);
  if (known.size > 10_000) known.clear();
  known.set(key, { isWide, until: Date.now() + rememberedMs });
  return isWide;
}

async function countsPast({ sql }: Executor, organisations: readonly string[]): Promise<boolean> {
  const [row] = await sql<{ isWide: boolean }[]>`
    select count(*) > ${wide} as "isWide" from (
      select 1 from nomination_readers where organisation_id = any(${[...organisations]}::text[]) limit ${wide + 1}) as counted`;
  return row?.isWide ?? false;
}
