import type { Tx } from '@vinh-danh/db';

/** A question to another agency that has not been answered. */
export type OpenQuestion = {
  nominationId: string;
  subjectName: string;
  award: string;
  agencyName: string;
  dueOn: string;
};

/** What these appraising offices have asked and wait for, oldest deadline first. */
export async function listOpenQuestions({ sql }: Tx, offices: readonly string[], limit = 20): Promise<OpenQuestion[]> {
  if (offices.length === 0) return [];
  return sql<OpenQuestion[]>`
    select n.id as "nominationId", coalesce(p.full_name, t.name, h.head_name, '') as "subjectName", n.award,
      o.name_vi as "agencyName", c.due_on as "dueOn"
    from nominations n
    join consultations c on c.nomination_id = n.id and c.status = 'asked'
    join organisations o on o.id = c.organisation_id
    left join persons p on p.id = n.person_id
    left join collectives t on t.id = n.collective_id
    left join households h on h.id = n.household_id
    where n.holder_id = any(${[...offices]}::text[]) and n.holder_role = 'appraiser' and n.stage = 'appraisal'
    order by c.due_on, c.id limit ${limit}`;
}
