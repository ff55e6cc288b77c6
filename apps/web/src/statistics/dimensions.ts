import { keysOf } from '../keys.ts';
import type { Dimension } from '../trpc.ts';

const all = {
  year: true,
  award: true,
  level: true,
  commendationType: true,
  subjectKind: true,
  occupationGroup: true,
  gender: true,
  ethnicity: true,
  posthumous: true,
  submittingUnitId: true,
  movementId: true,
} as const satisfies Record<Dimension, true>;

/** By what is counted, in the order in which it is offered. */
export const dimensions: readonly Dimension[] = keysOf(all);

export function isDimension(value: unknown): value is Dimension {
  return typeof value === 'string' && Object.hasOwn(all, value);
}
