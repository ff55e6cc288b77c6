import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drive, driveTo, items } from '../testing/drive.ts';
import { counting } from '../testing/counting.ts';
import { openProvince, toMembership, type Office, type Province } from '../testing/province.ts';
import type { BatchKey } from './batch-key.ts';

let province: Province;

/** On the chairman's desk: two letters of the Department of Health, one of which he has approved in part; and more below. */
beforeAll(async () => {
  province = await openProvince();
  const merit = await driveTo(province, { stage: 'leader', level: 'province' }, { count: 3 });
  await driveTo(province, { stage: 'leader', level: 'province' }, { count: 2, on: '2026-11-20' });
  const [first] = merit;
  await drive(province, first ? [first.id] : [], { stage: 'approved' });
  await driveTo(province, { stage: 'leader', level: 'unit' }, { count: 2 });
  await driveTo(
    province,
    { stage: 'leader', level: 'unit' },
    { draft: { commendationType: 'unexpected', procedure: 'simplified', papers: [{ kind: 'summaryReport' }] } },
  );
}, 300_000);
afterAll(async () => province.close());

const batches = (...held: Office[]) => province.as(...held).leading.batches();

describe('what waits is in batches', () => {
  it('as letters brought it: by letter, the earliest deadline first, what waits for a signature apart', async () => {
    const found = await batches('leader@ubnd-tinh');
    expect(found.map(({ key, count, senderName }) => ({ task: key.task, count, senderName }))).toEqual([
      { task: 'decide', count: 2, senderName: 'Sở Y tế' },
      { task: 'decide', count: 2, senderName: 'Sở Y tế' },
      { task: 'sign', count: 1, senderName: 'Sở Y tế' },
    ]);
    expect(new Set(found.map(({ letter }) => letter?.symbol)).size).toBe(2);
    expect(found[0]?.letter?.signedOn).toBe('2026-11-20');
    expect(found[2]?.letter).toEqual(found[1]?.letter);
  });

  it('within the unit by award and commendation type', async () => {
    const found = await batches('unitHead@benh-vien');
    expect(
      found.map(({ letter, awards, commendationTypes, count }) => ({ letter, awards, commendationTypes, count })),
    ).toEqual([
      { letter: null, awards: [{ award: 'BKT', count: 2 }], commendationTypes: ['merit'], count: 2 },
      { letter: null, awards: [{ award: 'BKT', count: 1 }], commendationTypes: ['unexpected'], count: 1 },
    ]);
  });

  it('each opens the page with just as many', async () => {
    for (const office of ['leader@ubnd-tinh', 'unitHead@benh-vien'] as const) {
      for (const batch of await batches(office)) {
        const page = await province.as(office).leading.batch(batch.key);
        expect(page.batch).toEqual(batch);
        expect(page.items).toHaveLength(batch.count);
      }
    }
  });

  it('and is gone once it is decided', async () => {
    const [row] = await driveTo(province, { stage: 'leader', level: 'unit' }, { unit: 'truong-hoc' });
    const caller = province.as('unitHead@truong-hoc');
    const [batch] = await caller.leading.batches();
    await caller.nominations.sendBatch({
      commandId: randomUUID(),
      items: row ? items([row]) : [],
      event: { type: 'approve' },
    });
    expect(await caller.leading.batches()).toEqual([]);
    expect(batch && (await caller.leading.batch(batch.key))).toEqual({ batch: null, items: [], legalBases: [] });
  });
});

describe('nobody sees the desk of another', () => {
  const others: Office[] = [
    'leader@so-y-te',
    'leader@ubnd-huyen',
    'unitHead@ubnd-tinh',
    'leader@so-noi-vu',
    'unitHead@truong-hoc',
    'leader@bo-y-te',
  ];

  it.each(others)('%s finds neither its batches nor, with their keys, their pages', async (office) => {
    const keys = [...(await batches('leader@ubnd-tinh')), ...(await batches('unitHead@benh-vien'))].map(
      ({ key }) => key,
    );
    expect(keys).toHaveLength(5);
    expect(await batches(office)).toEqual([]);
    for (const key of keys) expect((await province.as(office).leading.batch(key)).batch).toBeNull();
  });

  it('not even with an office of his own put into the key', async () => {
    const [batch] = await batches('leader@ubnd-tinh');
    const key = { ...batch?.key, organisationId: 'so-y-te' } as BatchKey;
    expect((await province.as('leader@so-y-te').leading.batch(key)).batch).toBeNull();
  });
});

it('a dated substitute sees the desk with whose it is, and his act is told on behalf of that person', async () => {
  const [row] = await driveTo(province, { stage: 'leader', level: 'unit' }, { unit: 'truong-hoc' });
  const substitute = { ...toMembership('unitHead@truong-hoc'), id: randomUUID(), onBehalfOf: 'unitHead@truong-hoc' };
  const deputy = province.asWith({ memberships: [substitute] }, 'nominator@truong-hoc');
  const [batch] = await deputy.leading.batches();
  expect(batch).toMatchObject({ count: 1, onBehalfOf: 'Họ Tên unitHead@truong-hoc' });
  const { results } = await deputy.nominations.sendBatch({
    commandId: randomUUID(),
    items: row ? items([row]) : [],
    event: { type: 'approve' },
  });
  expect(results).toMatchObject([{ ok: true }]);
  const { history } = await province.as('appraiser@so-giao-duc').nominations.get({ id: row?.id ?? '' });
  expect(history.at(-1)?.onBehalfOf).toBe('Họ Tên unitHead@truong-hoc');
});

it('a page costs the same number of statements for one nomination as for many', async () => {
  const costs = new Map<number, number>();
  for (const { key, count } of await batches('unitHead@benh-vien')) {
    const counted = counting(province.database.app);
    await province.asWith({ db: counted.db }, 'unitHead@benh-vien').leading.batch(key);
    costs.set(count, counted.statements());
  }
  expect([...costs.keys()]).toEqual([2, 1]);
  expect(costs.get(2)).toBe(costs.get(1));
  expect(costs.get(1)).toBeGreaterThan(5);
});
