import type { Executor, Tx } from '@vinh-danh/db';
import type { Dossier, Ladders } from '@vinh-danh/workflows';
import { sha256 } from '../audit/history.ts';
import { ensureRules } from '../rules/in-force.ts';

type Sql = Executor['sql'];
/** A dossier as it is stored: its ladders stand in a table of their own, shared by many. */
export type StoredDossier = Omit<Dossier, 'ladders'>;

/** Known by the hash of their content, so what was read once stays true, whatever database it came from. */
const known = new Map<string, Ladders>();
const most = 5000;

/** The id under which ladders are stored: the same ladders have the same one. */
export function laddersId(ladders: Ladders): string {
  return sha256(ladders);
}

/** Stores ladders that are not stored yet. */
export async function storeLadders({ sql }: Tx, all: readonly Ladders[]): Promise<void> {
  const rows = [...new Map(all.map((ladders) => [laddersId(ladders), ladders]))].map(([id, ladders]) => ({
    id,
    ladders,
  }));
  await sql`
    insert into ladders (id, ladders)
    select id, ladders from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, ladders jsonb)
    order by id on conflict do nothing`;
}

/** The same rows with their dossiers whole; asks the database only for ladders and rulebooks this process has not met. */
export async function withLadders<Row extends { laddersId: string; dossier: StoredDossier }>(
  db: Executor,
  rows: readonly Row[],
): Promise<(Omit<Row, 'dossier'> & { dossier: Dossier })[]> {
  await ensureRules(
    db,
    rows.map(({ dossier }) => dossier.ruleVersion),
  );
  const ids = new Set(rows.map((row) => row.laddersId));
  const missing = [...ids].filter((id) => !known.has(id));
  // Of this call alone: while it waits for the database another may empty what is known.
  const byId = new Map([...ids].map((id) => [id, known.get(id)]));
  if (missing.length > 0) {
    const found = await db.sql<{ id: string; ladders: Ladders }[]>`
      select id, ladders from ladders where id = any(${missing}::text[])`;
    if (known.size + found.length > most) known.clear();
    for (const { id, ladders } of found) {
      byId.set(id, ladders);
      known.set(id, ladders);
    }
  }
  return rows.map((row) => {
    const ladders = byId.get(row.laddersId);
    if (!ladders) throw new Error(`no ladders ${row.laddersId}`);
    return { ...row, dossier: { ...row.dossier, ladders } };
  });
}

/** The machine's context, whole, for reading off the hot path. */
export function dossierSql(sql: Sql) {
  return sql`jsonb_build_object('ladders', (select l.ladders from ladders l where l.id = n.ladders_id)) || n.dossier`;
}
