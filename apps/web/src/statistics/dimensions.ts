import { keysOf } from '../keys.ts';
import type { Dimension, FactDimension } from '../trpc.ts';

const listed = {
  year: true,
  award: true,
  level: true,
  commendationType: true,
  subjectKind: true,
  occupationGroup: true,
  gender: true,
  ethnicity: true,
  origin: true,
  posthumous: true,
  submittingUnitId: true,
  movementId: true,
} as const satisfies Record<Dimension, true>;

const all = {
  ...listed,
  procedure: true,
  regime: true,
  submittedYear: true,
  provinceThen: true,
  districtThen: true,
  communeThen: true,
  provinceNow: true,
  districtNow: true,
  communeNow: true,
} as const satisfies Record<FactDimension, true>;

/** By what is counted and listed, in the order in which it is offered. */
export const dimensions: readonly Dimension[] = keysOf(listed);
/** By what is counted. */
export const factDimensions: readonly FactDimension[] = keysOf(all);

export function isFactDimension(value: unknown): value is FactDimension {
  return typeof value === 'string' && Object.hasOwn(all, value);
}

export function isDimension(value: unknown): value is Dimension {
  return typeof value === 'string' && Object.hasOwn(listed, value);
}
