import type { Db } from '@vinh-danh/db';
import type { Logger } from 'pino';

export type Dispatcher = {
  /** Says that the outbox has rows; they leave within 50 ms or so. */
  readonly poke: () => void;
  readonly stop: () => Promise<void>;
};

const debounceMs = 50;
const sweepMs = 5000;
const batch = 500;
// 180 ids of 40 bytes stay under NOTIFY's 8000.
const idsInOne = 180;

/**
 * Turns outbox rows into notifications, when poked and every 5 s, for rows whose process died before it could. Deleting
 * and notifying are one transaction, so nothing is lost; several processes may run it, each row leaves once.
 */
export function startDispatcher(db: Db, log: Logger): Dispatcher {
  let running: Promise<void> | undefined;
  let poked: NodeJS.Timeout | undefined;
  let stopped = false;
  let failing = false;

  async function empty(): Promise<void> {
    if (stopped) return;
    try {
      const taken = await dispatchOnce(db);
      failing = false;
      if (taken === batch) await empty();
    } catch (error) {
      if (!failing) log.warn({ err: error }, 'outbox waits');
      failing = true;
    }
  }

  function poke(): void {
    if (stopped || poked) return;
    poked = setTimeout(() => {
      poked = undefined;
      // While one runs, another time is asked for: it may have looked before the row was there.
      running = (running ?? Promise.resolve()).then(empty);
    }, debounceMs);
  }

  const sweep = setInterval(poke, sweepMs);
  poke();
  return {
    poke,
    async stop() {
      stopped = true;
      clearInterval(sweep);
      clearTimeout(poked);
      await running;
    },
  };
}

/**
 * One statement, one transaction. Gives how many rows left the outbox. Without SKIP LOCKED, which needs a privilege to
 * change rows that the application does not have: a second dispatcher waits for the first and finds those rows gone.
 */
export async function dispatchOnce({ sql }: Db): Promise<number> {
  const sent = await sql<{ taken: number }[]>`
    with taken as (
      delete from outbox where id in (
        select id from outbox where topic = 'nomination' order by id limit ${batch})
      returning payload
    ), numbered as (
      select payload, (row_number() over () - 1) / ${idsInOne} as part from (select distinct payload from taken) as once
    )
    select pg_notify(current_schema() || '_nominations', jsonb_agg(payload)::text),
      (select count(*) from taken)::int as taken
    from numbered group by part`;
  return sent[0]?.taken ?? 0;
}
