import type { ExplainInput, RegimeCode } from '../trpc.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What the address bar carries of the rulebook's pages; whether a value exists is the server's to say. */
export type BookSearch = { readonly regime?: RegimeCode; readonly name?: string };
/** The case an award is looked up for. */
export type CaseSearch = Partial<Omit<ExplainInput, 'award'>>;
export type CalendarSearch = { readonly year?: number; readonly from?: string; readonly days?: number };

const regimes: ReadonlySet<unknown> = new Set(['A', 'B', 'C']);
const subjects: ReadonlySet<unknown> = new Set(['individual', 'collective', 'household']);
const types: ReadonlySet<unknown> = new Set([
  'merit',
  'unexpected',
  'movement',
  'serviceRecord',
  'seniority',
  'diplomatic',
] satisfies NonNullable<CaseSearch['commendationType']>[]);

export function readBookSearch({ regime, name }: Raw): BookSearch {
  return given({
    regime: regimes.has(regime) ? (regime as BookSearch['regime']) : undefined,
    name: typeof name === 'string' && name.trim() ? name.trim() : undefined,
  });
}

export function readCaseSearch(raw: Raw): CaseSearch {
  const { regime, subject, commendationType, procedure, posthumous, unit, on } = raw;
  return given({
    regime: regimes.has(regime) ? (regime as CaseSearch['regime']) : undefined,
    subject: subjects.has(subject) ? (subject as CaseSearch['subject']) : undefined,
    commendationType: types.has(commendationType) ? (commendationType as CaseSearch['commendationType']) : undefined,
    procedure: procedure === 'simplified' ? procedure : undefined,
    posthumous: posthumous === true || posthumous === 'true' ? true : undefined,
    unit: typeof unit === 'string' && unit ? unit : undefined,
    on: dayOf(on),
  });
}

export function readCalendarSearch({ year, from, days }: Raw): CalendarSearch {
  return given({ year: wholeOf(year), from: dayOf(from), days: wholeOf(days) });
}

/** The input of the question that the address asks. */
export function calendarInput({ year, from, days }: CalendarSearch, today: string) {
  return {
    year: year ?? Number(today.slice(0, 4)),
    ...(from && days ? { count: { from, workingDays: days } } : {}),
  };
}

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function wholeOf(value: unknown): number | undefined {
  const found = Number(value);
  return Number.isInteger(found) && found > 0 ? found : undefined;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function given<T extends object>(value: T): Given<T> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Given<T>;
}
