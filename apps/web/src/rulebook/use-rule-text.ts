import { makeCatalogue } from '../messages/catalogue.ts';
import { vi } from './messages/vi.ts';
import type { RuleText } from './rule-text.ts';

/** The words of the rulebook's pages in the chosen language. */
export const useRuleText = makeCatalogue<RuleText>(vi, async () => (await import('./messages/en.ts')).en);
