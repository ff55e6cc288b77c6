/** What is told of a group of nominations; of two groups together it is the sum. */
export type Sums = {
  /** Sent on by their unit. */
  readonly proposed: number;
  /** How often they came back. */
  readonly returned: number;
  /** How many of them came back at least once. */
  readonly everReturned: number;
  readonly refused: number;
  /** Decided and standing, whether handed over or not. */
  readonly decided: number;
  readonly conferred: number;
  /** Annulled or stripped. */
  readonly annulled: number;
  /** Of the decided, as the next two. */
  readonly persons: number;
  readonly women: number;
  /** Workers and farmers. */
  readonly directWorkers: number;
};

export const dayMeasures = ['daysIntake', 'daysAppraisal', 'daysCouncil', 'daysLeader'] as const;
export type DayMeasure = (typeof dayMeasures)[number];

export const moneyMeasures = ['moneyDecided', 'moneyConferred'] as const;
export type MoneyMeasure = (typeof moneyMeasures)[number];

/** Prize money in đồng, by the rulebook of each case. */
export function isMoney(measure: CountMeasure): measure is MoneyMeasure {
  return moneyMeasures.some((one) => one === measure);
}

/** What a table may show, in the order in which it is offered. */
export const countMeasures = [
  'decided',
  'conferred',
  'proposed',
  'everReturned',
  'refused',
  'annulled',
  'directWorkerShare',
  'womenShare',
  ...moneyMeasures,
  ...dayMeasures,
] as const;
export type CountMeasure = (typeof countMeasures)[number];
/** What is told by the sums of a group. */
export type SumMeasure = Exclude<CountMeasure, DayMeasure | MoneyMeasure>;

export function isMeasure(value: unknown): value is CountMeasure {
  return countMeasures.some((measure) => measure === value);
}

const shares = {
  directWorkerShare: 'directWorkers',
  womenShare: 'women',
} as const satisfies Partial<Record<CountMeasure, keyof Sums>>;

/** A part of the persons who were honoured. */
export function isShare(measure: CountMeasure): measure is keyof typeof shares {
  return Object.hasOwn(shares, measure);
}

const stages = {
  daysIntake: 'intake',
  daysAppraisal: 'appraisal',
  daysCouncil: 'council',
  daysLeader: 'leader',
} as const;
export type DayStage = (typeof stages)[DayMeasure];

/** The stage whose days a measure tells, if it does. */
export function stageOf(measure: CountMeasure): DayStage | undefined {
  return Object.hasOwn(stages, measure) ? stages[measure as DayMeasure] : undefined;
}

/** A number of nominations: neither a share nor days nor money. */
export function isNumber(measure: CountMeasure): boolean {
  return !isShare(measure) && !isMoney(measure) && stageOf(measure) === undefined;
}

/** By which year a measure goes: what was decided by that of the decision, all else by that in which it was sent on. */
export function periodBy(measure: CountMeasure): 'year' | 'submittedYear' {
  return measure === 'proposed' || measure === 'everReturned' || measure === 'refused' ? 'submittedYear' : 'year';
}

/** The value over the sums of a group; null where there is nobody of whom a share could be. */
export function sumOf(measure: SumMeasure, sums: Sums): number | null {
  if (!isShare(measure)) return sums[measure];
  return sums.persons === 0 ? null : sums[shares[measure]] / sums.persons;
}
