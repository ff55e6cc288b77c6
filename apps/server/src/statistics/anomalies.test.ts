import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListInput } from '../nominations/list.ts';
import { draftOf, driveTo, items, stepOf } from '../testing/drive.ts';
import { openProvince, type Office, type Province } from '../testing/province.ts';

let province: Province;
/** Long after every deadline. */
const late = '2027-06-01';

beforeAll(async () => {
  province = await openProvince();
  const [first, ...others] = await driveTo(
    province,
    { stage: 'intake', level: 'province' },
    { unit: 'truong-hoc', on: '2026-03-02', count: 4 },
  );
  const appraiser: Office = `appraiser@${(first && stepOf(first).appraiserId) as 'so-noi-vu'}`;
  await province.asWith({ on: '2026-03-04' }, appraiser).nominations.sendBatch({
    commandId: randomUUID(),
    items: items(others),
    event: { type: 'return', reason: 'Bổ sung', papers: [], to: 0 },
  });
  await driveTo(province, { stage: 'intake' }, { unit: 'benh-vien', on: '2024-05-06', count: 2 });
  await driveTo(province, { stage: 'intake' }, { unit: 'benh-vien', on: '2026-05-06', count: 6 });
  await driveTo(province, { stage: 'intake' }, { unit: 'so-y-te', on: '2026-05-06', count: 6 });
  await driveTo(province, { stage: 'intake' }, { unit: 'so-giao-duc', on: '2026-05-06', count: 2 });
  for (const [occupationGroup, count] of [
    ['leader', 4],
    ['worker', 1],
  ] as const) {
    for (let left = count; left > 0; left -= 1) {
      const subject = { ...draftOf().subject, occupationGroup, fullName: `Lê ${occupationGroup} ${left}` } as never;
      const draft = { award: 'GK_X', subject };
      await driveTo(province, { stage: 'decided' }, { unit: 'ubnd-xa', on: '2026-02-03', draft });
    }
  }
}, 300_000);
afterAll(async () => province.close());

const listed = async (filter: Partial<ListInput>) => {
  const { stages } = await province
    .asWith({ on: late }, 'auditor@ubnd-tinh')
    .nominations.count({ view: 'all', ...filter });
  return stages.reduce((sum, { count }) => sum + count, 0);
};

it('finds what stands out in a year, each with as many dossiers as its list has, and nothing that others may not see', async () => {
  const found = await province.asWith({ on: late }, 'auditor@ubnd-tinh').statistics.anomalies({ year: 2026 });
  const submitted = { by: 'submittedYear', from: 2026, to: 2026 } as const;
  expect(found.alwaysReturned).toMatchObject([{ unitId: 'truong-hoc', proposed: 4, returned: 3 }]);
  expect(
    await listed({ counted: { measure: 'everReturned', submittingUnitId: 'truong-hoc', period: submitted } }),
  ).toBe(3);
  expect(found.spikes).toMatchObject([{ unitId: 'benh-vien', proposed: 6, usual: 2 }]);
  expect(await listed({ counted: { measure: 'proposed', submittingUnitId: 'benh-vien', period: submitted } })).toBe(6);
  // Nothing is known of them before: one is measured by the other department, of the other's kind there is no second.
  expect(found.firstYears).toMatchObject([
    { unitId: 'so-y-te', proposed: 6, usual: 2 },
    { unitId: 'ubnd-xa', proposed: 5, usual: null },
  ]);
  expect(await listed({ counted: { measure: 'proposed', submittingUnitId: 'so-y-te', period: submitted } })).toBe(6);
  expect(found.leaders).toMatchObject([{ unitId: 'ubnd-xa', leaders: 4, workers: 1 }]);
  expect(found.deadlines.length).toBeGreaterThan(0);
  for (const { unitId, overdue } of found.deadlines)
    expect(await listed({ holderId: unitId, due: 'overdue' })).toBe(overdue);

  const quiet = { alwaysReturned: [], spikes: [], firstYears: [], leaders: [] };
  const { statistics } = province.as('auditor@ubnd-tinh');
  expect(await statistics.anomalies({ year: 2020 })).toMatchObject(quiet);
  // Where everybody begins nobody stands out.
  expect(await statistics.anomalies({ year: 2024 })).toMatchObject(quiet);
  const stranger = province.as('leader@bo-y-te').statistics;
  expect(await stranger.anomalies({ year: 2026 })).toMatchObject({ ...quiet, deadlines: [] });
});

it('takes the years of the units that have passed into one for its own', async () => {
  await province.database.owner.sql`
    insert into organisation_successors values ('benh-vien', 'ubnd-xa', '2026-12-31', true), ('benh-vien', 'so-y-te', '2027-01-01', false)`;
  const found = await province.as('auditor@ubnd-tinh').statistics.anomalies({ year: 2026 });
  expect(found.firstYears.map(({ unitId }) => unitId)).toEqual(['so-y-te']);
  expect(found.spikes.map(({ unitId }) => unitId)).toEqual(['benh-vien']);
});
