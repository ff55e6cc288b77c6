export type Period = {
  readonly period: 'year' | 'halfYear' | 'schoolYear';
  readonly year: number;
  readonly half: 1 | 2;
};
/** As it stands in the address, where anybody may have typed it. */
export type PeriodSearch = Partial<Period>;

export const kinds = ['year', 'halfYear', 'schoolYear'] as const;

/** The period of an address, else this year. */
export function periodOf({ period = 'year', year, half }: PeriodSearch, today: string): Period {
  return {
    period: kinds.includes(period) ? period : 'year',
    year: Number.isInteger(year) && year !== undefined ? year : Number(today.slice(0, 4)),
    half: half === 2 ? 2 : 1,
  };
}
