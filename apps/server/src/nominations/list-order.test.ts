import { withContext } from '@vinh-danh/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, driveTo, type Row } from '../testing/drive.ts';
import { openProvince, type Caller, type Province } from '../testing/province.ts';
import { sendTo } from '../testing/commands.ts';
import type { NominationFilter } from './filter.ts';
import { findPage } from './find-page.ts';
import { Direction, orderOf, Sort } from './sort.ts';
import { sourceOf } from './source.ts';

type ListInput = Parameters<Caller['nominations']['list']>[0];

// In the order of the Vietnamese alphabet by the given name: a before ă before â, d before đ; a tone decides last.
const names = [
  'Trần Văn An',
  'Lê Thị Ánh',
  'Nguyễn Hữu Ân',
  'Y Bluk',
  'Phạm Dũng',
  'Nguyễn Thị Đào',
  'Nguyễn Văn Hoa',
  'Nguyễn Văn Hoà',
  'Nguyễn Văn Hoạ',
  'Hồ Văn Ý',
];
const collective = 'Tổ Cấp cứu';

const resume = { type: 'resume', reason: 'Không có căn cứ' } as const;

let province: Province;
let rows: Row[];

beforeAll(async () => {
  province = await openProvince();
  const draft = (fullName: string, birthYear: number) => ({
    subject: { ...draftOf().subject, fullName, birthYear } as never,
  });
  // Written down out of order, with three deadlines and two awards among them.
  const days = ['2026-11-23', '2026-11-16', '2026-11-20'];
  rows = [];
  for (const [index, name] of names.toReversed().entries()) {
    const on = days[index % 3];
    rows.push(
      ...(await driveTo(
        province,
        { stage: index % 4 === 3 ? 'draft' : 'leader' },
        { draft: { ...draft(name, 1960 + index), award: index % 2 === 0 ? 'BKT' : 'GK_DV' }, ...(on ? { on } : {}) },
      )),
    );
  }
  rows.push(
    ...(await driveTo(
      province,
      { stage: 'decided' },
      { draft: { subject: { kind: 'collective', name: collective }, award: 'GK_DV' } },
    )),
  );
});
afterAll(async () => province.close());

