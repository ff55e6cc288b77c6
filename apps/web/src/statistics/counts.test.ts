import { expect, test } from 'vitest';
import { searchOf, sumOf } from './sum.ts';

const row = { award: 'BKT', year: 2022, collective: 65, individual: 272, household: 0, posthumous: 1 };

test('a number opens exactly the list it counts', () => {
  expect(searchOf(row, 'collective')).toEqual({ award: 'BKT', year: 2022, standing: true, subjectKind: 'collective' });
  expect(searchOf(row, 'posthumous')).toEqual({ award: 'BKT', year: 2022, standing: true, posthumous: true });
});

test('the rows are added up', () => {
  expect(sumOf([row, { ...row, award: 'BKTTG', collective: 2, individual: 3, posthumous: 0 }])).toMatchObject({
    collective: 67,
    individual: 275,
    posthumous: 1,
  });
});
