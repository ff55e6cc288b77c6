import type { Awards } from './awards.ts';
import { awardsByCode } from './awards.ts';
import type { WorkingDays } from './calendar.ts';
import { workingDaysOf } from './calendar.ts';
import type { Rulebook } from './rulebook.ts';
import { nationalRulebook } from './rulebook.ts';

/** A rulebook made ready to be asked: awards by code, days by set. */
export type Rules = Omit<Rulebook, 'awards'> & { readonly awards: Awards; readonly days: WorkingDays };

export function compileRulebook(book: Rulebook): Rules {
  return { ...book, awards: awardsByCode(book.awards), days: workingDaysOf(book.calendar) };
}

export const nationalRules = compileRulebook(nationalRulebook);
