import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { driveTo } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, userOf, type Office, type Province } from '../testing/province.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince({ max: 8 });
});
afterAll(async () => province.close());

const clerk = 'clerk@van-phong-tinh';
const checker = 'appraiser@so-noi-vu';
const budget = (change: object = {}) => ({
  commandId: randomUUID(),
  payerId: 'ubnd-tinh',
  year: 2026,
  amount: 10_000_000,
  document: `${randomUUID().slice(0, 8)}/QĐ-UBND`,
  documentOn: '2026-01-05',
  ...change,
});
const decide = (office: Office, id: string, change: object = {}) =>
  province.as(office).prizes.decideBudget({ commandId: randomUUID(), id, confirm: true, ...change });
const fund = async (office: Office = clerk) =>
  (await province.as(office).prizes.decisions({ year: 2026 })).funds.find(({ payerId }) => payerId === 'ubnd-tinh');

it('counts once another person has confirmed it, and tells what a list lacks', async () => {
  const rows = await driveTo(province, { stage: 'decided' }, { count: 3 });
  expect(await fund()).toMatchObject({ given: 0, spent: 0, committed: 11_400_000, missing: 11_400_000 });
  const { id } = await province.as(clerk).prizes.setBudget(budget());
  expect(await fund()).toMatchObject({ given: 0, maySet: true, budgets: [{ id, state: 'set', mayDecide: false }] });
  expect(await fund(checker)).toMatchObject({ maySet: false, budgets: [{ mayDecide: true }] });
  await decide(checker, id);
  expect(await fund()).toMatchObject({
    given: 10_000_000,
    missing: 1_400_000,
    budgets: [{ decidedBy: userOf(checker).name }],
  });

  const paid = { type: 'markPaid', on: today, document: 'PC 1' } as const;
  const items = rows.slice(0, 1).map((row) => ({ id: row.id, version: 1 }));
  const { results } = await province.as(clerk).prizes.act({ commandId: randomUUID(), items, act: paid });
  expect(results).toMatchObject([{ ok: true }]);
  expect(await fund()).toMatchObject({ spent: 3_800_000, committed: 7_600_000, missing: 1_400_000 });
  const more = await province.as(clerk).prizes.setBudget(budget({ amount: 2_000_000 }));
  await decide('leader@ubnd-tinh', more.id);
  expect(await fund()).toMatchObject({ given: 12_000_000, missing: 0 });
});

it('is not entered by who confirms, nor confirmed by who entered it', async () => {
  expect(await failureOf(province.as('clerk@benh-vien').prizes.setBudget(budget()))).toMatchObject({
    code: 'roleNotPermitted',
  });
  const { id } = await province.as(clerk).prizes.setBudget(budget());
  const both = province.as(clerk, checker).prizes.decideBudget({ commandId: randomUUID(), id, confirm: true });
  expect(await failureOf(both)).toMatchObject({ code: 'checkerIsMaker' });
  expect(await failureOf(decide('unitHead@benh-vien', id))).toMatchObject({ code: 'roleNotPermitted' });
  expect(await failureOf(decide(checker, randomUUID()))).toMatchObject({ code: 'notFound' });
  await expect(
    province.database.owner
      .sql`update fund_budgets set state = 'confirmed', decided_by_id = set_by_id where id = ${id}`,
  ).rejects.toMatchObject({ constraint_name: 'fund_budgets_second_person_check' });
});

it('refused says why, and its document may be entered anew', async () => {
  const command = budget();
  const { id } = await province.as(clerk).prizes.setBudget(command);
  expect(await failureOf(decide(checker, id, { confirm: false }))).toMatchObject({ code: 'reasonMissing' });
  await decide(checker, id, { confirm: false, note: 'Sai số tiền' });
  expect(await failureOf(decide(checker, id))).toMatchObject({ code: 'alreadyDone' });
  const again = await province.as(clerk).prizes.setBudget({ ...command, commandId: randomUUID() });
  expect(again.id).not.toBe(id);
});

it('entered by two clerks at once stands once', async () => {
  const command = budget();
  const other = province.asWith({ user: userOf('clerk@so-y-te') }, clerk);
  const ended = await Promise.all(
    [province.as(clerk), other].map(({ prizes }) => settle(prizes.setBudget({ ...command, commandId: randomUUID() }))),
  );
  const codes = ended.map((one) => ('failure' in one ? one.failure.code : 'entered'));
  expect(new Set(codes)).toEqual(new Set(['alreadyDone', 'entered']));
});

it('confirmed and refused at once is one of the two', async () => {
  const { id } = await province.as(clerk).prizes.setBudget(budget());
  const ended = await Promise.all([
    settle(decide(checker, id)),
    settle(decide('leader@ubnd-tinh', id, { confirm: false, note: 'Không' })),
  ]);
  const codes = ended.map((one) => ('failure' in one ? one.failure.code : 'decided'));
  expect(new Set(codes)).toEqual(new Set(['alreadyDone', 'decided']));
});

it('is not of a document that is not signed yet, and not seen by other funds', async () => {
  const { prizes } = province.as(clerk);
  expect(await failureOf(prizes.setBudget(budget({ documentOn: '2026-11-24' })))).toMatchObject({
    code: 'dayInFuture',
  });
  expect(await failureOf(prizes.setBudget(budget({ amount: 0.5 })))).toMatchObject({ status: 'BAD_REQUEST' });
  expect(await fund('clerk@benh-vien')).toBeUndefined();
  expect(await fund('nominator@benh-vien')).toBeUndefined();
});
