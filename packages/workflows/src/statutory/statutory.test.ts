import { expect, it } from 'vitest';
import { dimensionsOf, isCounted } from './form.ts';
import { formsOn, nationalForms } from './forms.ts';
import { tellPeriod, windowOf } from './periods.ts';

it('has the forms that are known, those not compared with the text marked', () => {
  expect(nationalForms.map(({ key, form }) => [key, form.verified])).toEqual([
    ['movements', true],
    ['emulation-titles', false],
    ['state-awards', false],
    ['province-awards', false],
    ['awards-by-type', false],
  ]);
  // A cell is counted by four dimensions at most.
  for (const { form } of nationalForms)
    for (const row of form.rows)
      for (const column of form.columns) expect(dimensionsOf(row.filter, column.filter).length).toBeLessThanOrEqual(4);
});

it('counts in a cell what row and column both let through', () => {
  const [row, column] = [{ award: ['BKT', 'CTDT'] }, { gender: ['female'] }];
  expect(isCounted({ award: 'BKT', gender: 'female' }, row, column)).toBe(true);
  expect(isCounted({ award: 'BKT', gender: 'male' }, row, column)).toBe(false);
  expect(isCounted({ award: 'BKTTG', gender: 'female' }, row, column)).toBe(false);
  expect(isCounted({}, {}, {})).toBe(true);
});

it.each([
  ['year', 1, '2026-01-01', '2026-12-31', 'Năm 2026'],
  ['halfYear', 1, '2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
  ['halfYear', 2, '2026-07-01', '2026-12-31', '6 tháng cuối năm 2026'],
  ['schoolYear', 1, '2026-09-01', '2027-08-31', 'Năm học 2026 - 2027'],
] as const)('of a %s (%i) from %s to %s', (period, half, from, to, told) => {
  expect(windowOf(period, 2026, half)).toEqual({ from, to });
  expect(tellPeriod(period, 2026, half)).toBe(told);
});

it('of several versions the latest that has begun holds', () => {
  const version = (validFrom: string, number: number) => ({ key: 'a', validFrom, version: number });
  const all = [version('2022-01-01', 0), version('2026-01-01', 1), version('2026-01-01', 2), version('2027-01-01', 3)];
  expect(formsOn(all, '2026-06-30').map((one) => one.version)).toEqual([2]);
  expect(formsOn(all, '2025-12-31').map((one) => one.version)).toEqual([0]);
  expect(formsOn(all, '2020-01-01')).toEqual([]);
});
