import type { Tx } from '@vinh-danh/db';
import type { EventType, NominationEvent } from '@vinh-danh/workflows';
import { endNotices, liftRecovery, oweNotices, oweRecovery, oweRefusals, recordItemsBack } from '../aftermath/owe.ts';
import { recordNotices, touchesNotice } from '../consultations/notices.ts';
import { recordAnswers, recordQuestions } from '../consultations/record.ts';
import { recordHandovers } from '../conferral/record-handovers.ts';
import { checkAttached } from '../files/check-attached.ts';
import { recordDeaths } from '../people/record-deaths.ts';
import { followAwards } from '../prizes/follow-award.ts';
import { listPayments } from '../prizes/list-payments.ts';
import { moveToHeirs } from '../rerouting/move-to-heirs.ts';
import { isForwarded, writeLetters } from './letters.ts';
import { spreadDeaths } from './spread-deaths.ts';
import type { Act, Step } from './steps.ts';

type Write = (tx: Tx, steps: readonly Step[], act: Act) => Promise<void>;

/** What an event writes beside the nomination itself, for all its steps at once. Most events write nothing. */
const sideEffects: { readonly [T in EventType]?: Write } = {
  attach: checkAttached,
  edit: writeAchievements,
  approve: writeLetters,
  die: async (tx, steps, act) => {
    await recordDeaths(tx, steps, act);
    await spreadDeaths(tx, steps, act);
  },
  consult: recordQuestions,
  answerConsultation: recordAnswers,
  lapseConsultation: recordAnswers,
  openPublicComment: recordNotices,
  recordComment: recordNotices,
  answerComment: recordNotices,
  putToCouncil: recordNotices,
  putToLeader: recordNotices,
  reroute: moveToHeirs,
  issueDecision: both(listPayments, oweNotices),
  confer: both(recordHandovers, endNotices),
  reject: oweRefusals,
  annul: both(followAwards, oweRecovery),
  strip: both(followAwards, oweRecovery),
  restore: both(followAwards, liftRecovery),
  recordRecovery: both(followAwards, recordItemsBack),
  return: recordNotices,
  withdraw: recordNotices,
};

function both(first: Write, second: Write): Write {
  return async (tx, steps, act) => {
    await first(tx, steps, act);
    await second(tx, steps, act);
  };
}

/** Whether a step touches other tables and so needs an explicit transaction. */
export function hasSideEffects(step: Step): boolean {
  const write = sideEffects[step.event.type];
  // What is approved and stays writes no letter; most dossiers that move on have no public notice.
  if (write === writeLetters) return isForwarded(step);
  if (step.event.type === 'attach') return step.event.files !== undefined;
  return write === recordNotices ? touchesNotice(step) : write !== undefined;
}

/** Writes what the steps of one event bring with them, in their transaction. */
export async function writeSideEffects(
  tx: Tx,
  event: NominationEvent,
  steps: readonly Step[],
  act: Act,
): Promise<void> {
  if (steps.length > 0) await sideEffects[event.type]?.(tx, steps, act);
}

async function writeAchievements(tx: Tx, steps: readonly Step[]): Promise<void> {
  for (const { row, event } of steps) {
    if (event.type !== 'edit') continue;
    const { summary, from, to } = event.achievement;
    const facts = event.facts ? JSON.stringify(event.facts) : null;
    await tx.sql`
      update achievements set summary = ${summary}, from_date = ${from}, to_date = ${to},
        facts = coalesce(${facts}::jsonb, facts)
      where nomination_id = ${row.id}`;
  }
}
