import type { Tx } from '@vinh-danh/db';
import { currentStep, decidingStep, type RouteStep } from '@vinh-danh/workflows';
import { dueAfter, hasInsignia } from '@vinh-danh/workflows/aftermath';
import type { Act, Step } from '../nominations/steps.ts';
import { insertFollowUps, laterAwards, lapse, type NewFollowUp, settleItems } from './store.ts';

/** A result is told to the unit by whoever numbers for the body that decided; what a unit decides by itself it knows. */
export async function oweNotices(tx: Tx, steps: readonly Step[]): Promise<void> {
  const owed = steps.flatMap(({ row, event }): NewFollowUp[] => {
    const step = decidingStep(row.dossier);
    if (event.type !== 'issueDecision' || step.level === 'unit') return [];
    const { decisionId, decidedOn } = event;
    return [notice('awardNotice', row.id, step, { decisionId, on: decidedOn })];
  });
  await insertFollowUps(tx, owed);
}

/** And so is a refusal, with its reason. */
export async function oweRefusals(tx: Tx, steps: readonly Step[], { on }: Act): Promise<void> {
  const owed = steps.flatMap(({ row }): NewFollowUp[] => {
    const step = currentStep(row.dossier);
    return step.level === 'unit' ? [] : [notice('refusalNotice', row.id, step, { decisionId: null, on })];
  });
  await insertFollowUps(tx, owed);
}

function notice(
  kind: 'awardNotice' | 'refusalNotice',
  nominationId: string,
  { clerkId }: RouteStep,
  { decisionId, on }: { decisionId: string | null; on: string },
): NewFollowUp {
  const office = { officeId: clerkId, role: 'clerk' } as const;
  return { kind, nominationId, decisionId, causeId: null, ...office, owedSince: on, ...dueAfter('noticeToUnit', on) };
}

/** What is in the hands of the honoured need not be announced any more. */
export async function endNotices(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  await lapse(tx, { nominationIds: idsOf(steps), kinds: notices }, act);
}

/**
 * A revoked award: what was handed over must come back, and what was given later because of it is looked at again. Its money is
 * its payment's.
 */
export async function oweRecovery(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  await lapse(tx, { nominationIds: idsOf(steps), kinds: notices }, act);
  const later = await laterAwards(tx, idsOf(steps));
  const owed = steps.flatMap(({ before, row, event }): NewFollowUp[] => {
    if (event.type !== 'annul' && event.type !== 'strip') return [];
    const { decisionId, decidedOn: owedSince } = event;
    const { clerkId } = decidingStep(row.dossier);
    const back = {
      nominationId: row.id,
      decisionId,
      causeId: null,
      officeId: clerkId,
      role: 'clerk' as const,
      owedSince,
    };
    const kinds = hasInsignia(row.award)
      ? (['certificateBack', 'insigniaBack'] as const)
      : (['certificateBack'] as const);
    const items = before.stage === 'conferred' ? kinds : [];
    return [
      ...items.map((kind) => ({ ...back, kind, ...dueAfter('itemsBack', owedSince) })),
      ...later
        .filter(({ causeId }) => causeId === row.id)
        .map(({ id, causeId, step }) => ({
          kind: 'recheck' as const,
          nominationId: id,
          decisionId,
          causeId,
          ...appraiserOf(step),
          owedSince,
          ...dueAfter('recheck', owedSince),
        })),
    ];
  });
  await insertFollowUps(tx, owed);
}

/** Who would propose to revoke the later award. */
function appraiserOf({ level, organisationId, appraiserId }: RouteStep) {
  return level === 'unit'
    ? ({ officeId: organisationId, role: 'nominator' } as const)
    : ({ officeId: appraiserId, role: 'appraiser' } as const);
}

/** An award that stands again: nothing has to come back, and nothing that stood on it is in doubt. */
export async function liftRecovery(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  await lapse(tx, { nominationIds: idsOf(steps), kinds: items }, act);
  await lapse(tx, { causeIds: idsOf(steps), kinds: ['recheck'] }, act);
}

/** Whoever records on the dossier that its items came back has settled them. */
export async function recordItemsBack(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const back = steps.filter(({ event }) => event.type === 'recordRecovery' && event.items);
  if (back.length > 0) await settleItems(tx, idsOf(back), act);
}

const notices = ['awardNotice', 'honoureeNotice'] as const;
const items = ['certificateBack', 'insigniaBack'] as const;

function idsOf(steps: readonly Step[]): string[] {
  return steps.map(({ row }) => row.id);
}
