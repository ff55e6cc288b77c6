import { randomUUID } from 'node:crypto';
import { connect } from '@vinh-danh/db';
import { sendBatch } from '../nominations/send-batch.ts';
import { sendEvent } from '../nominations/send-event.ts';
import { createDrafts, createProvince, road } from './bench-province.ts';
import { openBenchStore } from './bench-store.ts';
import { measureHttp } from './chain-http.ts';
import { throughput } from './load.ts';
import type { BenchReport } from './report.ts';
import { compared, figure, machine } from './report.ts';
import { measureYardstick } from './yardstick.ts';

const connections = 16;
type Options = { seed: number; nominations: number; log: (line: string) => void };

/**
 * The command path with many nominations present: the store path at one and sixteen connections, the batch path, and the
 * whole way over HTTP, each against the yardstick of the same run.
 */
export async function benchChain({ seed, nominations, log }: Options): Promise<BenchReport> {
  const store = await openBenchStore();
  const pool = connect({ ...store.connection, max: connections });
  try {
    const officers = await createProvince(store.owner, pool, connections);
    log(`creating ${nominations} nominations`);
    const started = performance.now();
    const drafts = await createDrafts(officers, nominations);
    const created = nominations / ((performance.now() - started) / 1000);
    await store.owner.sql`analyze`;
    const take = (count: number) => drafts.splice(0, count);
    const walk = (list: { id: string; officer: number }[], workers: number) =>
      throughput(list, workers, async ({ id, officer }) => {
        const { context } = officers[officer] ?? {};
        if (!context) return;
        for (const [index, event] of road.entries())
          await sendEvent(context, { commandId: randomUUID(), id, version: index + 1, event });
      });
    await walk(take(200), connections);
    await measureYardstick(store.owner, pool, connections, 1000);
    log('measuring');
    const yardstick = await measureYardstick(store.owner, pool, connections, 8000);
    const single = (await walk(take(400), 1)) * road.length;
    const store16 = (await walk(take(1600), connections)) * road.length;
    const batches = Array.from({ length: officers.length }, (_none, officer) =>
      drafts.filter((draft) => draft.officer === officer).splice(0, 200),
    );
    const used = new Set(batches.flat());
    const perBatch = await throughput(batches, 4, async (batch, index) => {
      const { context } = officers[batch[0]?.officer ?? index] ?? {};
      if (!context) return;
      for (const [step, event] of road.entries()) {
        const items = batch.map(({ id }) => ({ id, version: step + 1 }));
        await sendBatch(context, { commandId: randomUUID(), items, event, dryRun: false });
      }
    });
    const batch = perBatch * 200 * road.length;
    const rest = drafts.filter((draft) => !used.has(draft)).slice(0, 1200);
    const http = (await measureHttp(store, officers, rest)) * road.length;
    const again = await measureYardstick(store.owner, pool, connections, 8000);
    const fair = (yardstick + again) / 2;
    return {
      bench: 'chain',
      seed,
      machine: machine(),
      data: { nominations, connections },
      rows: [
        figure('yardstick, 16 connections', fair, 'transactions/s'),
        compared('store path, 16 connections', store16, 'steps/s', fair, 0.6),
        compared('store path, 1 connection', single, 'steps/s', fair),
        compared('batch path, per item', batch, 'steps/s', fair, 2),
        compared('HTTP path, 16 clients', http, 'steps/s', fair, 0.25),
        figure('creation in batches', created, 'nominations/s'),
      ],
    };
  } finally {
    await pool.end();
    await store.close();
  }
}
