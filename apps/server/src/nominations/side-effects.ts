import type { Tx } from '@vinh-danh/db';
import type { EventType, NominationEvent } from '@vinh-danh/workflows';
import { recordAnswers, recordComments, recordQuestions, openNotices } from '../consultations/record.ts';
import { recordDeaths } from '../people/record-deaths.ts';
import { isForwarded, writeLetters } from './letters.ts';
import type { Act, Step } from './steps.ts';

type Write = (tx: Tx, steps: readonly Step[], act: Act) => Promise<void>;

/** What an event writes beside the nomination itself, for all its steps at once. Most events write nothing. */
const sideEffects: { readonly [T in EventType]?: Write } = {
  edit: writeAchievements,
  approve: writeLetters,
  die: recordDeaths,
  consult: recordQuestions,
  answerConsultation: recordAnswers,
  lapseConsultation: recordAnswers,
  openPublicComment: openNotices,
  recordComment: recordComments,
  answerComment: recordComments,
};

/** Whether a step touches other tables and so needs an explicit transaction. What is approved and stays writes no letter. */
export function hasSideEffects(step: Step): boolean {
  return sideEffects[step.event.type] !== undefined && (step.event.type !== 'approve' || isForwarded(step));
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
    await tx.sql`
      update achievements set summary = ${summary}, from_date = ${from}, to_date = ${to} where nomination_id = ${row.id}`;
  }
}
