import type { Tx } from '@vinh-danh/db';
import { RefusedError } from '../errors.ts';
import type { Act, Step } from '../nominations/steps.ts';

/** Keeps the questions put to other agencies with these steps. */
export async function recordQuestions(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  for (const { row, event } of steps) {
    if (event.type !== 'consult') continue;
    const dueOn = row.dossier.consultations.find(({ id }) => id === event.consultationId)?.dueOn ?? act.on;
    const [asked] = await tx.sql`
      insert into consultations (id, nomination_id, organisation_id, question, asked_on, due_on, status)
      select ${event.consultationId}, ${row.id}, id, ${event.question}, ${act.on}, ${dueOn}, 'asked'
      from organisations where id = ${event.organisationId}
      on conflict do nothing
      returning id`;
    // No such agency, or the id belongs to a question about another nomination.
    if (!asked) throw new RefusedError({ code: 'notFound', params: { organisationId: event.organisationId } });
  }
}

/** Keeps an agency's answer, or that it let its time pass. */
export async function recordAnswers(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  for (const { row, event } of steps) {
    if (event.type === 'answerConsultation') {
      await tx.sql`
        update consultations set status = 'answered', answered_on = ${act.on}, opinion = ${event.opinion}, answer = ${event.answer}
        where id = ${event.consultationId} and nomination_id = ${row.id}`;
    } else if (event.type === 'lapseConsultation') {
      await tx.sql`
        update consultations set status = 'lapsed' where id = ${event.consultationId} and nomination_id = ${row.id}`;
    }
  }
}

/** Opens the public notices of these nominations. */
export async function openNotices(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const notices = steps.map(({ row }) => ({
    id: row.id,
    opened_on: act.on,
    closes_on: row.dossier.publicComment?.closesOn ?? act.on,
  }));
  await tx.sql`
    insert into public_notices (nomination_id, opened_on, closes_on, status)
    select id, opened_on, closes_on, 'open'
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n(id uuid, opened_on date, closes_on date)
    on conflict (nomination_id, opened_on) do nothing`;
}

/** Brings the notice's numbers of comments and answers in line with the dossier. */
export async function recordComments(tx: Tx, steps: readonly Step[]): Promise<void> {
  for (const { row } of steps) {
    const { publicComment } = row.dossier;
    if (!publicComment) continue;
    await tx.sql`
      update public_notices set comments = ${publicComment.comments}, answered = ${publicComment.answered}
      where nomination_id = ${row.id} and status = 'open' and closes_on = ${publicComment.closesOn}`;
  }
}
