import type { Executor } from '@vinh-danh/db';
import type { Dossier } from '@vinh-danh/workflows';
import type { Finding } from '@vinh-danh/workflows/rulebook';
import { assess } from '@vinh-danh/workflows/rulebook';
import { fullRules } from '../rules/in-force.ts';
import { readRegistered } from './read-facts.ts';
import { toFacts } from './to-facts.ts';

/** A nomination and what is asked of it: its own award and law, or others. */
export type Asked = { readonly id: string; readonly dossier: Dossier; readonly award?: string | undefined };

/**
 * What the rules of eligibility say of so many nominations, by id: each under its own rulebook. One query, and one more the
 * first time a process meets a version.
 */
export async function assessCases(db: Executor, asked: readonly Asked[], on: string): Promise<Map<string, Finding[]>> {
  const registered = await readRegistered(
    db,
    asked.map(({ id }) => id),
  );
  const rules = await fullRules(
    db,
    asked.map(({ dossier }) => dossier.ruleVersion),
  );
  return new Map(
    asked.flatMap(({ id, dossier, award = dossier.proposedAward }) => {
      const known = registered.get(id);
      const book = rules.get(dossier.ruleVersion);
      if (!known || !book) return [];
      const facts = toFacts(known, dossier);
      return [[id, assess(book, { ...dossier, award }, { facts, standing: known.unit }, on)]];
    }),
  );
}
