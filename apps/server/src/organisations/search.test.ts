import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listByIds, searchOrganisations } from './store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.owner.sql`
    insert into organisations (id, name_vi, kind, level, valid_from, valid_to) values
      ('so-cu', 'Sở Nội vụ', 'department', 'unit', null, '2025-06-30'),
      ('so-moi', 'Sở Nội vụ', 'department', 'unit', '2025-07-01', null),
      ('so-sau', 'Sở Nội vụ mới', 'department', 'unit', '2030-01-01', null),
      ('ty-le', 'Ban 50% nữ', 'department', 'unit', null, null)`;
});
afterAll(() => database.drop());

const find = async (text: string, alsoEnded: boolean) =>
  (await searchOrganisations(database.app, { text, limit: 10, on: '2026-11-27', alsoEnded })).map(({ id }) => id);

it('finds those that stand on the day, whatever the case of the text', async () => {
  expect(await find('sở nội', false)).toEqual(['so-moi']);
});

it('finds those that have ended when asked, after those that stand, and none that is still to come', async () => {
  expect(await find('Nội vụ', true)).toEqual(['so-moi', 'so-cu']);
});

it('takes the signs of a pattern for themselves', async () => {
  expect(await find('50%', false)).toEqual(['ty-le']);
  expect(await find('_', true)).toEqual([]);
});

it('tells the names of those that have ended as well, and is silent about unknown ones', async () => {
  const names = await listByIds(database.app, ['so-cu', 'ty-le', 'nowhere']);
  expect(names.map(({ id, nameVi }) => [id, nameVi])).toEqual([
    ['ty-le', 'Ban 50% nữ'],
    ['so-cu', 'Sở Nội vụ'],
  ]);
});
