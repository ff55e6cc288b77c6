import { z } from 'zod';
import { Day, text } from '../text.ts';

/** What rows and columns are narrowed by; `awardKind` stands for all awards of a kind of the rulebook. */
export const formDimensions = [
  'award',
  'awardKind',
  'level',
  'commendationType',
  'subjectKind',
  'occupationGroup',
  'gender',
  'ethnicity',
  'posthumous',
] as const;
export type FormDimension = (typeof formDimensions)[number];

/** Of each dimension the values that count; of one that is not named all. */
const Filter = z.partialRecord(z.enum(formDimensions), z.array(z.string().max(100)).min(1).max(80));
export type FormFilter = z.infer<typeof Filter>;

const Row = z.strictObject({
  label: text(300),
  level: z.union([z.literal(0), z.literal(1)]).default(0),
  filter: Filter.default({}),
});
const Column = z.strictObject({ label: text(200), filter: Filter.default({}) });

export const formPeriods = ['year', 'halfYear', 'schoolYear'] as const;
export type FormPeriod = (typeof formPeriods)[number];

/** What is counted: awards decided and standing; movements launched, by the level that launched them. */
export const formMeasures = ['awards', 'movements'] as const;

/** A statutory table as data. A circular that changes makes a further version, valid from its day. */
export const StatutoryForm = z.strictObject({
  title: text(300),
  /** The number of the form or indicator, where it is known. */
  code: text(60).optional(),
  unit: text(60),
  measure: z.enum(formMeasures),
  /** The circular it is laid down in; whether somebody has compared it with the text. */
  source: text(500),
  verified: z.boolean(),
  rows: z.array(Row).min(1).max(120),
  columns: z.array(Column).min(1).max(20),
  notes: z.array(text(500)).max(20).default([]),
});
export type StatutoryForm = z.infer<typeof StatutoryForm>;

/** A form of the product itself, with the day from which it is valid. */
export const StoredForm = z.strictObject({ key: z.string(), validFrom: Day, form: StatutoryForm });
export type StoredForm = z.infer<typeof StoredForm>;

/** The dimensions by which the awards of a cell must be known. */
export function dimensionsOf(...filters: readonly FormFilter[]): FormDimension[] {
  return formDimensions.filter((dimension) => filters.some((filter) => filter[dimension] !== undefined));
}

/** Whether what has these values is counted in a cell of this row and column. */
export function isCounted(
  values: Readonly<Partial<Record<FormDimension, string>>>,
  ...filters: readonly FormFilter[]
): boolean {
  return filters.every((filter) =>
    Object.entries(filter).every(([dimension, allowed]) => allowed.includes(values[dimension as FormDimension] ?? '')),
  );
}
