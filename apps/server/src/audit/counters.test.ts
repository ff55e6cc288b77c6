import { inTransaction } from '@vinh-danh/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProvince, type Province } from '../testing/province.ts';
import { documentSymbol, drawNumber } from './counters.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

const draw = (year: number, fails = false) =>
  inTransaction(province.database.app, async (tx) => {
    const number = await drawNumber(tx, 'ubnd-tinh', year, 'decision');
    if (fails) throw new Error('given back');
    return number;
  });

describe('official numbers', () => {
  it('run from one in each year, kind and body', async () => {
    expect([await draw(2025), await draw(2025), await draw(2026)]).toEqual([1, 2, 1]);
    const letter = await inTransaction(province.database.app, (tx) => drawNumber(tx, 'ubnd-tinh', 2025, 'letter'));
    const other = await inTransaction(province.database.app, (tx) => drawNumber(tx, 'so-y-te', 2025, 'decision'));
    expect([letter, other]).toEqual([1, 1]);
  });

  it('have no gap and no twin when many draw at once and some give theirs back', async () => {
    const draws = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => draw(2027, index % 3 === 0)));
    const numbers = draws.flatMap((drawn) => (drawn.status === 'fulfilled' ? drawn.value : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});

describe('the symbol of a document', () => {
  it.each([
    [9, 'QĐ', { kind: 'people-committee', nameVi: 'Ủy ban nhân dân tỉnh' }, '09/QĐ-UBND'],
    [123, 'TTr', { kind: 'department', nameVi: 'Sở Y tế' }, '123/TTr-SYT'],
  ])('[NĐ 30/2020 Phụ lục I] %i %s', (number, kind, issuer, symbol) => {
    expect(documentSymbol(number, kind, issuer)).toBe(symbol);
  });
});
