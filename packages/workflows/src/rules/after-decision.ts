import { z } from 'zod';
import { addWorkingDays } from './calendar.ts';
import afterData from './data/after-decision.json' with { type: 'json' };
import { dayAfter } from './days.ts';
import { sourced } from './sourced.ts';

const Span = z.object({ value: z.number().int(), unit: z.enum(['days', 'workingDays']), ...sourced });

const AfterDecision = z.object({
  itemsBack: Span,
  noticeToUnit: Span,
  noticeToHonouree: Span,
  recheck: Span,
  reissue: Span,
  complaintTaken: Span,
  complaintAnswered: Span,
  /** Awards that come with an order, a medal, a badge or a flag beside the certificate. */
  insignia: z.object({ awards: z.array(z.string()), ...sourced }),
});

/** What the law says of the time after a decision; the same for all regimes until it has been compared. */
export const afterDecision = AfterDecision.parse(afterData);

export type AfterDecisionSpan = Exclude<keyof typeof afterDecision, 'insignia'>;
export type Due = { readonly dueOn: string; readonly source: string; readonly verified: boolean };

/** Until when, counted from the day after `on`, with the rule that says so. */
export function dueAfter(span: AfterDecisionSpan, on: string): Due {
  const { value, unit, source, verified } = afterDecision[span];
  const dueOn = unit === 'workingDays' ? addWorkingDays(on, value) : daysAfter(on, value);
  return { dueOn, source, verified };
}

/** Whether an award is more than its certificate. */
export function hasInsignia(award: string): boolean {
  return afterDecision.insignia.awards.includes(award);
}

function daysAfter(on: string, count: number): string {
  let day = on;
  for (let left = count; left > 0; left -= 1) day = dayAfter(day);
  return day;
}
