import { listAwards } from '@vinh-danh/workflows';
import { compileRulebook, nationalRulebook, nationalRules } from '@vinh-danh/workflows/rulebook';
import { describe, expect, it } from 'vitest';
import { bookOf } from './book.ts';
import { calendarOf } from './calendar.ts';

describe('the book', () => {
  it.each(['A', 'B', 'C'] as const)('holds the awards of regime %s and no other', (regime) => {
    const there = listAwards().flatMap(({ code, regimes }) => (regimes[regime] ? [code] : []));
    expect(bookOf(nationalRules, regime, '2026-11-27').awards.map(({ code }) => code)).toEqual(there);
  });

  it.each([
    ['2022-02-10', 'A'],
    ['2025-06-30', 'B'],
    ['2025-07-01', 'C'],
    ['2026-11-27', 'C'],
  ])('is that of the day %s: regime %s', (on, regime) => {
    expect(bookOf(nationalRules, undefined, on)).toMatchObject({ regime });
  });

  it('tells who decides, by which article, and whether it was compared with the text', () => {
    const { awards } = bookOf(nationalRules, 'A', '2026-11-27');
    expect(awards.find(({ code }) => code === 'CSTDTQ')).toMatchObject({
      nameVi: 'Chiến sĩ thi đua toàn quốc',
      decidedAt: ['primeMinister'],
      source: 'Điều 49 Nghị định số 91/2017/NĐ-CP',
      verified: true,
      subjects: ['individual'],
      posthumous: false,
    });
  });

  it('tells of a regime that is only reported, and takes nothing under it', () => {
    const { regimes, prepared } = bookOf(nationalRules, undefined, '2026-11-27');
    expect(regimes.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    expect(prepared).toMatchObject([
      { code: 'D', from: '2026-10-01', verified: false, warning: { vi: expect.stringContaining('Có tin') } },
    ]);
  });

  it('is another one for a province that has its own', () => {
    const [first, ...others] = nationalRulebook.awards;
    const own = compileRulebook({ ...nationalRulebook, awards: [{ ...first, code: 'HUYHIEU' }, ...others] as never });
    expect(bookOf(own, 'C', '2026-11-27').awards[0]).toMatchObject({ code: 'HUYHIEU' });
  });
});

describe('the calendar', () => {
  it('tells the days of a year in their order, and which are reckoned ahead', () => {
    const { days, years } = calendarOf(nationalRules, 2026, undefined);
    expect(years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
    expect(days.slice(0, 3)).toEqual([
      { day: '2026-01-01', status: 'official', isWorked: false },
      { day: '2026-01-02', status: 'official', isWorked: false },
      { day: '2026-01-10', status: 'official', isWorked: true },
    ]);
    expect(calendarOf(nationalRules, 2027, undefined).days.every(({ status }) => status === 'projected')).toBe(true);
    expect(calendarOf(nationalRules, 2035, undefined).days).toEqual([]);
  });

  it('[Bộ luật Lao động 2019 Đ.112] counts working days over the new year of the Moon and names what it passed', () => {
    const { counted } = calendarOf(nationalRules, 2026, { from: '2026-02-13', workingDays: 3 });
    expect(counted).toMatchObject({ dueOn: '2026-02-25', isOutside: false });
    expect(counted?.passed.map(({ day }) => day)).toEqual([
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
    ]);
  });

  it('works on a make-up Saturday, and says where it knows no holidays', () => {
    expect(calendarOf(nationalRules, 2026, { from: '2026-08-21', workingDays: 1 }).counted).toMatchObject({
      dueOn: '2026-08-22',
      passed: [{ isWorked: true }],
    });
    expect(calendarOf(nationalRules, 2027, { from: '2027-12-30', workingDays: 5 }).counted).toMatchObject({
      isOutside: true,
    });
  });
});
