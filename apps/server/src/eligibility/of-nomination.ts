import { withContext } from '@vinh-danh/db';
import { rulesOf } from '@vinh-danh/workflows';
import type { DeclaredFacts } from '@vinh-danh/workflows';
import type { Finding, HeldAward, Prize } from '@vinh-danh/workflows/rulebook';
import { assess, prizeOfCase } from '@vinh-danh/workflows/rulebook';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readableBy } from '../nominations/acting.ts';
import { visibleSql } from '../nominations/filter.ts';
import { findDetail } from '../nominations/read-detail.ts';
import { fullRules } from '../rules/in-force.ts';
import { readRegistered } from './read-facts.ts';
import { listOverridden } from './read-overridden.ts';
import type { Overridden } from './read-overridden.ts';
import { toFacts } from './to-facts.ts';

export type Eligibility = {
  /** What the unit has declared. */
  declared: DeclaredFacts;
  findings: readonly Finding[];
  /** Rules that are not met and were accepted with a reason. */
  overridden: readonly Overridden[];
  /** The awards that were looked at: of the register and declared. */
  awards: readonly HeldAward[];
  /** On the day of the decision, or as it would be today. */
  prize: Prize | null;
  ruleVersion: string;
  /** The law of the case; before the first acceptance that of the day. */
  law: { code: string; law: string; decree: string; verified: boolean } | null;
  isBound: boolean;
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
    const law = rulesOf(dossier).procedure.regimes.find(({ code }) => code === dossier.regime);
    const known = { facts: toFacts(registered, dossier), standing: registered.unit };
    return {
      declared: registered.declared,
      findings: assess(rules, asked, known, on),
      overridden: (await listOverridden(tx, [id])).get(id) ?? [],
      awards: known.facts.awards ?? [],
      prize: prizeOfCase(rules, asked, on) ?? null,
      ruleVersion: dossier.ruleVersion,
      law: law ? { code: law.code, law: law.law, decree: law.decree, verified: law.verified } : null,
      isBound: dossier.regimeBound,
    };
  });
}
