import type { Executor } from '@vinh-danh/db';
import type { ServerRefusal } from '../errors.ts';

export type RunRow = {
  id: string;
  decisionId: string;
  form: 'merged' | 'separate';
  layout: string;
  stock: 'blank' | 'preprinted';
  total: number;
  done: number;
  startedAt: string;
  outcome: 'printed' | 'failed' | 'interrupted' | null;
  refusal: ServerRefusal | null;
  /** Nobody has touched it for a while though it has not ended. */
  isSilent: boolean;
};
export type NewRun = Pick<RunRow, 'id' | 'decisionId' | 'form' | 'layout' | 'stock' | 'total'> & {
  startedById: string;
};

/** After so long without a sign of life a run counts as interrupted. */
const silentAfter = '20 seconds';

const columns = (sql: Executor['sql']) => sql`
  id, decision_id as "decisionId", form, layout, stock, total, done, started_at as "startedAt", outcome, refusal,
  ended_at is null and touched_at < now() - ${silentAfter}::interval as "isSilent"`;

export async function findRun({ sql }: Executor, id: string): Promise<RunRow | undefined> {
  const [row] = await sql<RunRow[]>`select ${columns(sql)} from certificate_runs where id = ${id}`;
  return row;
}

export async function findLastRun({ sql }: Executor, decisionId: string): Promise<RunRow | undefined> {
  const [row] = await sql<RunRow[]>`
    select ${columns(sql)} from certificate_runs where decision_id = ${decisionId} order by started_at desc, id desc limit 1`;
  return row;
}

/** Opens a run, after those of the decision that have fallen silent have been closed. False when another one is at work. */
export async function openRun({ sql }: Executor, run: NewRun, isAlive: (id: string) => boolean): Promise<boolean> {
  const [open] = await sql<{ id: string; isSilent: boolean }[]>`
    select id, touched_at < now() - ${silentAfter}::interval as "isSilent" from certificate_runs
    where decision_id = ${run.decisionId} and ended_at is null for update`;
  if (open) {
    if (isAlive(open.id) || !open.isSilent) return false;
    await sql`update certificate_runs set ended_at = now(), outcome = 'interrupted' where id = ${open.id}`;
  }
  const { id, decisionId, form, layout, stock, total, startedById } = run;
  const made = await sql`
    insert into certificate_runs (id, decision_id, form, layout, stock, total, started_by_id)
    values (${id}, ${decisionId}, ${form}, ${layout}, ${stock}, ${total}, ${startedById})
    on conflict (decision_id) where ended_at is null do nothing returning id`;
  return made.length > 0;
}

/** Says how many a run is to print. */
export async function sizeRun({ sql }: Executor, id: string, total: number): Promise<void> {
  await sql`update certificate_runs set total = ${total} where id = ${id}`;
}

export async function touchRun({ sql }: Executor, id: string, done: number): Promise<void> {
  await sql`update certificate_runs set done = ${done}, touched_at = now() where id = ${id} and ended_at is null`;
}

/** Ends a run that is still open; false when somebody has taken it for dead meanwhile. */
export async function endRun(
  { sql }: Executor,
  id: string,
  { outcome, refusal }: { outcome: NonNullable<RunRow['outcome']>; refusal?: ServerRefusal },
): Promise<boolean> {
  const ended = await sql`
    update certificate_runs set ended_at = now(), outcome = ${outcome},
      refusal = ${refusal ? JSON.stringify(refusal) : null}::jsonb,
      done = case when ${outcome === 'printed'} then total else done end
    where id = ${id} and ended_at is null returning id`;
  return ended.length > 0;
}

export async function recordPrints(
  { sql }: Executor,
  {
    runId,
    printedById,
    reason,
    ids,
  }: { runId: string; printedById: string; reason: string | undefined; ids: readonly string[] },
): Promise<void> {
  await sql`
    insert into certificate_prints (id, certificate_id, copy, reason, run_id, printed_by_id)
    select gen_random_uuid(), id, copy, case when copy > 1 then ${reason ?? null}::text end, ${runId}, ${printedById}
    from (
      select c.id, 1 + coalesce((select max(copy) from certificate_prints p where p.certificate_id = c.id), 0) as copy
      from unnest(${[...ids]}::uuid[]) as c(id)) as next`;
}
