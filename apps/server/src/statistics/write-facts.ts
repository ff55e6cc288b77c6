import type { Executor, Tx } from '@vinh-danh/db';
import type { Step } from '../nominations/steps.ts';

type Sql = Executor['sql'];

/**
 * A part of the statement that writes steps and has `moved`: writes what is counted of the nominations that moved, so that no
 * number lags behind a list. The statement must read `counted`, or it is not carried out.
 */
export function writingFacts(sql: Sql, steps: readonly Step[]) {
  const facts = steps.map(({ before, event, entry, row }) => ({
    id: row.id,
    stage: row.stage,
    award: row.award,
    posthumous: row.posthumous,
    regime: row.regime,
    readers: row.visible_to.length > before.visibleTo.length ? row.visible_to : undefined,
    event: event.type,
    on_day: entry.effectiveOn,
    decided_on: row.decided_on,
    decided_by_id: row.decided_by_id,
  }));
  return sql`counted as materialized (
      select write_facts(${JSON.stringify(facts)}::jsonb, array(select id from moved)) as written
    ),`;
}

/** Writes anew what is counted of these nominations, told from their history: for what is new and what was changed past a step. */
export async function renewFacts({ sql }: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`select renew_facts(${[...ids]}::uuid[])`;
}

/** The same for all nominations of these persons and collectives, as far as the context reads them. */
export async function renewFactsOf(tx: Tx, subjects: readonly string[]): Promise<void> {
  const rows = await tx.sql<{ id: string }[]>`
    select id from nominations
    where person_id = any(${[...subjects]}::uuid[]) or collective_id = any(${[...subjects]}::uuid[])`;
  await renewFacts(
    tx,
    rows.map(({ id }) => id),
  );
}
