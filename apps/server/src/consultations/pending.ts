import { inTransaction, setContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';

export type PendingConsultation = {
  id: string;
  nominationId: string;
  version: number;
  question: string;
  subjectName: string;
  award: string;
  askedBy: string;
  dueOn: string;
};

/**
 * The questions that wait for the caller's agencies, oldest deadline first; not those of an appraisal that was broken off. A consulted agency may read the subject's name
 * and the question, nothing else of the dossier: so the names are read in the name of whoever put the question.
 */
export async function listPending({ db, memberships }: UserContext): Promise<PendingConsultation[]> {
  const agencies = memberships.filter(({ role }) => role === 'consultee').map(({ organisationId }) => organisationId);
  if (agencies.length === 0) return [];
  return inTransaction(db, async (tx) => {
    const asked = await tx.sql<{ id: string; holder: string | null }[]>`
      select c.id, n.holder_id as holder from consultations c join nominations n on n.id = c.nomination_id
      where c.status = 'asked' and c.organisation_id = any(${agencies}::text[]) and n.stage = 'appraisal'
        and n.dossier->'consultations' @> jsonb_build_array(jsonb_build_object('id', c.id, 'status', 'asked'))`;
    await setContext(tx, [...new Set(asked.flatMap(({ holder }) => holder ?? []))]);
    return tx.sql<PendingConsultation[]>`
      select c.id, n.id as "nominationId", n.version, c.question,
        coalesce(p.full_name, t.name, h.head_name, '') as "subjectName", n.award, o.name_vi as "askedBy", c.due_on as "dueOn"
      from consultations c
      join nominations n on n.id = c.nomination_id
      join organisations o on o.id = n.holder_id
      left join persons p on p.id = n.person_id
      left join collectives t on t.id = n.collective_id
      left join households h on h.id = n.household_id
      where c.id = any(${asked.map(({ id }) => id)}::uuid[])
      order by c.due_on, c.id`;
  });
}
