import { setContext, type Tx } from '@vinh-danh/db';
import { listPayment, nationalVersion, stepAt } from '@vinh-danh/workflows';
import type { Regime } from '@vinh-danh/workflows';
import type { Prize, Rules } from '@vinh-danh/workflows/rulebook';
import { nationalRules, paidTogether, payerOfCase, prizeOfCase } from '@vinh-danh/workflows/rulebook';
import { organisationsOf } from '../nominations/acting.ts';
import type { Act, Step } from '../nominations/steps.ts';
import { fullRules } from '../rules/in-force.ts';
import { moveStored } from './move.ts';
import type { Comparable, NewPayment } from './store.ts';
import { insertPayments, listComparables, lockPayments, lockSubjects, writeMoved } from './store.ts';

type Given = {
  readonly id: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly regime: Regime;
  readonly from: string;
  readonly to: string;
  readonly prize: Prize;
  readonly payment: Omit<NewPayment, 'isDue' | 'state' | 'severalSource'> | undefined;
};

/**
 * Lists what a decision gives, in its transaction: a payment for each nomination whose award has a prize, by the rulebook of
 * the case. Of several prizes of one subject for one period and kind, decided on the day, only the highest is due where the
 * rulebook says so; one that another decision of the day has listed, and that is not paid yet, gives way.
 */
export async function listPayments(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const own = organisationsOf(act);
  // Whoever submitted them reads what other bodies give the same subjects.
  await setContext(tx, [...new Set([...own, ...steps.map(({ row }) => stepAt(row.dossier, 0).organisationId)])]);
  await list(tx, steps, act);
  await setContext(tx, own);
}

async function list(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const decidedOn = steps.map(({ event }) => (event.type === 'issueDecision' ? event.decidedOn : ''))[0] ?? '';
  const ids = steps.map(({ row }) => row.id);
  await lockSubjects(tx, ids);
  const comparables = await listComparables(tx, ids, decidedOn);
  const versions = comparables.map(({ ruleVersion }) => ruleVersion ?? nationalVersion);
  const rules = await fullRules(tx, [...new Set([...versions, ...steps.map(({ row }) => row.rule_version)])]);
  const own = new Map(comparables.filter(({ award }) => award === null).map((one) => [one.id, one]));
  const given = [
    ...comparables.flatMap((one) => givenBefore(one, rules) ?? []),
    ...steps.flatMap((step) => givenBy(step, own.get(step.row.id), rules.get(step.row.rule_version)) ?? []),
  ];
  const surpassed: string[] = [];
  const listed: NewPayment[] = [];
  const book = rules.get(steps[0]?.row.rule_version ?? nationalVersion) ?? nationalRules;
  for (const group of Map.groupBy(given, ({ subjectId }) => subjectId).values()) {
    for (const { id, payment, isPaid, rule } of paidTogether(book, group)) {
      if (!payment) {
        if (!isPaid) surpassed.push(id);
        continue;
      }
      const { amount, atMost } = payment;
      const { state } = listPayment({ decidedOn, amount, atMost, isDue: isPaid });
      listed.push({ ...payment, isDue: isPaid, state, severalSource: isPaid ? null : (rule?.source ?? null) });
    }
  }
  if (listed.length > 0) await insertPayments(tx, listed);
  if (surpassed.length > 0) await surpass(tx, surpassed, steps, act);
}

/** A nomination of this decision, and its payment; undefined where no prize is set. */
function givenBy({ row, event }: Step, own: Comparable | undefined, book: Rules | undefined): Given | undefined {
  if (event.type !== 'issueDecision' || !own || !book) return undefined;
  const { dossier } = row;
  const prize = prizeOfCase(book, dossier, event.decidedOn);
  const payer = payerOfCase(book, dossier, dossier.route);
  if (!prize || !payer || (prize.amount ?? prize.atMost ?? 0) === 0) return undefined;
  return {
    ...own,
    kind: book.awards.get(dossier.award)?.kind ?? '',
    regime: dossier.regime,
    prize,
    payment: {
      nominationId: row.id,
      decisionId: event.decisionId,
      payerId: payer.organisationId,
      unitId: own.unitId,
      award: dossier.award,
      amount: prize.amount,
      atMost: prize.atMost ?? null,
      source: [prize.source, prize.factor?.source].filter(Boolean).join('; '),
      payerSource: payer.source,
    },
  };
}

/** What another decision of the day gives the subject. */
function givenBefore(one: Comparable, rules: ReadonlyMap<string, Rules>): Given | undefined {
  const { award, regime, ruleVersion, amount, atMost } = one;
  if (award === null || regime === null) return undefined;
  const kind = rules.get(ruleVersion ?? nationalVersion)?.awards.get(award)?.kind ?? '';
  const prize = { amount, ...(atMost === null ? {} : { atMost }), verified: true, source: '' };
  return { ...one, kind, regime: regime as Regime, prize, payment: undefined };
}

/** Takes what is listed and not paid yet off the lists of other decisions. */
async function surpass(tx: Tx, ids: readonly string[], steps: readonly Step[], act: Act): Promise<void> {
  const office = steps[0]?.membership;
  if (!office) return;
  const moved = (await lockPayments(tx, ids)).flatMap((stored) => {
    const answer = moveStored(stored, { event: { type: 'surpass' } }, { actorId: act.actorId, office });
    return answer.ok ? answer.moved : [];
  });
  if (moved.length > 0) await writeMoved(tx, moved, act);
}
