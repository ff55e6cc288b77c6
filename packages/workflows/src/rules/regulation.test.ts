import { describe, expect, it } from 'vitest';
import { applyRegulation } from './apply-regulation.ts';
import { checkRegulation } from './check-regulation.ts';
import { checkRulebook } from './check-rulebook.ts';
import { compileRulebook } from './compile.ts';
import { dueOn } from './deadlines.ts';
import { prizeOf } from './prizes.ts';
import { describeChanges, regulatedValues } from './regulated-values.ts';
import { emptyRegulation, regulationVersion } from './regulation.ts';
import type { Regulation } from './regulation.ts';
import { nationalRulebook } from './rulebook.ts';
import type { Rulebook } from './rulebook.ts';
import { voteRule } from './thresholds.ts';

const source = 'Điều 7 Quy chế kèm theo Quyết định số 12/2026/QĐ-UBND';
const version = regulationVersion('2026-11-26.1', 'ubnd-tinh', 3);

const share = (award: string, percent: number, strictlyMore = false, of: 'allMembers' | 'present' = 'allMembers') => ({
  award,
  percent,
  strictlyMore,
  of,
  source,
});
const laid = (change: Partial<Regulation>) =>
  applyRegulation(nationalRulebook, { ...emptyRegulation, ...change }, version);
const faults = (change: object) => checkRegulation(nationalRulebook, { ...emptyRegulation, ...change });

it('a regulation that lays nothing down changes the version and nothing else', () => {
  expect(version).toBe('2026-11-26.1+ubnd-tinh.3');
  const book = laid({});
  expect(book.procedure.version).toBe(version);
  expect({ ...book, procedure: { ...book.procedure, version: nationalRulebook.procedure.version } }).toEqual(
    nationalRulebook,
  );
  expect(describeChanges(nationalRulebook, book)).toEqual([]);
});

describe('a share of votes', () => {
  it('[Quy chế Đ.7] counts for the award under the newest regime, older cases keep theirs', () => {
    const rules = compileRulebook(laid({ shares: [share('CSTDT', 90), share('BKT', 70)] }));
    expect(voteRule('CSTDT', 'C', rules)).toEqual({ ...withoutAward(share('CSTDT', 90)), verified: true });
    expect(voteRule('BKT', 'C', rules).percent).toBe(70);
    expect(voteRule('BKT', 'B', rules)).toEqual(voteRule('BKT', 'B'));
    expect(voteRule('TTLDXS', 'C', rules)).toEqual(voteRule('TTLDXS', 'C'));
  });

  it.each([
    ['[NĐ 152] fewer than the law asks for', share('CSTDT', 79), 'shares[0].percent', 'shareUnderNational'],
    ['half, where the law asks for more than half', share('BKT', 50), 'shares[0].percent', 'shareUnderNational'],
    [
      'of those present, where the law counts all',
      share('BKT', 80, false, 'present'),
      'shares[0].of',
      'shareUnderNational',
    ],
    ['[Luật TĐKT Đ.78] of an award of the Prime Minister', share('BKTTG', 95), 'shares[0].award', 'awardNotOwn'],
    ['of an award that is no more', share('GK_H', 80), 'shares[0].award', 'awardNotOwn'],
    ['of an award nobody knows', share('BK', 80), 'shares[0].award', 'awardNotOwn'],
    ['over a hundred', share('BKT', 101), 'shares[0].percent', 'format'],
    ['more than all', share('BKT', 100, true), 'shares[0].percent', 'format'],
    ['without an article', { ...share('BKT', 80), source: '' }, 'shares[0].source', 'format'],
  ] as const)('is refused: %s', (_name, row, path, code) => {
    expect(faults({ shares: [row] })).toContainEqual(expect.objectContaining({ path, code }));
  });

  it('may be as the law has it, and is laid down once', () => {
    expect(faults({ shares: [share('CSTDT', 80), share('BKT', 50, true)] })).toEqual([]);
    expect(faults({ shares: [share('BKT', 60), share('BKT', 70)] })).toMatchObject([
      { path: 'shares[1].award', code: 'rowTwice' },
    ]);
  });
});

describe('a quota', () => {
  it('[NĐ 91 Đ.9(3)] of an award the rulebook knows one of is laid over the newest regime, hard or soft as there', () => {
    const { criteria } = laid({ quotas: [{ award: 'CSTDCS', percent: 12, source }] }).eligibility;
    const rows = criteria.filter(({ award, criterion }) => award === 'CSTDCS' && criterion.type === 'quota');
    expect(rows.map(({ regimes, criterion, severity }) => ({ regimes, criterion, severity }))).toEqual([
      { regimes: ['C'], criterion: { type: 'quota', percent: 12, of: 'LDTT' }, severity: 'soft' },
      { regimes: ['A'], criterion: { type: 'quota', percent: 15, of: 'LDTT' }, severity: 'soft' },
    ]);
  });

  it('a row for two regimes is parted', () => {
    const { criteria } = laid({ quotas: [{ award: 'CTDCP', percent: 10, source }] }).eligibility;
    const rows = criteria.filter(({ award, criterion }) => award === 'CTDCP' && criterion.type === 'quota');
    expect(rows.map(({ regimes, criterion }) => [regimes, 'percent' in criterion && criterion.percent])).toEqual([
      [['C'], 10],
      [['B'], 20],
    ]);
  });

  it('is refused for an award without one', () => {
    expect(faults({ quotas: [{ award: 'BKT', percent: 10, source }] })).toMatchObject([
      { path: 'quotas[0].award', code: 'quotaUnknown' },
    ]);
  });
});