async function listAll(caller: Caller, input: ListInput) {
  const items = [];
  for (let cursor: ListInput['cursor'] | null; cursor !== null;) {
    const page = await caller.nominations.list({ ...input, ...(cursor ? { cursor } : {}) });
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

describe('the order of a list', () => {
  it.each(Sort.options.flatMap((sort) => Direction.options.map((towards) => ({ sort, towards }))))(
    'by $sort, $towards, holds everything once, whatever the length of a page',
    async (order) => {
      const caller = province.as('nominator@benh-vien');
      const whole = (await listAll(caller, { view: 'all', limit: 100, ...order })).map(({ id }) => id);
      expect(whole.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
      for (const limit of [1, 2, 3, 7]) {
        expect((await listAll(caller, { view: 'all', limit, ...order })).map(({ id }) => id)).toEqual(whole);
      }
    },
  );

  it('by name is that of Vietnamese lists: the given name first, a collective under its own', async () => {
    const items = await listAll(province.as('nominator@benh-vien'), { view: 'all', sort: 'name', limit: 4 });
    const expected = [...names];
    expected.splice(expected.indexOf('Hồ Văn Ý'), 0, collective);
    expect(items.map(({ subjectName }) => subjectName)).toEqual(expected);
  });

  it('by a date has those without one last, in both directions', async () => {
    for (const towards of Direction.options) {
      const items = await listAll(province.as('nominator@benh-vien'), {
        view: 'all',
        sort: 'due',
        towards,
        limit: 4,
      });
      const due = items.map(({ dueOn }) => dueOn);
      const given = due.filter((day) => day !== null);
      expect(due.slice(given.length).every((day) => day === null)).toBe(true);
      expect(given).toEqual(towards === 'asc' ? given.toSorted() : given.toSorted().toReversed());
    }
  });

  it('loses none and doubles none of the rows that stay, while others move', async () => {
    const moving = await driveTo(province, { stage: 'leader' }, { unit: 'truong-hoc', count: 3, on: '2026-11-20' });
    const staying = await driveTo(province, { stage: 'leader' }, { unit: 'truong-hoc', count: 6, on: '2026-11-19' });
    for (const sort of Sort.options) {
      const caller = province.as('nominator@truong-hoc');
      const seen: string[] = [];
      for (let cursor: ListInput['cursor'] | null; cursor !== null;) {
        const page = await caller.nominations.list({ view: 'all', sort, limit: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
        const [row] = moving;
        if (!row) continue;
        // Back and forth, out of the road and back on it, with and without a deadline.
        const isOn = row.stage === 'leader';
        const event = isOn ? ({ type: 'suspend', cause: 'complaint', reason: 'Đơn thư' } as const) : resume;
        await sendTo(province, 'unitHead@truong-hoc', row, event);
        Object.assign(row, { stage: isOn ? 'suspended' : 'leader', version: row.version + 1 });
      }
      const found = seen.filter((id) => staying.some((row) => row.id === id));
      expect(found.toSorted()).toEqual(staying.map(({ id }) => id).toSorted());
    }
  });
});

describe('the ways to a page', () => {
  const filters: NominationFilter[] = [
    {},
    { stage: 'leader' },
    { award: 'GK_DV' },
    { subjectKind: 'collective' },
    { year: 2026 },
    { standing: true },
    { isUnderWay: true },
    { due: 'overdue' },
    { due: 'thisWeek' },
    { holderId: 'benh-vien' },
    { submittingUnitId: 'benh-vien' },
    { gender: 'male' },
    { text: 'hoa' },
    { text: 'nguyen', stage: 'leader' },
  ];

  // The readings of a few organisations are walked, those of many gathered; the second read what the first nominate.
  const few = ['benh-vien', 'so-y-te', 'ubnd-tinh'];
  const many = [...few, ...Array.from({ length: 8 }, (_none, index) => `khac-${index}`)];
  const readers = [['benh-vien'], few, many];

  it.each(filters)('are the same rows, walked or gathered: %o', async (filter) => {
    const db = province.database.app;
    for (const [readable, sort] of readers.flatMap((who) => Sort.options.map((by) => [who, by] as const))) {
      const order = orderOf({ view: 'all', sort });
      const ways = await withContext(db, readable, async (tx) => {
        const ids = async (isWide: boolean) => {
          const source = await sourceOf(tx, { filter, on: '2026-11-30', readable, isWide }, order);
          return (await findPage(tx, source, order, { limit: 50 })).map(({ id }) => id);
        };
        return { walked: await ids(true), gathered: await ids(false) };
      });
      expect(ways.walked).toEqual(ways.gathered);
      expect(ways.walked.length).toBeGreaterThan(0);
    }
  });

  it('pass over what may not be seen, however much of it lies between', async () => {
    await driveTo(province, { stage: 'leader' }, { unit: 'truong-hoc', count: 2 });
    const readable = ['truong-hoc'];
    const list = { filter: {}, on: '2026-11-30', readable, isWide: true };
    for (const [sort, towards] of Sort.options.flatMap((by) => Direction.options.map((to) => [by, to] as const))) {
      const order = orderOf({ view: 'all', sort, towards });
      const pages = await withContext(province.database.app, readable, async (tx) => {
        const walked = await sourceOf(tx, list, order);
        const gathered = await sourceOf(tx, { ...list, isWide: false }, order);
        return Promise.all([
          ...[1, 2, 20].map((limit) => findPage(tx, walked, order, { limit })),
          findPage(tx, gathered, order, { limit: 20 }),
        ]);
      });
      const whole = pages.at(-1) ?? [];
      expect(whole.length).toBeGreaterThan(1);
      expect(pages.map((page) => page.map(({ id }) => id))).toEqual(
        [1, 2, 20, 20].map((limit) => whole.slice(0, limit).map(({ id }) => id)),
      );
    }
  });
});
