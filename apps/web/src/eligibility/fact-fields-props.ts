import type { AskedFacts } from './asked-facts.ts';
import type { FactValues } from './fact-values.ts';

/** What every part of the fields gets: all values, what is asked for, and where a change goes. */
export type FactFieldsProps = {
  readonly values: FactValues;
  readonly asked: AskedFacts;
  readonly onChange: (part: Partial<FactValues>) => void;
};
