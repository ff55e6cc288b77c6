import { describe, expect, it } from 'vitest';
import { checkRulebook } from './check-rulebook.ts';
import type { Fault } from './check-rulebook.ts';
import { nationalRulebook } from './rulebook.ts';
import type { Rulebook } from './rulebook.ts';

type Breaking = (book: Rulebook) => void;

function faultsAfter(breaking: Breaking): Fault[] {
  const book = JSON.parse(JSON.stringify(nationalRulebook)) as Rulebook;
  breaking(book);
  return checkRulebook(book);
}

function at<T>(items: readonly T[], index = 0): T {
  const found = items[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}

const awardOf = (book: Rulebook, code: string) => at(book.awards.filter((award) => award.code === code));
const rulesOf = (book: Rulebook, code: string, regime: 'A' | 'B' | 'C') => {
  const found = awardOf(book, code).regimes[regime];
  if (!found) throw new Error(`${code} is not in ${regime}`);
  return found;
};

it('the rulebook of the country has no fault', () => {
  expect(checkRulebook(nationalRulebook)).toEqual([]);
});

describe('a broken rulebook', () => {
  it.each<[string, Breaking, string, Fault['code']]>([
    [
      'a share over 100',
      (b) => Object.assign(rulesOf(b, 'BKTTG', 'B').councilShare ?? {}, { percent: 101 }),
      'awards[15].regimes.B.councilShare.percent',
      'format',
    ],
    [
      'a value without a source',
      (b) => Object.assign(at(b.prizes.baseSalaries), { source: '' }),
      'prizes.baseSalaries[0].source',
      'format',
    ],
    [
      'a day that is none',
      (b) => Object.assign(at(b.procedure.regimes), { from: '2023-02-30' }),
      'procedure.regimes[0].from',
      'format',
    ],
    [
      'overlapping regimes',
      (b) => Object.assign(at(b.procedure.regimes, 1), { from: '2023-12-01' }),
      'procedure.regimes[1].from',
      'regimesOverlap',
    ],
    [
      'a gap between regimes',
      (b) => Object.assign(at(b.procedure.regimes, 2), { from: '2025-07-02' }),
      'procedure.regimes[2].from',
      'regimesGap',
    ],
    [
      'a regime that ends before it begins',
      (b) => Object.assign(at(b.procedure.regimes), { to: '2017-01-01' }),
      'procedure.regimes[0].to',
      'regimeEndsBeforeItBegins',
    ],
    [
      'a regime twice',
      (b) => Object.assign(at(b.procedure.preparedRegimes), { code: 'C' }),
      'procedure.preparedRegimes[0].code',
      'regimeTwice',
    ],
    ['a regime the procedure lacks', (b) => b.procedure.regimes.splice(2, 1), 'awards[0].regimes.C', 'regimeUnknown'],
    ['an award twice', (b) => b.awards.push(at(b.awards)), 'awards[50].code', 'awardTwice'],
    [
      'an award nobody decides',
      (b) => rulesOf(b, 'LDTT', 'C').decidedAt.splice(0),
      'awards[0].regimes.C.decidedAt',
      'noDecider',
    ],
    [
      'an award of a level that has ended',
      (b) => rulesOf(b, 'LDTT', 'C').decidedAt.push('district'),
      'awards[0].regimes.C.decidedAt[2]',
      'deciderEnded',
    ],
    [
      'an unknown award in a prerequisite',
      (b) => Object.assign(at(b.eligibility.criteria, 4).criterion, { award: 'CSTDCX' }),
      'eligibility.criteria[4].criterion.award',
      'awardUnknown',
    ],
    [
      'an unknown award to consult on',
      (b) => b.procedure.consultation.awards.unshift('XX'),
      'procedure.consultation.awards[0]',
      'awardUnknown',
    ],
    [
      'a quorum over the whole',
      (b) => Object.assign(b.procedure.council.quorum, { numerator: 4 }),
      'procedure.council.quorum',
      'quorumOverWhole',
    ],
    [
      'more years than looked into',
      (b) =>
        (at(b.eligibility.criteria).criterion = {
          type: 'ratingCount',
          minimum: 'completed',
          count: 3,
          withinYears: 2,
        }),
      'eligibility.criteria[0].criterion.count',
      'countOverYears',
    ],
    [
      'a rule twice',
      (b) => b.eligibility.principles.push(at(b.eligibility.principles)),
      'eligibility.principles[19].rule',
      'ruleTwice',
    ],
    [
      'a multiplier twice',
      (b) => b.prizes.multipliers.push(at(b.prizes.multipliers)),
      'prizes.multipliers[145]',
      'multiplierTwice',
    ],
    [
      'a multiplier without a base salary',
      (b) => b.prizes.baseSalaries.shift(),
      'prizes.multipliers[0]',
      'noBaseSalary',
    ],
    [
      'base salaries out of order',
      (b) => b.prizes.baseSalaries.push(at(b.prizes.baseSalaries)),
      'prizes.baseSalaries[6].from',
      'baseSalaryOrder',
    ],
    [
      'a prize of an award that regime lacks',
      (b) => delete awardOf(b, 'LDTT').regimes.A,
      'prizes.multipliers[0].regime',
      'awardNotInRegime',
    ],
    [
      'a prize for a subject the award is not for',
      (b) => (awardOf(b, 'LDTT').subjects = ['collective']),
      'prizes.multipliers[0].individual',
      'subjectNotOfAward',
    ],
    ['nobody pays', (b) => b.prizes.payers.splice(0), 'prizes.payers', 'noPayer'],
    ['no rule for several prizes', (b) => b.prizes.several.shift(), 'prizes.several', 'noRuleForSeveral'],
    ['no number of originals', (b) => b.dossiers.originals.pop(), 'dossiers.originals', 'noOriginals'],
    ['a year missing in the calendar', (b) => b.calendar.years.splice(3, 1), 'calendar.years[3].year', 'calendarGap'],
    ['a calendar without years', (b) => b.calendar.years.splice(0), 'calendar.years', 'calendarEmpty'],
    [
      'a year without holidays',
      (b) => (at(b.calendar.years).holidays = {}),
      'calendar.years[0].holidays',
      'calendarEmpty',
    ],
    [
      'a day of another year',
      (b) => Object.assign(at(b.calendar.years).holidays, { '2021-01-04': 'official' }),
      'calendar.years[0].holidays.2021-01-04',
      'dayOutsideYear',
    ],
    [
      'a make-up day on a Monday',
      (b) => Object.assign(at(b.calendar.years).workingWeekends, { '2020-01-06': 'official' }),
      'calendar.years[0].workingWeekends.2020-01-06',
      'workingDayNotWeekend',
    ],
    [
      'a holiday on a Sunday',
      (b) => Object.assign(at(b.calendar.years).holidays, { '2020-01-05': 'official' }),
      'calendar.years[0].holidays.2020-01-05',
      'holidayOnWeekend',
    ],
  ])('%s', (_what, breaking, path, code) => {
    expect(faultsAfter(breaking).map((fault) => `${fault.code} ${fault.path}`)).toContain(`${code} ${path}`);
  });

  it('of another form altogether', () => {
    for (const data of [null, 3, [], {}, 'x']) expect(checkRulebook(data).length).toBeGreaterThan(0);
  });
});
