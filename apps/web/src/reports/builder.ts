import type { NewReportForm } from '../trpc.ts';

type Content = NewReportForm['content'];
export const sources = [
  'nominationsProposed',
  'nominationsDecided',
  'pledges',
  'pledgedHouseholds',
  'unitsJoined',
] as const;
type Source = (typeof sources)[number];
type Kind = 'quantity' | 'share' | 'date' | 'text' | 'table';

/** An indicator as it stands in the builder; which fields matter depends on its kind and formula. */
export type Draft = {
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  readonly isRequired: boolean;
  readonly unit: string;
  readonly decimals: string;
  readonly counting: 'inPeriod' | 'asOf';
  readonly isCumulative: boolean;
  readonly source: Source | 'none';
  readonly isCarried: boolean;
  readonly formula: 'none' | 'sum' | 'difference';
  /** Operands by their keys: what is added; or what is taken and what it is lessened by; or part and whole. */
  readonly of: readonly string[];
  readonly one: string;
  readonly other: string;
  readonly columns: string;
  /** Columns that figures already rest on: a name that stays keeps its key. */
  readonly keptColumns: readonly { readonly key: string; readonly label: string }[];
};

export type CheckDraft = {
  readonly id: string;
  readonly kind: 'notMoreThan' | 'addsUp';
  readonly parts: readonly string[];
  readonly part: string;
  readonly whole: string;
};

/** The keys of a form are made once and never shown. */
export function newIndicator(number: number): Draft {
  return {
    key: `chi-tieu-${number}`,
    label: '',
    kind: 'quantity',
    isRequired: true,
    unit: '',
    decimals: '0',
    counting: 'inPeriod',
    isCumulative: false,
    source: 'none',
    isCarried: false,
    formula: 'none',
    of: [],
    one: '',
    other: '',
    columns: '',
    keptColumns: [],
  };
}

export function newCheck(id: string): CheckDraft {
  return { id, kind: 'notMoreThan', parts: [], part: '', whole: '' };
}

/** What is told to the server. */
export function toContent(title: string, indicators: readonly Draft[], checks: readonly CheckDraft[]): Content {
  return { title: title.trim(), indicators: indicators.map(toIndicator), checks: checks.map(toCheck) };
}

function toIndicator(draft: Draft): Content['indicators'][number] {
  const { key, kind, isRequired } = draft;
  const named = { key, label: draft.label.trim(), isRequired };
  switch (kind) {
    case 'quantity': {
      const formula = toFormula(draft);
      const { counting, isCumulative } = draft;
      const told = { unit: draft.unit.trim(), decimals: Number(draft.decimals), counting, isCumulative };
      if (formula) return { ...named, kind, ...told, formula };
      return { ...named, kind, ...told, ...(draft.source === 'none' ? {} : { source: draft.source }) };
    }
    case 'share':
      return { ...named, kind, formula: { kind: 'share', part: draft.one, whole: draft.other } };
    case 'table':
      return { ...named, kind, columns: columnsOf(draft) };
    case 'text':
      return { ...named, kind, isCarried: draft.isCarried };
    default:
      return { ...named, kind };
  }
}

function toFormula({ formula, of, one, other }: Draft) {
  if (formula === 'sum') return { kind: 'sum' as const, of: [...of] };
  return formula === 'difference' ? { kind: 'difference' as const, from: one, minus: other } : undefined;
}

function columnsOf({ columns, keptColumns }: Draft) {
  const labels = columns
    .split(';')
    .map((label) => label.trim())
    .filter((label) => label !== '');
  const isKept = (label: string) => keptColumns.some((column) => column.label === label);
  const fresh = labels.filter((label) => !isKept(label));
  const taken = new Set(keptColumns.map(({ key }) => key));
  const free = Array.from({ length: labels.length + taken.size }, (_none, index) => `cot-${index + 1}`).filter(
    (key) => !taken.has(key),
  );
  return labels.map((label) => ({
    key: keptColumns.find((column) => column.label === label)?.key ?? free[fresh.indexOf(label)] ?? '',
    label,
  }));
}

/** An indicator of a form that is in use, as the builder shows it. */
export function toDraft(indicator: Content['indicators'][number]): Draft {
  const { key, label, kind, isRequired = true } = indicator;
  const empty = { ...newIndicator(0), key, label, kind, isRequired };
  switch (indicator.kind) {
    case 'quantity': {
      const { unit, decimals = 0, counting, isCumulative = false, source = 'none', formula } = indicator;
      return { ...empty, unit, decimals: String(decimals), counting, isCumulative, source, ...operandsOf(formula) };
    }
    case 'share':
      return { ...empty, ...operandsOf(indicator.formula) };
    case 'text':
      return { ...empty, isCarried: indicator.isCarried ?? false };
    case 'table': {
      const columns = indicator.columns.map((column) => column.label).join('; ');
      return { ...empty, columns, keptColumns: indicator.columns };
    }
    default:
      return empty;
  }
}

type Formula = Extract<Content['indicators'][number], { kind: 'quantity' }>['formula'] | ShareFormula;
type ShareFormula = Extract<Content['indicators'][number], { kind: 'share' }>['formula'];

function operandsOf(formula: Formula): Partial<Draft> {
  switch (formula?.kind) {
    case 'sum':
      return { formula: 'sum', of: formula.of };
    case 'difference':
      return { formula: 'difference', one: formula.from, other: formula.minus };
    case 'share':
      return { one: formula.part, other: formula.whole };
    default:
      return {};
  }
}

export function toCheckDraft(check: NonNullable<Content['checks']>[number], index: number): CheckDraft {
  const empty = newCheck(`kiem-tra-${index}`);
  return check.kind === 'addsUp'
    ? { ...empty, kind: check.kind, parts: check.parts, whole: check.total }
    : { ...empty, kind: check.kind, part: check.part, whole: check.whole };
}

/** The first number from which on no key of an indicator is taken. */
export function firstFree(indicators: readonly Draft[]): number {
  const numbers = indicators.map(({ key }) => Number(/^chi-tieu-(\d+)$/.exec(key)?.[1] ?? 0));
  return 1 + Math.max(0, ...numbers);
}

function toCheck({ kind, parts, part, whole }: CheckDraft): NonNullable<Content['checks']>[number] {
  return kind === 'addsUp' ? { kind, parts: [...parts], total: whole } : { kind, part, whole };
}

/** Whether a field that has to be filled in is empty. */
export function isIncomplete(title: string, indicators: readonly Draft[], checks: readonly CheckDraft[]): boolean {
  return title.trim() === '' || indicators.length === 0 || indicators.some(lacks) || checks.some(lacksPart);
}

function lacks(draft: Draft): boolean {
  if (draft.label.trim() === '') return true;
  if (draft.kind === 'table') return columnsOf(draft).length === 0;
  if (draft.kind === 'share') return draft.one === '' || draft.other === '';
  if (draft.kind !== 'quantity') return false;
  if (draft.unit.trim() === '') return true;
  if (draft.formula === 'sum') return draft.of.length < 2;
  return draft.formula === 'difference' && (draft.one === '' || draft.other === '');
}

function lacksPart({ kind, parts, part, whole }: CheckDraft): boolean {
  return whole === '' || (kind === 'addsUp' ? parts.length < 2 : part === '');
}
