import type { Rulebook } from '../rulebook.ts';

export const faultCodes = [
  'format',
  'regimesOverlap',
  'regimesGap',
  'regimeEndsBeforeItBegins',
  'regimeTwice',
  'regimeUnknown',
  'awardTwice',
  'awardUnknown',
  'awardNotInRegime',
  'noDecider',
  'deciderEnded',
  'quorumOverWhole',
  'countOverYears',
  'ruleTwice',
  'multiplierTwice',
  'subjectNotOfAward',
  'baseSalaryOrder',
  'noBaseSalary',
  'noRuleForSeveral',
  'noPayer',
  'noOriginals',
  'calendarGap',
  'calendarEmpty',
  'dayOutsideYear',
  'workingDayNotWeekend',
  'holidayOnWeekend',
  'rowTwice',
  'awardNotOwn',
  'shareUnderNational',
  'quotaUnknown',
  'quotaOverNational',
  'levelNotOwn',
  'daysOverNational',
  'daysUnderNational',
] as const;

/** What is wrong with a rulebook or a regulation, and where: a path such as `procedure.regimes[1].from`. */
export type Fault = { readonly path: string; readonly code: (typeof faultCodes)[number]; readonly detail?: string };
export type Check = (book: Rulebook) => Fault[];

export function fault(path: string, code: Fault['code'], detail?: string): Fault {
  return detail === undefined ? { path, code } : { path, code, detail };
}

/** Faults of each item, at its own path. */
export function eachOf<T>(items: readonly T[], path: string, find: (item: T, at: string, index: number) => Fault[]) {
  return items.flatMap((item, index) => find(item, `${path}[${index}]`, index));
}
