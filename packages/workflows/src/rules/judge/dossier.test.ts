import { describe, expect, it } from 'vitest';
import { judgementOf } from '../../testing/judging.ts';

describe('papers', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['[NĐ 91] BKTTG: two originals', { award: 'BKTTG', on: '2022-02-10' }, 2],
    ['[NĐ 91] BKTTG, simplified: three', { award: 'BKTTG', on: '2022-02-10', procedure: 'simplified' }, 3],
    ['[NĐ 91] an order: three', { award: 'HCLD3', on: '2022-02-10' }, 3],
    ['[NĐ 98 Đ.40] simplified: one', { award: 'BKTTG', procedure: 'simplified' }, 1],
    ['[NĐ 152 Đ.42(1)] BKTTG: one', { award: 'BKTTG', on: '2025-08-01' }, 1],
  ])('%s', (_rule, asked, value) => {
    expect(judgementOf(asked).papers?.originals).toMatchObject({ value, verified: true });
  });

  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['[NĐ 91 PL] an individual', {}, '02'],
    ['[NĐ 91 PL] a collective', { subject: 'collective' }, '01'],
    ['[NĐ 91 PL] an unexpected achievement', { commendationType: 'unexpected' }, '06'],
    ['[NĐ 91 PL] a movement', { commendationType: 'movement' }, '07'],
    ['[NĐ 98] BKTTG, an individual', { award: 'BKTTG', on: '2024-03-15' }, '03'],
    ['[NĐ 152] not seen', { on: '2025-08-01' }, undefined],
  ])('%s', (_rule, asked, form) => {
    expect(judgementOf({ on: '2022-02-10', ...asked }).papers?.list[0]?.form?.value).toBe(form);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['[Luật 2022 Đ.84(2)] a form by merit', {}, ['achievementReport', 'submissionLetter', 'councilMinutes']],
    ['[NĐ 98 Đ.40] simplified', { procedure: 'simplified' }, ['summaryReport', 'submissionLetter']],
    [
      '[Luật 2022 Đ.84(1)] a title with an initiative',
      { award: 'CSTDT' },
      ['achievementReport', 'submissionLetter', 'councilMinutes', 'initiativeCertificate'],
    ],
    [
      'posthumous',
      { posthumous: true },
      ['achievementReport', 'deathCertificate', 'submissionLetter', 'councilMinutes', 'statementOfManagingUnit'],
    ],
    [
      '[NĐ 152 Đ.42(2)] a foreigner',
      { award: 'BKTTG', on: '2025-08-01', commendationType: 'diplomatic', procedure: 'simplified' },
      ['summaryReport', 'submissionLetter', 'obligationsConfirmation', 'electronicCopy'],
    ],
  ])('%s', (_rule, asked, kinds) => {
    expect(judgementOf(asked).papers?.list.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('deadlines', () => {
  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['[NĐ 91 Đ.48(1)] BKTTG by merit', { award: 'BKTTG' }, '2022-06-30'],
    ['[NĐ 91 Đ.48(1)] an order of a school', { award: 'HCLD3', sector: 'education' }, '2022-10-15'],
    ['[NĐ 91 Đ.48(1)] CSTDTQ', { award: 'CSTDTQ' }, '2022-10-31'],
    ['[NĐ 91 Đ.48(1)] the Government’s flag', { award: 'CTDCP', subject: 'collective' }, '2022-03-31'],
    ['an unexpected achievement: any time', { award: 'BKTTG', commendationType: 'unexpected' }, undefined],
  ])('%s', (_rule, asked, day) => {
    expect(judgementOf({ on: '2022-02-10', ...asked }).deadlines?.submitBy?.day).toBe(day);
  });

  it('[TTHC cấp tỉnh] 25 working days to appraise, on the calendar', () => {
    const steps = judgementOf({ on: '2024-03-15' }).deadlines?.steps ?? [];
    expect(steps.find(({ step }) => step === 'appraisal')).toMatchObject({
      workingDays: 25,
      dueOn: '2024-04-22',
      calendar: 'official',
    });
  });

  it('[NĐ 98 Đ.46] public comment at the province and the centre; [Luật 2022 Đ.84(3)] opinions at the centre', () => {
    const steps = judgementOf({ award: 'AHLD', on: '2024-03-15' }).deadlines?.steps ?? [];
    const at = (wanted: string) => steps.filter(({ step }) => step === wanted).map(({ level }) => level);
    expect([at('publicComment'), at('consultation')]).toEqual([['province', 'central'], ['central']]);
  });

  it.each([
    ['2026-06-01', 'official'],
    ['2026-12-29', 'projected'],
    ['2028-03-01', 'outside'],
  ])('days counted from %s are %s', (on, calendar) => {
    expect(judgementOf({ on }).deadlines?.steps.at(0)?.calendar).toBe(calendar);
  });
});

describe('councils', () => {
  it.each<[string, Record<string, unknown>, number, boolean]>([
    ['[NĐ 91 Đ.45(8)] CSTDT: 90 % of all', { award: 'CSTDT', on: '2022-02-10' }, 90, true],
    ['[NĐ 98, NHNN] BKTTG: 80 % of all', { award: 'BKTTG', on: '2024-03-15' }, 80, true],
    ['BKT: more than half, by regulation', { award: 'BKT', on: '2024-03-15' }, 50, false],
  ])('%s', (_rule, asked, percent, verified) => {
    expect(judgementOf(asked).council?.share).toMatchObject({ percent, of: 'allMembers', verified });
  });

  it('counts the votes the facts give: 19 of 21 are 90 %, 18 are not', () => {
    const ask = (inFavour: number) =>
      judgementOf({
        award: 'CSTDT',
        on: '2022-02-10',
        facts: { council: { members: 21, present: 15, writtenOpinions: 6, recused: 0, inFavour } },
      }).council?.count;
    expect(ask(19)).toEqual({ requiredPresence: 14, requiredVotes: 19, reached: true });
    expect(ask(18)?.reached).toBe(false);
  });

  it('[NĐ 98 Đ.40] do not meet in the simplified procedure', () => {
    expect(judgementOf({ procedure: 'simplified' }).council).toMatchObject({ levels: [], exempt: { verified: true } });
  });
});

describe('wording', () => {
  it('[Luật 2022 Đ.73, Đ.74] "Truy tặng" for the dead, "Tặng" for the living and for collectives', () => {
    expect(judgementOf({ posthumous: true }).wording).toMatchObject({ vi: 'Truy tặng', verified: true });
    expect(judgementOf().wording).toMatchObject({ vi: 'Tặng' });
    expect(judgementOf({ subject: 'collective' }).wording).toMatchObject({ vi: 'Tặng' });
    expect(judgementOf({ posthumous: true, on: '2022-02-10' }).wording).toMatchObject({
      vi: 'Truy tặng',
      verified: false,
    });
  });
});
