import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, type Office, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

const definition = JSON.stringify({ rows: 'gender' });
const namesOf = async (office: Office) =>
  (await province.as(office).statistics.saved()).map(({ name, isMine }) => [name, isMine]);

it("a table is a person's own or shared in the office, and only its maker changes it", async () => {
  const [own, shared] = [randomUUID(), randomUUID()];
  const { statistics } = province.as('appraiser@so-noi-vu');
  await statistics.save({ id: own, name: 'Của tôi', definition, sharedWith: null });
  await statistics.save({ id: shared, name: 'Chung', definition, sharedWith: 'so-noi-vu' });
  expect(await namesOf('appraiser@so-noi-vu')).toEqual([
    ['Chung', true],
    ['Của tôi', true],
  ]);
  expect(await namesOf('statistician@so-noi-vu')).toEqual([['Chung', false]]);
  expect(await namesOf('statistician@so-y-te')).toEqual([]);
  expect(await namesOf('auditor@ubnd-tinh')).toEqual([]);

  const colleague = province.as('statistician@so-noi-vu').statistics;
  const changed = { id: shared, name: 'Khác', definition, sharedWith: null };
  expect(await failureOf(colleague.save(changed))).toMatchObject({ code: 'notFound' });
  expect(await failureOf(colleague.removeSaved({ id: shared }))).toMatchObject({ code: 'notFound' });
  const stranger = province.as('statistician@so-y-te').statistics;
  expect(await failureOf(stranger.save({ ...changed, id: own }))).toMatchObject({ code: 'notFound' });
  const elsewhere = { id: randomUUID(), name: 'x', definition, sharedWith: 'so-noi-vu' };
  expect(await failureOf(stranger.save(elsewhere))).toMatchObject({ code: 'notFound' });

  await statistics.save({ id: shared, name: 'Riêng', definition, sharedWith: null });
  expect(await namesOf('statistician@so-noi-vu')).toEqual([]);
  await statistics.removeSaved({ id: own });
  expect(await namesOf('appraiser@so-noi-vu')).toEqual([['Riêng', true]]);
});
