import type { Db } from '@vinh-danh/db';
import { throughput } from './load.ts';

/**
 * What the machine gives for the least that a guarded change can be: begin, select for update, update, insert, commit, one
 * round trip each, by the same driver over the same pool. Transactions per second.
 */
export async function measureYardstick(owner: Db, pool: Db, workers: number, transactions: number): Promise<number> {
  await owner.sql`create table if not exists bench_items (id int primary key, version int not null, note text not null)`;
  await owner.sql`create table if not exists bench_log (id bigint generated always as identity primary key, item int not null, note text not null)`;
  await owner.sql`insert into bench_items select n, 0, repeat('x', 200) from generate_series(1, 100000) n on conflict do nothing`;
  await owner.sql`grant select, insert, update on bench_items, bench_log to public`;
  const ids = Array.from({ length: transactions }, (_none, index) => 1 + ((index * 7919) % 100_000));
  const note = 'y'.repeat(200);
  return throughput(ids, workers, async (id) => {
    await pool.sql.begin(async (sql) => {
      await sql`select version from bench_items where id = ${id} for update`;
      await sql`update bench_items set version = version + 1 where id = ${id}`;
      await sql`insert into bench_log (item, note) values (${id}, ${note})`;
    });
  });
}
