import { afterAll, beforeAll, expect, it } from 'vitest';
import { driveTo } from '../testing/drive.ts';
import { openProvince, type Office, type Province } from '../testing/province.ts';
import type { TreeNode } from './tree.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince();
  const decided = { stage: 'decided' } as const;
  await driveTo(province, decided, { on: '2024-03-04', count: 2 });
  await driveTo(province, decided, { on: '2025-03-04' });
  await driveTo(province, decided, { unit: 'ubnd-xa', on: '2025-03-04', draft: { award: 'GK_X' } });
  await driveTo(province, { stage: 'intake' }, { unit: 'truong-hoc', on: '2025-03-04' });
  // The district has passed into the province, the hospital into the department of schools; the commune stands.
  await province.database.owner.sql`
    insert into organisation_successors values
      ('ubnd-huyen', 'ubnd-tinh', '2025-07-01', true), ('benh-vien', 'so-giao-duc', '2025-07-01', true),
      ('ubnd-xa', 'so-y-te', '2999-01-01', true)`;
}, 300_000);
afterAll(async () => province.close());

const treeOf = (office: Office, years = {}) => province.as(office).statistics.tree(years);
const told = (nodes: readonly TreeNode[]) =>
  Object.fromEntries(nodes.map(({ id, aboveId, isFormer, own }) => [id, [aboveId, isFormer, own]]));

it('hangs what was awarded in the tree of today, and each branch opens as many dossiers as lie in it', async () => {
  const nodes = await treeOf('auditor@ubnd-tinh');
  expect(told(nodes)).toEqual({
    'ubnd-tinh': [null, false, 0],
    'so-giao-duc': ['ubnd-tinh', false, 0],
    'benh-vien': ['so-giao-duc', true, 3],
    'ubnd-xa': ['ubnd-tinh', false, 1],
  });
  const behind = async (counted: object) => {
    const filter = { counted: { measure: 'decided' as const, ...counted } };
    const { stages } = await province.as('auditor@ubnd-tinh').nominations.count({ view: 'all', ...filter });
    return stages.reduce((sum, { count }) => sum + count, 0);
  };
  expect(await behind({ branch: 'ubnd-tinh' })).toBe(4);
  expect(await behind({ branch: 'so-giao-duc' })).toBe(3);
  expect(await behind({ branch: 'so-giao-duc', period: { by: 'year', from: 2025, to: 2025 } })).toBe(1);
  expect(await behind({ branch: 'so-y-te' })).toBe(0);
});

it('counts the years that are asked for, among what the caller reads', async () => {
  expect(told(await treeOf('auditor@ubnd-tinh', { to: 2024 }))).toMatchObject({
    'benh-vien': ['so-giao-duc', true, 2],
  });
  expect(Object.keys(told(await treeOf('nominator@ubnd-xa')))).toEqual(['ubnd-tinh', 'ubnd-xa']);
  expect(await treeOf('leader@bo-y-te')).toEqual([]);
});
