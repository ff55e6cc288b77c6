import type { RegulatedValue } from '../trpc.ts';
import { tellSource, tellValue } from './tell-value.ts';
import type { RegulationWords } from './use-regulation-words.ts';

/** What the law has, with its article. */
export function lawText(value: RegulatedValue | undefined, words: RegulationWords): string | undefined {
  if (!value) return undefined;
  const told = tellValue(value, words);
  return value.value === null ? told : `${told}. ${tellSource(value, words)}`;
}
