import type { Stage, SubjectKind } from '@vinh-danh/workflows';
import { isMeasure } from '@vinh-danh/workflows/counting';
import { factDimensions, isFactDimension } from '../statistics/dimensions.ts';
import type { BatchKey, FactDimension, ListInput } from '../trpc.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What narrows a list, as the address bar carries it. */
export type ListSearch = Omit<ListInput, 'view' | 'cursor' | 'limit'>;
export type WorkSearch = Pick<ListSearch, 'stage' | 'due' | 'award' | 'submittingUnitId'>;
export type FactValue = string | number | boolean;
/** The dimensions of the counts, the measure, the years and those beside them, and what narrows them. */
export type CountSearch = {
  rows?: FactDimension;
  columns?: FactDimension | 'none';
  measure?: string;
  from?: number | undefined;
  to?: number | undefined;
  againstFrom?: number | undefined;
  againstTo?: number | undefined;
  decisionId?: string;
  /** What the address names and does not exist. */
  unknown?: string;
} & { [Name in FactDimension]?: FactValue | readonly FactValue[] };

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
    origin: text(raw['origin']) as ListSearch['origin'],
    occupationGroup: text(raw['occupationGroup']) as ListSearch['occupationGroup'],
    standing: flag(raw['standing']),
    counted: counted(raw['counted']),
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
  return given({
    rows: dimension(raw['rows']),
    columns: raw['columns'] === 'none' ? 'none' : dimension(raw['columns']),
    measure: text(raw['measure']),
    from: number(raw['from']),
    to: number(raw['to']),
    againstFrom: number(raw['againstFrom']),
    againstTo: number(raw['againstTo']),
    decisionId: text(raw['decisionId']),
    unknown: unknownIn(raw),
    ...Object.fromEntries(factDimensions.map((name) => [name, values(raw[name])])),
  });
}

function dimension(value: unknown): FactDimension | undefined {
  return isFactDimension(value) ? value : undefined;
}

/** Which branch of the tree of organisations is shown, and of which years. */
export type TreeSearch = Pick<CountSearch, 'from' | 'to'> & { branch?: string | undefined };

export function readTreeSearch(raw: Raw): TreeSearch {
  return given({ branch: text(raw['branch']), from: number(raw['from']), to: number(raw['to']) });
}

export function readYearSearch(raw: Raw): { year?: number } {
  return given({ year: number(raw['year']) });
}

function unknownIn({ rows, columns, measure, unknown }: Raw): string | undefined {
  const names = [rows, columns === 'none' ? undefined : columns].filter((name) => !isFactDimension(name));
  const named = [...names, isMeasure(measure) ? undefined : measure].flatMap((name) => text(name) ?? []);
  // Said before, while the names still stand in the address.
  return text(unknown) ?? (named.length > 0 ? named.join(', ') : undefined);
}

/** One value of a dimension or several. */
function values(value: unknown): FactValue | FactValue[] | undefined {
  const found = [value].flat().flatMap((one) => (typeof one === 'boolean' ? one : (number(one) ?? text(one) ?? [])));
  return found.length > 1 ? found : found[0];
}

/** Which batch is meant; an address that names none is answered by the server. */
export function readBatchSearch(raw: Raw): BatchKey {
  const names = ['organisationId', 'role', 'task', 'letterId', 'senderId', 'award', 'commendationType'] as const;
  return given(Object.fromEntries(names.map((name) => [name, text(raw[name])]))) as BatchKey;
}

/** What a number of the counts has counted; whether it can be is the server's to say. */
function counted(value: unknown): ListSearch['counted'] {
  return typeof value === 'object' && value !== null ? (value as ListSearch['counted']) : undefined;
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
