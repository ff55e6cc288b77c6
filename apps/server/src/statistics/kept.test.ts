import { type Executor, inTransaction, withContext } from '@vinh-danh/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { driveTo } from '../testing/drive.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { cubeOf } from './cube.ts';
import type { FactFilter } from './fact-filter.ts';
import type { FactDimension } from './facts.ts';
import { forgetKept } from './kept.ts';
import { medianRows } from './median-rows.ts';
import { renewFacts } from './write-facts.ts';

let province: Province;
let id: string;
let ids: string[];

beforeAll(async () => {
  province = await openProvince();
  ids = (await driveTo(province, { stage: 'leader' }, { count: 3 })).map((row) => row.id);
  id = ids[0] ?? '';
});
afterAll(async () => province.close());
beforeEach(async () => {
  const { sql } = province.database.owner;
  await sql`delete from count_tables`;
  await inTransaction(province.database.owner, (tx) => renewFacts(tx, ids));
});

const ask = (by: FactDimension[], filter: FactFilter = {}, readable: string[] | '*' = '*') =>
  withContext(province.database.app, readable, (tx) => cubeOf(tx, by, filter));
const refused = async (by: FactDimension[] = [], filter: FactFilter = {}) =>
  (await ask(by, filter)).reduce((sum, row) => sum + row.refused, 0);
const tables = async () => {
  const [row] = await province.database.owner.sql<{ count: number }[]>`select count(*)::int as count from count_tables`;
  return row?.count ?? 0;
};
const changes = async () => {
  const [row] = await province.database.owner.sql<
    { count: number }[]
  >`select count(*)::int as count from count_changes`;
  return row?.count ?? 0;
};
/** What a step that refuses writes of what is counted, within a transaction. */
const refuse = ({ sql }: Executor) => sql`
  select write_facts(jsonb_build_array(jsonb_build_object('id', nomination_id, 'stage', 'rejected', 'award', award, 'posthumous',
    posthumous, 'event', 'reject', 'on_day', since)), array[nomination_id]) from count_facts where nomination_id = ${id}`;

describe('a table that is kept', () => {
  it('is put right by what is written after it, and answers what it contains', async () => {
    const by: FactDimension[] = ['award', 'subjectKind', 'posthumous'];
    const [first] = await ask(by);
    expect(first).toMatchObject({ proposed: 3, refused: 0 });
    await inTransaction(province.database.owner, refuse);
    expect(await ask(by)).toEqual([{ ...first, refused: 1 }]);
    expect(await ask(['subjectKind'])).toEqual([{ ...first, key: [first?.key[1]], refused: 1 }]);
    expect(await ask([], { posthumous: true })).toEqual([
      { ...Object.fromEntries(Object.keys(first ?? {}).map((name) => [name, 0])), key: [] },
    ]);
    expect(await refused(['award'], { posthumous: false })).toBe(1);
    expect(await tables()).toBe(1);
    await ask(['award'], { gender: 'female' });
    expect(await tables()).toBe(2);
  });

  it('counts a step that was under way when it was made, and none that was taken back', async () => {
    const { owner } = province.database;
    await inTransaction(owner, async (tx) => {
      await refuse(tx);
      expect(await refused()).toBe(0);
    });
    expect(await tables()).toBe(1);
    expect(await refused()).toBe(1);
    await inTransaction(owner, (tx) => renewFacts(tx, [id]));
    expect(await refused()).toBe(0);
    await expect(
      inTransaction(owner, async (tx) => {
        await refuse(tx);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect(await refused()).toBe(0);
    expect(await tables()).toBe(1);
  });

  it('tells a transaction its own changes and is not made of them', async () => {
    await inTransaction(province.database.owner, async (tx) => {
      await tx.sql`select set_config('app.organisations', '*', true)`;
      await refuse(tx);
      expect(await cubeOf(tx, [], {})).toMatchObject([{ refused: 1 }]);
    });
    expect(await tables()).toBe(0);
    await refused();
    await inTransaction(province.database.owner, async (tx) => {
      await tx.sql`select set_config('app.organisations', '*', true)`;
      await renewFacts(tx, [id]);
      expect(await cubeOf(tx, [], {})).toMatchObject([{ refused: 0 }]);
    });
    expect(await refused()).toBe(0);
  });

  it('tells medians, which the decisions after it move', async () => {
    const { owner, app } = province.database;
    const medians = async () => {
      const rows = await withContext(app, '*', (tx) => medianRows(tx, ['subjectKind'], {}));
      return rows.map(({ key, leader }) => [...key, leader]);
    };
    expect(await medians()).toEqual([[null, null]]);
    for (const [at, days] of [9, 4, 6].entries()) {
      await inTransaction(
        owner,
        ({ sql }) => sql`
          select write_facts(jsonb_build_array(jsonb_build_object('id', nomination_id, 'stage', 'decided', 'award', award, 'posthumous',
            posthumous, 'event', 'issueDecision', 'on_day', since + ${days}::int, 'decided_on', since + ${days}::int)), array[nomination_id])
          from count_facts where nomination_id = ${ids[at] ?? ''}`,
      );
      const middle = [9, 4, 6][at];
      expect(await medians()).toEqual([
        [null, middle],
        ['individual', middle],
      ]);
    }
    expect(await tables()).toBe(4);
  });

  it('is of the nominations that its reader may read', async () => {
    expect(await ask(['award'], {}, ['ubnd-xa'])).toEqual([]);
    expect(await ask(['award'])).toMatchObject([{ proposed: 3 }]);
    expect(await ask(['award'], {}, ['ubnd-xa'])).toEqual([]);
    expect(await ask(['award'], {}, ['benh-vien'])).toMatchObject([{ proposed: 3 }]);
    await inTransaction(province.database.owner, refuse);
    expect(await ask(['award'], {}, ['ubnd-xa'])).toEqual([]);
  });

  it('is made anew after organisations have changed, and on another system', async () => {
    const { owner } = province.database;
    await ask(['award']);
    await inTransaction(owner, forgetKept);
    await ask(['award']);
    await ask(['award']);
    const made = await owner.sql<{ snapshot: string }[]>`select snapshot from count_tables`;
    expect(made).toHaveLength(1);
    await owner.sql`update count_tables set system_id = 1`;
    await ask(['award']);
    expect(await owner.sql`select 1 from count_tables where system_id <> 1`).toHaveLength(1);
  });

  it('leaves the changes that others have not seen, and nothing that all have', { timeout: 300_000 }, async () => {
    const { owner } = province.database;
    const left = async () => {
      await owner.sql`select prune_counts('7 days', 300)`;
      return changes();
    };
    // What another database of the server had open when a table was made holds back what that table has seen.
    const leftAnew = async () => {
      await owner.sql`delete from count_tables`;
      await ask(['award']);
      return left();
    };
    await expect.poll(leftAnew, { timeout: 120_000 }).toBe(0);
    await inTransaction(owner, refuse);
    expect(await left()).toBe(2);
    expect(await refused(['award'])).toBe(1);
    await inTransaction(owner, async ({ sql }) => {
      // Somebody is adding up.
      await sql`select pg_advisory_xact_lock_shared(hashtextextended('count_tables', 0))`;
      await owner.sql`select prune_counts('0 days', 0)`;
      expect(await tables()).toBe(1);
    });
    await owner.sql`select prune_counts('0 days', 0)`;
    expect(await tables()).toBe(0);
    await expect.poll(left, { timeout: 120_000 }).toBe(0);
    expect(await refused(['award'])).toBe(1);
  });
});
