import type { RegulatedValue } from '../trpc.ts';
import type { DraftErrors, DraftValues } from './draft-values.ts';

/** What each part of a draft is given: what is typed, what is wrong with it, and what the law has. */
export type PartProps = {
  readonly values: DraftValues;
  readonly errors: DraftErrors;
  readonly national: readonly RegulatedValue[];
  readonly onChange: (part: Partial<DraftValues>) => void;
};
