import { expect, test } from 'vitest';
import { askedOf, listOf } from './counted.ts';

test('a number opens the list with what narrows the counts and with its row and column', () => {
  const asked = askedOf({ rows: 'posthumous', columns: 'year', gender: 'female' });
  expect(listOf(asked, undefined, { row: 'true', column: '2022' })).toEqual({
    posthumous: true,
    year: 2022,
    gender: 'female',
    standing: true,
  });
  expect(listOf(asked, undefined, { row: 'false' })).toEqual({ posthumous: false, gender: 'female', standing: true });
  expect(listOf(asked, undefined, {})).toEqual({ gender: 'female', standing: true });
});

test('what the fields of the list cannot say stands behind the number as it was counted', () => {
  const asked = askedOf({ rows: 'year', columns: 'none', measure: 'refused', award: ['BKT', 'GK_DV'], from: 2021 });
  const period = { by: 'submittedYear', from: 2021, to: undefined };
  expect(listOf(asked, asked.years, { row: 'none' })).toEqual({
    counted: { measure: 'refused', award: ['BKT', 'GK_DV'], year: 'none', period },
  });
});

test('two different dimensions, whatever the address says', () => {
  expect(askedOf({})).toMatchObject({ rows: 'award', columns: 'subjectKind', measure: 'decided' });
  expect(askedOf({ rows: 'subjectKind' })).toMatchObject({ rows: 'subjectKind', columns: 'award' });
  expect(askedOf({ rows: 'year', columns: 'year' })).toMatchObject({ rows: 'year', columns: 'subjectKind' });
  expect(askedOf({ rows: 'year', columns: 'none' }).columns).toBeUndefined();
});
