import type { Tx } from '@vinh-danh/db';
import { visibleSql } from './filter.ts';

export type ConsultationRow = {
  id: string;
  organisationName: string;
  question: string;
  status: string;
  askedOn: string;
  dueOn: string;
  answeredOn: string | null;
  opinion: string | null;
  answer: string | null;
};

/** The questions put to other agencies about a nomination, oldest first. */
export async function listConsultations({ sql }: Tx, id: string): Promise<ConsultationRow[]> {
  return sql<ConsultationRow[]>`
    select c.id, o.name_vi as "organisationName", c.question, c.status, c.asked_on as "askedOn", c.due_on as "dueOn",
      c.answered_on as "answeredOn", c.opinion, c.answer
    from consultations c join organisations o on o.id = c.organisation_id
    where c.nomination_id = ${id}
    order by c.asked_on, c.id`;
}

export type VoteRow = {
  sessionId: string;
  councilName: string;
  heldOn: string;
  members: number;
  present: number;
  writtenOpinions: number;
  recused: number;
  inFavour: number;
  against: number;
  abstained: number;
  required: number;
  reached: boolean;
  /** Whether the reader sees everybody it voted on, and so may have its minutes. */
  mayRead: boolean;
};

type Readable = readonly string[] | '*';

/** The votes of councils on a nomination, in the order in which they were held. */
export async function listVotes({ sql }: Tx, id: string, readable: Readable): Promise<VoteRow[]> {
  return sql<VoteRow[]>`
    select s.id as "sessionId", o.name_vi as "councilName", s.held_on as "heldOn", s.members, s.present,
      s.written_opinions as "writtenOpinions", i.recused, i.in_favour as "inFavour", i.against, i.abstained, i.required, i.reached,
      (select bool_and(${visibleSql(sql, readable)}) from council_items other join nominations n on n.id = other.nomination_id
       where other.session_id = s.id) as "mayRead"
    from council_items i
    join council_sessions s on s.id = i.session_id
    join organisations o on o.id = s.organisation_id
    where i.nomination_id = ${id}
    order by s.recorded_at, s.id`;
}

export type LetterRow = {
  id: string;
  symbol: string;
  signedOn: string;
  fromName: string;
  toName: string;
  /** Whether the reader sees everybody in it, and so may have it. */
  mayRead: boolean;
};

/** The submission letters that carried a nomination upwards, oldest first. */
export async function listLetters({ sql }: Tx, id: string, readable: Readable): Promise<LetterRow[]> {
  return sql<LetterRow[]>`
    select l.id, l.symbol, l.signed_on as "signedOn", f.name_vi as "fromName", t.name_vi as "toName",
      (select bool_and(${visibleSql(sql, readable)}) from letter_items other join nominations n on n.id = other.nomination_id
       where other.letter_id = l.id) as "mayRead"
    from letter_items i
    join submission_letters l on l.id = i.letter_id
    join organisations f on f.id = l.from_organisation_id
    join organisations t on t.id = l.to_organisation_id
    where i.nomination_id = ${id}
    order by l.id`;
}
