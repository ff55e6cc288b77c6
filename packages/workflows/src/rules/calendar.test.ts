import { describe, expect, it } from 'vitest';
import { draftDossier, standingAt } from '../testing/dossiers.ts';
import { addWorkingDays, isWorkingDay } from './calendar.ts';
import { dueOn } from './deadlines.ts';
import { regimeOn } from './procedure.ts';

describe('working days', () => {
  it.each([
    ['an ordinary Friday', '2024-03-15', true],
    ['a Saturday', '2024-03-16', false],
    ['a Sunday', '2024-03-17', false],
    ['the first day of Tết 2024', '2024-02-10', false],
    ['the last working day before Tết 2024', '2024-02-07', true],
    ['Tết 2024, the fifth day', '2024-02-14', false],
    ['the first working day after Tết 2024', '2024-02-15', true],
    ['the Hùng kings, 18-4-2024', '2024-04-18', false],
    ['29-4-2024, given for 4-5-2024', '2024-04-29', false],
    ['4-5-2024, a Saturday worked for it', '2024-05-04', true],
    ['2-5-2025, given for 26-4-2025', '2025-05-02', false],
    ['26-4-2025, a Saturday worked for it', '2025-04-26', true],
    ['National Day 2025', '2025-09-02', false],
    ['29 February', '2024-02-29', true],
  ])('%s', (_name, day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it.each([
    ['the day itself is not counted', '2024-03-11', 1, '2024-03-12'],
    ['over a week-end', '2024-03-15', 1, '2024-03-18'],
    ['ten days', '2024-03-15', 10, '2024-03-29'],
    ['over Tết 2024', '2024-02-07', 1, '2024-02-15'],
    ['from a Saturday', '2024-03-16', 1, '2024-03-18'],
    ['on to a make-up Saturday', '2024-05-03', 1, '2024-05-04'],
    ['over the make-up Saturday', '2024-05-03', 2, '2024-05-06'],
    ['over New Year', '2024-12-31', 1, '2025-01-02'],
    ['over 29 February', '2024-02-28', 2, '2024-03-01'],
    ['none', '2024-03-16', 0, '2024-03-16'],
  ])('%s', (_name, from, count, expected) => {
    expect(addWorkingDays(from, count)).toBe(expected);
  });

  it('twenty-five days hold exactly twenty-five working days', () => {
    const end = addWorkingDays('2024-01-15', 25);
    const days = Array.from({ length: 366 }, (_, index) =>
      new Date(Date.UTC(2024, 0, 16 + index)).toISOString().slice(0, 10),
    );
    expect(days.filter((day) => day <= end && isWorkingDay(day))).toHaveLength(25);
    expect(isWorkingDay(end)).toBe(true);
  });
});

describe('deadlines', () => {
  const { dossier } = standingAt('appraisal');

  it.each([
    ['[TTHC cấp tỉnh] 25 working days for the province to appraise', 'appraisal', '2024-04-22'],
    ['three for the intake', 'intake', '2024-03-20'],
    ['ten for a returned dossier', 'returned', '2024-03-29'],
  ] as const)('%s', (_rule, stage, expected) => {
    expect(dueOn(dossier, stage, '2024-03-15')).toBe(expected);
  });

  it('[TTHC cấp huyện] ten working days for the district', () => {
    const atDistrict = draftDossier({ award: 'GK_H', unit: 'thon-dom', regime: 'A', position: 2 });
    expect(dueOn(atDistrict, 'appraisal', '2023-03-15')).toBe('2023-03-29');
  });

  it('no clock runs where nobody must act', () => {
    for (const stage of ['draft', 'suspended', 'conferred', 'rejected', 'annulled', 'stripped'] as const) {
      expect(dueOn(dossier, stage, '2024-03-15')).toBeUndefined();
    }
  });
});

describe('the regime of a day', () => {
  it.each([
    ['2023-12-31', 'A'],
    ['2024-01-01', 'B'],
    ['2025-06-30', 'B'],
    ['2025-07-01', 'C'],
    ['2026-11-22', 'C'],
    ['2004-01-01', 'A'],
  ])('%s → %s', (day, regime) => {
    expect(regimeOn(day)).toBe(regime);
  });
});
