import { applyRegulation } from './apply-regulation.ts';
import { checkRulebook, formatFaults } from './check-rulebook.ts';
import type { Fault } from './check/fault.ts';
import { unlawful } from './limits.ts';
import { Regulation } from './regulation.ts';
import type { Rulebook } from './rulebook.ts';

/** What is wrong with a regulation over a rulebook, each fault with its path; empty when it may be laid down. */
export function checkRegulation(book: Rulebook, data: unknown): Fault[] {
  const parsed = Regulation.safeParse(data);
  if (!parsed.success) return formatFaults(parsed.error);
  return [...unlawful(book, parsed.data), ...checkRulebook(applyRegulation(book, parsed.data, book.procedure.version))];
}
