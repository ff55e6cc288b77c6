import type { ZodError } from 'zod';
import { checkDeciders, checkEligibility, checkNames } from './check/awards.ts';
import { checkCalendar } from './check/calendar.ts';
import type { Fault } from './check/fault.ts';
import { fault } from './check/fault.ts';
import { checkPeriods } from './check/periods.ts';
import { checkPrizes } from './check/prizes.ts';
import { checkProcedure } from './check/procedure.ts';
import { Rulebook } from './rulebook.ts';

export type { Fault };

const checks = [checkPeriods, checkDeciders, checkNames, checkProcedure, checkPrizes, checkEligibility, checkCalendar];

/** What is wrong with a rulebook, each fault with its path; empty when it is whole. A book of another form is not looked into further. */
export function checkRulebook(data: unknown): Fault[] {
  const parsed = Rulebook.safeParse(data);
  return parsed.success ? checks.flatMap((check) => check(parsed.data)) : formatFaults(parsed.error);
}

/** What does not have the form of the document, each at its path. */
export function formatFaults({ issues }: ZodError): Fault[] {
  return issues.map(({ path, message }) => fault(toPath(path), 'format', message));
}

function toPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
}
