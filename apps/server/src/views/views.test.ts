import { afterAll, beforeAll, expect, it } from 'vitest';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

const view = (name: string) => ({ name, value: '?stage=intake' });

it("keeps a person's own lists in their order, and nobody else's", async () => {
  const mine = province.as('appraiser@so-noi-vu');
  await mine.views.keep({ views: [view('Quá hạn'), view('Bằng khen')] });
  await mine.views.keep({ views: [view('Bằng khen'), view('Quá hạn'), view('Tập thể')] });
  expect((await mine.views.mine()).map(({ name }) => name)).toEqual(['Bằng khen', 'Quá hạn', 'Tập thể']);
  const other = province.as('appraiser@so-y-te');
  await other.views.keep({ views: [view('Quá hạn')] });
  await other.views.keep({ views: [] });
  expect(await other.views.mine()).toEqual([]);
  expect(await mine.views.mine()).toHaveLength(3);
});

it.each([
  ['more than thirty', Array.from({ length: 31 }, (_none, index) => view(`${index}`))],
  ['two of one name', [view('a'), view('a')]],
  ['one without a name', [view(' ')]],
])('refuses %s', async (_what, views) => {
  expect(await failureOf(province.as('clerk@so-noi-vu').views.keep({ views }))).toMatchObject({
    status: 'BAD_REQUEST',
  });
});
