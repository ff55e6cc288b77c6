import type { Tx } from '@vinh-danh/db';
import type { Dossier } from '@vinh-danh/workflows';
import { RefusedError } from '../errors.ts';
import type { Act, Step } from '../nominations/steps.ts';

/** Keeps the questions put to other agencies with these steps. */
export async function recordQuestions(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  for (const { row, event } of steps) {
    if (event.type !== 'consult') continue;
    const { dueOn, status } = questionIn(row.dossier, event.consultationId);
    const [asked] = await tx.sql`
      insert into consultations (id, nomination_id, organisation_id, question, asked_on, due_on, status)
      select ${event.consultationId}, ${row.id}, id, ${event.question}, ${act.on}, ${dueOn}, ${status}
      from organisations where id = ${event.organisationId}
      on conflict do nothing
      returning id`;
    // No such agency, or the id belongs to a question about another nomination.
    if (!asked) throw new RefusedError({ code: 'notFound', params: { organisationId: event.organisationId } });
  }
}

/** Keeps an agency's answer, or that it let its time pass. The nomination is locked by its step, and its questions with it. */
export async function recordAnswers(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  for (const { before, row, event } of steps) {
    if (event.type !== 'answerConsultation' && event.type !== 'lapseConsultation') continue;
    const given = event.type === 'answerConsultation' ? event : { opinion: null, answer: null };
    const { status } = questionIn(row.dossier, event.consultationId);
    const settled = await tx.sql`
      update consultations set status = ${status}, opinion = ${given.opinion}, answer = ${given.answer},
        answered_on = ${given.answer === null ? null : act.on}
      where id = ${event.consultationId} and nomination_id = ${row.id}
        and status = ${questionIn(before.dossier, event.consultationId).status}
      returning id`;
    if (settled.length === 0) throw new Error(`question ${event.consultationId} is not as its dossier says`);
  }
}

function questionIn({ consultations }: Dossier, consultationId: string): Dossier['consultations'][number] {
  const found = consultations.find(({ id }) => id === consultationId);
  if (!found) throw new Error(`no question ${consultationId} in its dossier`);
  return found;
}
