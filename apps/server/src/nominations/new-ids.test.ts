import { expect, test } from 'vitest';
import { businessDayAt } from '../business-day.ts';
import { newIds } from './new-ids.ts';

/** The moment an id carries. */
const momentOf = (id = '') => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));

test('ids of a business day in the past carry that day, at the time of day it is', () => {
  for (const now of ['2026-11-26T16:59:59.999Z', '2026-11-26T17:00:00Z', '2026-11-26T03:20:00Z']) {
    const [id] = newIds(1, '2021-08-30', new Date(now));
    expect(businessDayAt(momentOf(id))).toBe('2021-08-30');
    expect(momentOf(id).toISOString().slice(11)).toBe(new Date(now).toISOString().slice(11));
  }
});

test('ids of today carry this moment', () => {
  const before = Date.now();
  const [id] = newIds(1, businessDayAt(new Date()));
  expect(momentOf(id).getTime()).toBeGreaterThanOrEqual(before);
  expect(momentOf(id).getTime()).toBeLessThan(before + 60_000);
});

test('ids are as many as asked for, none twice, in the order in which they are given', () => {
  const now = new Date('2026-11-26T03:20:00Z');
  for (const on of ['2026-11-25', '2026-11-26']) {
    const ids = newIds(500, on, now);
    expect(new Set([...ids, ...newIds(500, on, now)]).size).toBe(1000);
    expect(ids).toEqual(ids.toSorted());
  }
  expect(newIds(0, '2026-11-25', now)).toEqual([]);
});

test('what was written down later on an earlier business day is older', () => {
  const [later = ''] = newIds(1, '2026-11-24', new Date('2026-11-26T03:19:00Z'));
  const [earlier = ''] = newIds(1, '2022-03-01', new Date('2026-11-26T03:20:00Z'));
  expect(earlier < later).toBe(true);
});
