import { withContext } from '@vinh-danh/db';
import type { DeclaredFacts } from '@vinh-danh/workflows';
import type { Finding, Prize } from '@vinh-danh/workflows/rulebook';
import { assess, prizeOfCase } from '@vinh-danh/workflows/rulebook';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { visibleSql } from '../nominations/filter.ts';
import { findDetail } from '../nominations/read-detail.ts';
import { fullRules } from '../rules/in-force.ts';
import { readRegistered } from './read-facts.ts';
import { toFacts } from './to-facts.ts';

export type Eligibility = {
  /** What the unit has declared. */
  declared: DeclaredFacts;
  findings: readonly Finding[];
  /** Rules that are not met and were accepted with a reason. */
  overridden: readonly string[];
  /** On the day of the decision, or as it would be today. */
  prize: Prize | null;
  ruleVersion: string;
};

/**
 * What the rules of the case's own rulebook say of it today, or on the day it was decided. @throws RefusedError `notFound`
 * when there is none, or none for this caller.
 */
export async function findEligibility(context: UserContext, id: string): Promise<Eligibility> {
  const readable = readableBy(context);
  return withContext(context.db, readable, async (tx) => {
    const found = await findDetail(tx, id, visibleSql(tx.sql, readable));
    const registered = found && (await readRegistered(tx, [id])).get(id);
    const rules = found && (await fullRules(tx, [found.dossier.ruleVersion])).get(found.dossier.ruleVersion);
    if (!found || !registered || !rules) throw new RefusedError({ code: 'notFound' });
    const { dossier, decidedOn } = found;
    const on = decidedOn ?? context.on;
    const asked = { ...dossier, award: dossier.proposedAward };
    const known = { facts: toFacts(registered, dossier), standing: registered.unit };
    return {
      declared: registered.declared,
      findings: assess(rules, asked, known, on),
      overridden: dossier.overridden ?? [],
      prize: prizeOfCase(rules, asked, on) ?? null,
      ruleVersion: dossier.ruleVersion,
    };
  });
}
