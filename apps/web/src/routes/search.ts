import type { Stage, SubjectKind } from '@vinh-danh/workflows';
import { isDimension } from '../statistics/dimensions.ts';
import type { BatchKey, CountInput, Dimension, ListInput } from '../trpc.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What narrows a list, as the address bar carries it. */
export type ListSearch = Omit<ListInput, 'view' | 'cursor' | 'limit'>;
export type WorkSearch = Pick<ListSearch, 'stage' | 'due' | 'award' | 'submittingUnitId'>;
/** The two dimensions of the counts, and what narrows them. */
export type CountSearch = Partial<CountInput>;

export function readWorkSearch(raw: Raw): WorkSearch {
  return given({
    stage: text(raw['stage']) as Stage | undefined,
    due: text(raw['due']) as ListSearch['due'],
    award: text(raw['award']),
    submittingUnitId: text(raw['submittingUnitId']),
  });
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
    level: text(raw['level']) as ListSearch['level'],
    commendationType: text(raw['commendationType']) as ListSearch['commendationType'],
    gender: text(raw['gender']) as ListSearch['gender'],
    ethnicity: text(raw['ethnicity']),
    occupationGroup: text(raw['occupationGroup']) as ListSearch['occupationGroup'],
    standing: flag(raw['standing']),
    procedure: text(raw['procedure']) as ListSearch['procedure'],
    holderId: text(raw['holderId']),
    due: text(raw['due']) as ListSearch['due'],
    isUnderWay: flag(raw['isUnderWay']),
    sort: text(raw['sort']) as ListSearch['sort'],
    towards: text(raw['towards']) as ListSearch['towards'],
    text: text(raw['text']),
  });
}

export function readCountSearch(raw: Raw): CountSearch {
  const {
    stage: _stage,
    standing: _standing,
    text: _text,
    due: _due,
    holderId: _holder,
    ...found
  } = readListSearch(raw);
  const { isUnderWay: _underWay, sort: _sort, towards: _towards, ...filter } = found;
  return given({ rows: dimension(raw['rows']), columns: dimension(raw['columns']), ...filter });
}

function dimension(value: unknown): Dimension | undefined {
  return isDimension(value) ? value : undefined;
}

/** Which batch is meant; an address that names none is answered by the server. */
export function readBatchSearch(raw: Raw): BatchKey {
  const names = ['organisationId', 'role', 'task', 'letterId', 'senderId', 'award', 'commendationType'] as const;
  return given(Object.fromEntries(names.map((name) => [name, text(raw[name])]))) as BatchKey;
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