describe('working days', () => {
  const days = (step: string, value: number, level?: string) => ({ step, value, source, ...(level && { level }) });

  it('[Quy chế Đ.7] of a step are counted as the province says, at the level it says', () => {
    const rules = compileRulebook(
      laid({ workingDays: [days('council', 7), days('appraisal', 15, 'province')] as Regulation['workingDays'] }),
    );
    const steps = regulatedValues({ ...nationalRulebook, procedure: rules.procedure });
    expect(steps.find(({ path }) => path === 'workingDays.council')?.value).toBe(7);
    expect(steps.find(({ path }) => path === 'workingDays.appraisal.province')?.value).toBe(15);
    expect(steps.find(({ path }) => path === 'workingDays.appraisal.commune')?.value).toBe(10);
    // 24 November 2026 is a Tuesday: seven working days end on Thursday of the next week.
    expect(dueOn({} as never, 'council', '2026-11-24', rules)).toBe('2026-12-03');
  });

  it.each([
    [
      '[thủ tục hành chính cấp tỉnh] longer than the law gives',
      days('appraisal', 26, 'province'),
      'value',
      'daysOverNational',
    ],
    ['[NĐ 39/2012] an answer awaited longer', days('consultation', 11), 'value', 'daysOverNational'],
    ['[NĐ 152 Đ.44(2)] a list published shorter', days('publicComment', 9), 'value', 'daysUnderNational'],
    ['a level of the centre', days('appraisal', 5, 'central'), 'level', 'levelNotOwn'],
    ['[Luật TCCQĐP 2025] a level that has ended', days('appraisal', 5, 'district'), 'level', 'levelNotOwn'],
    ['an appraisal without its level', days('appraisal', 5), 'level', 'levelNotOwn'],
    ['a level where the step has none', days('leader', 5, 'province'), 'level', 'levelNotOwn'],
    ['no day at all', days('leader', 0), 'value', 'format'],
    ['a step that is none', days('lunch', 1), 'step', 'format'],
  ] as const)('are refused: %s', (_name, row, field, code) => {
    expect(faults({ workingDays: [row] })).toContainEqual(
      expect.objectContaining({ path: `workingDays[0].${field}`, code }),
    );
  });

  it('may be longer where nobody has compared the value with a text', () => {
    expect(faults({ workingDays: [days('leader', 8), days('appraisal', 15, 'commune')] })).toEqual([]);
  });
});

it('[quy định của tỉnh] the share of direct workers is asked for once the province has laid it down', () => {
  const { principles } = laid({ directWorkers: { percent: 60, source } }).eligibility;
  expect(principles.find(({ check }) => check === 'directWorkers')).toMatchObject({
    percent: 60,
    regimes: { A: { verified: false }, C: { source, verified: true } },
  });
});

it('[NĐ 91 Đ.68(2)] prizes are rounded as the province says', () => {
  const rules = compileRulebook(laid({ rounding: { policy: 'halfUp', unit: 100_000, source } }));
  const scoped = {
    award: 'BKT',
    kind: 'commendationForm',
    decidedAt: ['province'],
    regime: 'C',
    subject: 'individual',
    procedure: 'standard',
    commendationType: 'merit',
    posthumous: false,
  } as const;
  const prize = prizeOf(rules, scoped, '2026-11-24');
  expect(Number(prize.amount) % 100_000).toBe(0);
  expect(prize.rounding).toMatchObject({ policy: 'halfUp', source });
});

describe('a whole regulation', () => {
  const whole: Regulation = {
    shares: [share('CSTDT', 85)],
    quotas: [{ award: 'CSTDCS', percent: 12, source }],
    workingDays: [{ step: 'appraisal', level: 'province', value: 20, source }],
    directWorkers: { percent: 50, source },
    rounding: { policy: 'ceil', unit: 50_000, source },
  };

  it('gives a rulebook without a fault, and tells what it changes, from what and where it stands', () => {
    expect(faults(whole)).toEqual([]);
    const book = laid(whole);
    expect(checkRulebook(book)).toEqual([]);
    const changes = describeChanges(nationalRulebook, book);
    expect(changes.map(({ from, to }) => [to.path, from.value, to.value])).toEqual([
      [
        'shares.CSTDT',
        { percent: 80, strictlyMore: false, of: 'allMembers' },
        { percent: 85, strictlyMore: false, of: 'allMembers' },
      ],
      ['quotas.CSTDCS', null, 12],
      ['workingDays.appraisal.province', 25, 20],
      ['directWorkers', null, 50],
      ['rounding', { policy: 'ceil', unit: 10_000 }, { policy: 'ceil', unit: 50_000 }],
    ]);
    expect(changes.every(({ to }) => to.source === source && to.verified)).toBe(true);
  });

  it('what the law has passed since is left out of the book', () => {
    const later = JSON.parse(JSON.stringify(nationalRulebook)) as Rulebook;
    const rules = later.awards.find(({ code }) => code === 'CSTDT')?.regimes.C;
    if (rules?.councilShare) rules.councilShare.percent = 90;
    const merged = compileRulebook(applyRegulation(later, whole, version));
    expect(voteRule('CSTDT', 'C', merged).percent).toBe(90);
    expect(merged.procedure.workingDays.appraisal.province.value).toBe(20);
  });

  it('a name that is not in it, and a form it does not have, are refused with their path', () => {
    expect(faults({ prizes: [] })).toMatchObject([{ code: 'format' }]);
    expect(checkRegulation(nationalRulebook, { shares: [] }).map(({ path }) => path)).toContain('quotas');
    expect(checkRegulation(nationalRulebook, null)).toMatchObject([{ path: '', code: 'format' }]);
  });
});

function withoutAward({ award: _award, ...rest }: Regulation['shares'][number]) {
  return rest;
}
