import type { Stage, SubjectKind } from '@vinh-danh/workflows';
import type { ListInput } from '../trpc.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What narrows a list, as the address bar carries it. */
export type ListSearch = Omit<ListInput, 'view' | 'cursor' | 'limit'>;
export type WorkSearch = Pick<ListSearch, 'stage'>;
export type CountSearch = Pick<ListSearch, 'year' | 'award' | 'movementId'>;

export function readWorkSearch(raw: Raw): WorkSearch {
  return given({ stage: text(raw['stage']) as Stage | undefined });
}

/** What cannot be read is left out; whether a value exists is the server's to say. */
export function readListSearch(raw: Raw): ListSearch {
  return given({
    stage: text(raw['stage']) as Stage | undefined,
    award: text(raw['award']),
    year: number(raw['year']),
    subjectKind: text(raw['subjectKind']) as SubjectKind | undefined,
    posthumous: flag(raw['posthumous']),
    movementId: text(raw['movementId']),
    decisionId: text(raw['decisionId']),
    submittingUnitId: text(raw['submittingUnitId']),
    standing: flag(raw['standing']),
    text: text(raw['text']),
  });
}

export function readCountSearch(raw: Raw): CountSearch {
  return given({ year: number(raw['year']), award: text(raw['award']), movementId: text(raw['movementId']) });
}

function text(value: unknown): string | undefined {
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found.trim() ? found.trim() : undefined;
}

function number(value: unknown): number | undefined {
  const found = Number(value);
  return Number.isInteger(found) && found > 0 ? found : undefined;
}

function flag(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same without the entries that are undefined. */
function given<T extends object>(value: T): Given<T> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Given<T>;
}
