import type { RegulatedValue, RegulationContent, RegulationRead } from '../trpc.ts';
import { Regulation } from './schema.ts';

/** A draft as it is typed; each row has a key of its own, so that taking one out leaves the others as they are. */
export type DraftValues = {
  readonly shares: readonly ShareRow[];
  readonly quotas: readonly QuotaRow[];
  readonly workingDays: readonly DaysRow[];
  readonly directWorkers: { readonly percent: string; readonly source: string };
  readonly rounding: { readonly policy: string; readonly unit: string; readonly source: string };
  readonly symbol: string;
  readonly validFrom: string;
  readonly reason: string;
};
type Keyed = { readonly key: string; readonly source: string };
export type ShareRow = Keyed & {
  readonly award: string;
  readonly percent: string;
  readonly strictlyMore: boolean;
  readonly of: 'allMembers' | 'present';
};
export type QuotaRow = Keyed & { readonly award: string; readonly percent: string };
/** `step`: the path of the value, which names the step and the level. */
export type DaysRow = Keyed & { readonly step: string; readonly value: string };

let rows = 0;
export function newKey(): string {
  rows += 1;
  return String(rows);
}

export function valuesOf({
  content,
  symbol,
  validFrom,
  reason,
}: Pick<RegulationRead, 'content' | 'symbol' | 'validFrom' | 'reason'>): DraftValues {
  const { shares, quotas, workingDays, directWorkers, rounding } = content;
  return {
    shares: shares.map(({ percent, ...row }) => ({ ...row, percent: String(percent), key: newKey() })),
    quotas: quotas.map(({ percent, ...row }) => ({ ...row, percent: String(percent), key: newKey() })),
    workingDays: workingDays.map(({ step, level, value, source }) => ({
      step: pathOf(step, level),
      value: String(value),
      source,
      key: newKey(),
    })),
    directWorkers: { percent: directWorkers ? String(directWorkers.percent) : '', source: directWorkers?.source ?? '' },
    rounding: {
      policy: rounding?.policy ?? '',
      unit: rounding ? String(rounding.unit) : '',
      source: rounding?.source ?? '',
    },
    symbol: symbol ?? '',
    validFrom,
    reason,
  };
}

/** What is typed as the server takes it; a number that is none is left for the check to name. */
export function contentOf(values: DraftValues): unknown {
  const { shares, quotas, workingDays, directWorkers, rounding } = values;
  return {
    shares: shares.map(({ key: _key, percent, ...row }) => ({ ...row, percent: toNumber(percent) })),
    quotas: quotas.map(({ key: _key, percent, ...row }) => ({ ...row, percent: toNumber(percent) })),
    workingDays: workingDays.map(({ step: path, value, source }) => {
      const [, step, level] = path.split('.');
      return { step, ...(level === undefined ? {} : { level }), value: toNumber(value), source };
    }),
    directWorkers:
      directWorkers.percent.trim() || directWorkers.source.trim()
        ? { percent: toNumber(directWorkers.percent), source: directWorkers.source }
        : null,
    rounding: rounding.policy
      ? { policy: rounding.policy, unit: toNumber(rounding.unit), source: rounding.source }
      : null,
  };
}

/** What is wrong with a field, by its path: the code of its sentence. */
export type DraftErrors = Readonly<Record<string, { readonly code: string; readonly detail?: string | undefined }>>;

/** The draft for the server, or what is wrong with it. */
export function checkDraft(values: DraftValues): { content: RegulationContent } | { errors: DraftErrors } {
  const parsed = Regulation.safeParse(contentOf(values));
  const issues = parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  const missing = [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(values.validFrom) ? [] : ['validFrom']),
    ...(values.reason.trim() ? [] : ['reason']),
  ];
  const wrong = [...issues, ...missing];
  if (parsed.success && wrong.length === 0) return { content: parsed.data };
  return { errors: Object.fromEntries(wrong.map((path) => [path, { code: path.split('.').at(-1) ?? '' }])) };
}

type Fault = { readonly path: string; readonly code: string; readonly detail?: string };

/** What the server found against the law, by the same paths. */
export function faultsOf(params: unknown): DraftErrors {
  const { faults = [] } = (params ?? {}) as { faults?: readonly Fault[] };
  return Object.fromEntries(
    faults.map(({ path, code, detail }) => [path.replaceAll(/\[(\d+)\]/g, '.$1'), { code, detail }]),
  );
}

/** The value of the law that a row is about. */
export function lawOf(national: readonly RegulatedValue[], path: string): RegulatedValue | undefined {
  return national.find((value) => value.path === path);
}

function pathOf(step: string, level: string | undefined): string {
  return level === undefined ? `workingDays.${step}` : `workingDays.${step}.${level}`;
}

function toNumber(typed: string): number {
  return /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}
