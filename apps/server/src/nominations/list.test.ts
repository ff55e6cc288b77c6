import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, driveTo, type Row } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, type Caller, type Province } from '../testing/province.ts';

let province: Province;
let rows: Row[];

beforeAll(async () => {
  province = await openProvince();
  // Three deadlines, and three of each; the drafts have none.
  const days = ['2026-11-23', '2026-11-16', '2026-11-20'];
  const atUnit = await Promise.all(days.map((on) => driveTo(province, { stage: 'leader' }, { count: 3, on })));
  rows = [...atUnit.flat(), ...(await driveTo(province, { stage: 'draft' }, { count: 4 }))];
});
afterAll(async () => province.close());

type ListInput = Parameters<Caller['nominations']['list']>[0];

/** All pages of a list. */
async function listAll(caller: Caller, input: ListInput) {
  const pages = [await caller.nominations.list(input)];
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor ?? null) {
    pages.push(await caller.nominations.list({ ...input, cursor }));
  }
  return { pages, items: pages.flatMap(({ items }) => items) };
}

describe('pages', () => {
  it('of the list of all hold everything once, the newest first', async () => {
    const { pages, items } = await listAll(province.as('nominator@benh-vien'), { view: 'all', limit: 4 });
    expect(pages.map((page) => page.items.length)).toEqual([4, 4, 4, 1]);
    const ids = items.map(({ id }) => id);
    expect(ids).toEqual(
      rows
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
    const { stages, countedUpTo } = await province.as('nominator@benh-vien').nominations.count({ view: 'all' });
    expect(stages.toSorted((a, b) => a.count - b.count)).toEqual([
      { stage: 'draft', count: 4 },
      { stage: 'leader', count: 9 },
    ]);
    expect(countedUpTo).toBeNull();
  });

  it('of the list of all begin with the latest business day, whatever was written down last', async () => {
    const write = (on: string) => driveTo(province, { stage: 'draft' }, { unit: 'truong-hoc', count: 2, on });
    const later = await write('2022-03-01');
    const earlier = await write('2021-08-30');
    const { items } = await listAll(province.as('nominator@truong-hoc'), { view: 'all' });
    expect(items.map(({ id }) => id)).toEqual([...later.toReversed(), ...earlier.toReversed()].map(({ id }) => id));
  });

  it('of the work list hold what waits for the caller once, the oldest deadline first, with the acts it may do', async () => {
    const { pages, items } = await listAll(province.as('unitHead@benh-vien'), { view: 'work', limit: 2 });
    expect(pages).toHaveLength(5);
    const due = items.map(({ dueOn }) => dueOn);
    expect(due).toEqual(due.toSorted((a, b) => String(a).localeCompare(String(b))));
    expect(new Set(items.map(({ id }) => id)).size).toBe(9);
    for (const { actions } of items) expect(actions).toEqual(['approve', 'return', 'reject', 'suspend']);
    const drafts = await listAll(province.as('nominator@benh-vien'), { view: 'work', limit: 3 });
    expect(drafts.items.map(({ dueOn }) => dueOn)).toEqual([null, null, null, null]);
  });

  it.each([randomUUID(), '0000-01-01', 'x'])("do not begin at a cursor of another list: '%s'", async (key) => {
    const call = province
      .as('unitHead@benh-vien')
      .nominations.list({ view: 'work', cursor: { key, id: randomUUID() } });
    expect(await failureOf(call)).toMatchObject({ status: 'BAD_REQUEST', fields: ['cursor.key'] });
  });
});

describe('the text of a search', () => {
  it('finds by a part of the name, with or without diacritics, or by the code', async () => {
    const caller = province.as('nominator@truong-hoc');
    const subject = { ...draftOf().subject, fullName: 'Phạm Thị Đào 100%' };
    const { created } = await caller.nominations.createMany({
      commandId: randomUUID(),
      items: [{ ...draftOf('truong-hoc'), subject }, draftOf('truong-hoc')],
    });
    const find = async (text: string) =>
      (await caller.nominations.list({ view: 'all', text })).items.map(({ id }) => id);
    for (const text of ['Thị Đào', 'thi dao', 'THI DAO', '100%', created[0]?.code ?? '']) {
      expect(await find(text)).toEqual([created[0]?.id]);
    }
    expect(await find('%')).toEqual([created[0]?.id]);
    expect(await find('_')).toEqual([]);
  });
});

it('a page shows who acted on whose behalf by name', async () => {
  const [row] = await driveTo(province, { stage: 'leader' });
  const head = {
    id: randomUUID(),
    role: 'unitHead',
    organisationId: 'benh-vien',
    onBehalfOf: 'unitHead@benh-vien',
  } as const;
  const deputy = province.asWith({ memberships: [head] }, 'unitHead@truong-hoc');
  await deputy.nominations.send({
    commandId: randomUUID(),
    id: row?.id ?? '',
    version: row?.version ?? 0,
    event: { type: 'approve' },
  });
  const { history, actions } = await province.as('appraiser@so-y-te').nominations.get({ id: row?.id ?? '' });
  expect(history.at(-1)).toMatchObject({
    event: 'approve',
    actorName: 'Họ Tên unitHead@truong-hoc',
    organisationName: 'Bệnh viện Đa khoa tỉnh',
    onBehalfOf: 'Họ Tên unitHead@benh-vien',
  });
  expect(actions.map(({ type }) => type)).toEqual(['accept', 'die', 'return', 'suspend']);
});
