import type { Tx } from '@vinh-danh/db';
import type { Day } from '@vinh-danh/workflows';
import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import { composeConsultationLetter } from '@vinh-danh/workflows/documents';
import { visibleSql } from '../nominations/filter.ts';
import { readIssuers } from './issuer.ts';
import { readNominees } from './nominees.ts';

type Question = {
  nominationId: string;
  askedById: string;
  agency: string;
  question: string;
  askedOn: Day;
  dueOn: Day;
  letterSymbol: string | null;
  letterDay: Day | null;
  sender: string | null;
};

/** The letter that puts a question to another body, for whoever reads the nomination; undefined for others. */
export async function findConsultationLetter(
  tx: Tx,
  id: string,
  readable: readonly string[] | '*',
): Promise<{ issuerId: string; document: OfficialDocument } | undefined> {
  const [question] = await tx.sql<Question[]>`
    select n.id as "nominationId", h.organisation_id as "askedById", o.name_vi as agency, c.question, c.asked_on as "askedOn",
      c.due_on as "dueOn", l.symbol as "letterSymbol", l.signed_on as "letterDay", f.name_vi as sender
    from consultations c
    join nominations n on n.id = c.nomination_id
    join organisations o on o.id = c.organisation_id
    join history h on h.nomination_id = n.id and h.event_type = 'consult'
      and h.payload->'event'->>'consultationId' = c.id::text
    left join lateral (
      select s.symbol, s.signed_on, s.from_organisation_id from letter_items i join submission_letters s on s.id = i.letter_id
      where i.nomination_id = n.id and s.to_organisation_id = h.organisation_id and s.signed_on <= c.asked_on
      order by s.id desc limit 1) l on true
    left join organisations f on f.id = l.from_organisation_id
    where c.id = ${id} and ${visibleSql(tx.sql, readable)}`;
  if (!question) return undefined;
  const { nominationId, askedById, agency, askedOn, dueOn, letterSymbol, letterDay, sender } = question;
  const [listed] = await readNominees(tx, [nominationId], { readable, on: askedOn });
  const [issuer] = await readIssuers(tx, [askedById], askedOn);
  if (!listed || !issuer) throw new Error(`no nomination or nobody who asked the question ${id}`);
  const { consultation } = listed.book.procedure;
  const document = composeConsultationLetter({
    issuer,
    addressee: agency,
    askedOn,
    dueOn,
    question: question.question,
    nominee: listed.nominee,
    letter: letterSymbol && letterDay && sender ? { symbol: letterSymbol, signedOn: letterDay, sender } : undefined,
    source: consultation.verified && consultation.awards.includes(listed.row.award) ? consultation.source : undefined,
  });
  return { issuerId: askedById, document };
}
