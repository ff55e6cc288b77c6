import { afterAll, beforeAll, expect, it } from 'vitest';
import { driveTo } from '../testing/drive.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { askCounts, type CountsAsked } from './command.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince();
  await driveTo(
    province,
    { stage: 'decided' },
    { unit: 'benh-vien', on: '2026-01-02', count: 2, draft: { award: 'BKT' } },
  );
});
afterAll(async () => province.close());

function ask(asked: Partial<CountsAsked>) {
  const { url, schema } = province.database;
  return askCounts({ url }, schema, { by: 'award', filter: [], on: today, ...asked });
}

it('counts what an account may see, narrowed to any of several values and to years', async () => {
  const decided = async (asked: Partial<CountsAsked>) => (await ask(asked)).rows.map((row) => row.decided);
  expect(await decided({ filter: ['award=BKT', 'award=GK_X'], from: '2026', to: '2026' })).toEqual([2]);
  expect(await decided({ to: '2025' })).toEqual([]);
  expect(await decided({ as: 'unitHead.benh-vien@example.vn', filter: ['submittingUnitId=benh-vien'] })).toEqual([2]);
  // What the person may not see is not refused: it is nothing.
  expect(await decided({ as: 'unitHead.truong-hoc@example.vn', filter: ['submittingUnitId=benh-vien'] })).toEqual([]);
});

it.each<[Partial<CountsAsked>, string]>([
  [{ by: 'colour' }, 'no dimension: colour. There are: year'],
  [{ filter: ['colour=red'] }, 'no dimension: colour'],
  [{ filter: ['award'] }, '"award" is no filter'],
  [{ filter: ['gender=tall'] }, 'filter.gender'],
  [{ by: 'award,award' }, 'sameDimension'],
  [{ from: '2026', to: '2021' }, 'the years begin after they end: 2026, 2021'],
  [{ from: 'soon' }, 'filter.period.from'],
  [{ as: 'nobody@example.vn' }, 'no account has the address nobody@example.vn'],
])('says in a sentence what is wrong with %o', async (asked, sentence) => {
  await expect(ask(asked)).rejects.toThrow(sentence);
});
