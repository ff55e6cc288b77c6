import type { Tx } from '@vinh-danh/db';
import type { Act, Step } from '../nominations/steps.ts';

/** Whether a step did something to the nomination's public notice: opened it, counted, closed it or took it down. */
export function touchesNotice({ before, row }: Step): boolean {
  const [was, is] = [before.dossier.publicComment, row.dossier.publicComment];
  return is !== null && (was?.status !== is.status || was.comments !== is.comments || was.answered !== is.answered);
}

/**
 * Brings the public notices in line with what their machine made of them in these steps. A nomination has one open notice at
 * most; one taken down and published again on the same day is that notice again.
 */
export async function recordNotices(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const touched = steps.filter(touchesNotice);
  if (touched.length === 0) return;
  const notices = touched.map(({ before, row }) => ({
    id: row.id,
    opened: before.dossier.publicComment?.status !== 'open',
    opened_on: act.on,
    closes_on: row.dossier.publicComment?.closesOn,
    comments: row.dossier.publicComment?.comments,
    answered: row.dossier.publicComment?.answered,
    status: row.dossier.publicComment?.status,
  }));
  const kept = await tx.sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as r(id uuid, opened boolean, opened_on date,
        closes_on date, comments int, answered int, status text)
    ), opened as (
      insert into public_notices (nomination_id, opened_on, closes_on, comments, answered, status)
      select id, opened_on, closes_on, comments, answered, status from r where opened
      on conflict (nomination_id, opened_on) do update set closes_on = excluded.closes_on, comments = excluded.comments,
        answered = excluded.answered, status = excluded.status
      returning nomination_id
    ), moved as (
      update public_notices p set comments = r.comments, answered = r.answered, status = r.status
      from r where not r.opened and p.nomination_id = r.id and p.status = 'open'
      returning p.nomination_id
    )
    select nomination_id from opened union all select nomination_id from moved`;
  if (kept.length !== touched.length) throw new Error('a public notice is not as its dossier says');
}
