import type { Tx } from '@vinh-danh/db';
import { v7 as newId } from 'uuid';
import type { Origin } from '@vinh-danh/workflows/origin';
import type { NominationDraft } from '../nominations/draft.ts';
import { renewFactsOf } from '../statistics/write-facts.ts';
import { searchName } from './search-name.ts';

type Subject = NominationDraft['subject'];

/**
 * The ids of the subjects, in the order of the drafts. A person of the same unit, name and year of birth is the same person
 * and is not written a second time, unless two known birthdays differ; neither is a collective or household of the same unit
 * and name. Names are compared without regard to capitals: Tú and Tư are two people. The unique keys of the tables hold this
 * also for what is written at the same moment: who comes second waits, and finds what the first has written.
 */
export async function addSubjects(tx: Tx, drafts: readonly NominationDraft[]): Promise<string[]> {
  const wanted = drafts.map(({ subject, organisationId }, place) => ({
    id: newId(),
    place,
    organisation_id: organisationId,
    ...toRow(subject),
  }));
  const json = JSON.stringify(wanted);
  // Each in the order of its key: two lists that share people wait for each other in one direction only.
  await addPersons(tx, json);
  await tx.sql`
    insert into collectives (id, name, search_name, organisation_id, member_count, origin, country)
    select id, name, search_name, organisation_id, member_count, origin, country
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, kind text, name text, search_name text, organisation_id text, member_count int,
      origin text, country text)
    where kind = 'collective'
    order by organisation_id, lower(name)
    on conflict do nothing`;
  await tx.sql`
    insert into households (id, head_name, search_name, organisation_id)
    select id, name, search_name, organisation_id
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, kind text, name text, search_name text, organisation_id text)
    where kind = 'household'
    order by organisation_id, lower(name)
    on conflict do nothing`;
  const ids = await findSubjects(tx, json);
  await recordKnownDead(
    tx,
    wanted.map((row) => ({ id: ids[row.place], died_on: row.died_on })),
  );
  await recordKnownOrigins(
    tx,
    wanted.map((row) => ({ ...row, id: ids[row.place] })),
  );
  return ids;
}

/** Writes the persons whom the unit does not know yet. */
async function addPersons(tx: Tx, json: string): Promise<void> {
  await tx.sql`
    insert into persons (id, full_name, search_name, birth_year, born_on, gender, ethnicity, occupation_group, post,
      origin, country, organisation_id, life_status, died_on)
    select id, name, search_name, birth_year, born_on, gender, ethnicity, occupation_group, post, origin, country,
      organisation_id, case when died_on is null then 'alive' else 'dead' end, died_on
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, kind text, name text, search_name text, birth_year int, born_on date,
      gender text, ethnicity text, occupation_group text, post text, origin text, country text, organisation_id text, died_on date)
    where kind = 'individual' and not exists (
      select 1 from persons p
      where p.organisation_id = r.organisation_id and lower(p.full_name) = lower(r.name) and p.birth_year = r.birth_year
        and (p.born_on = r.born_on or p.born_on is null or r.born_on is null))
    order by organisation_id, lower(name), birth_year, born_on
    on conflict do nothing`;
}

/** The subjects as they now stand in the tables, in the order of their places. */
async function findSubjects(tx: Tx, json: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }[]>`
    with r as (
      select * from jsonb_to_recordset(${json}::jsonb) as r(id uuid, place int, kind text, name text, organisation_id text,
        birth_year int, born_on date)
    )
    select case kind
      when 'collective' then (
        select c.id from collectives c where c.organisation_id = r.organisation_id and lower(c.name) = lower(r.name))
      when 'household' then (
        select h.id from households h where h.organisation_id = r.organisation_id and lower(h.head_name) = lower(r.name))
      -- Two persons without a year of birth are not known to be the same: the row's own id keeps them apart.
      else case when birth_year is null then r.id else (
        select p.id from persons p
        where p.organisation_id = r.organisation_id and lower(p.full_name) = lower(r.name) and p.birth_year = r.birth_year
          and (p.born_on = r.born_on or p.born_on is null or r.born_on is null)
        order by (p.born_on is not distinct from r.born_on) desc, p.created_at, p.id
        limit 1) end
    end as id
    from r order by place`;
  return rows.map(({ id }) => id);
}

/** Persons known as living who are nominated posthumously: their death is news. */
async function recordKnownDead(
  tx: Tx,
  rows: readonly { id: string | undefined; died_on?: string | null }[],
): Promise<void> {
  const dead = rows.filter(({ died_on }) => died_on);
  if (dead.length === 0) return;
  await tx.sql`
    update persons p set life_status = 'dead', died_on = r.died_on
    from jsonb_to_recordset(${JSON.stringify(dead)}::jsonb) as r(id uuid, died_on date)
    where p.id = r.id and p.life_status = 'alive'`;
}

/**
 * Whoever is known as Vietnamese and is now said to be a foreigner or to live abroad: that is news, and tells what was counted
 * before otherwise too. A foreigner has no ethnicity.
 */
async function recordKnownOrigins(
  tx: Tx,
  rows: readonly { id: string | undefined; kind: string; origin?: Origin; country?: string | null }[],
): Promise<void> {
  const told = rows.filter(({ origin }) => origin !== undefined && origin !== 'vietnamese');
  if (told.length === 0) return;
  const json = JSON.stringify(told);
  const changed = await tx.sql<{ id: string }[]>`
    with r as (
      select distinct on (id) * from jsonb_to_recordset(${json}::jsonb) as r(id uuid, kind text, origin text, country text) order by id
    ), persons_told as (
      update persons p set origin = r.origin, country = r.country,
        ethnicity = case when r.origin = 'foreign' then null else p.ethnicity end
      from r where r.kind = 'individual' and p.id = r.id and p.origin = 'vietnamese' returning p.id
    ), collectives_told as (
      update collectives c set origin = r.origin, country = r.country
      from r where r.kind = 'collective' and c.id = r.id and c.origin = 'vietnamese' returning c.id
    )
    select id from persons_told union all select id from collectives_told`;
  if (changed.length > 0)
    await renewFactsOf(
      tx,
      changed.map(({ id }) => id),
    );
}

function toRow(subject: Subject) {
  switch (subject.kind) {
    case 'individual': {
      const { fullName, birthYear, bornOn, gender, ethnicity, occupationGroup, post, diedOn } = subject;
      return {
        kind: subject.kind,
        name: fullName,
        search_name: searchName(fullName),
        birth_year: birthYear ?? (bornOn ? Number(bornOn.slice(0, 4)) : null),
        born_on: bornOn ?? null,
        gender,
        ethnicity: ethnicity ?? null,
        occupation_group: occupationGroup,
        post: post ?? null,
        died_on: diedOn ?? null,
        origin: subject.origin ?? 'vietnamese',
        country: subject.country ?? null,
      };
    }
    case 'collective':
      return {
        kind: subject.kind,
        name: subject.name,
        search_name: searchName(subject.name),
        member_count: subject.memberCount ?? null,
        died_on: null,
        origin: subject.origin ?? 'vietnamese',
        country: subject.country ?? null,
      };
    case 'household':
      return { kind: subject.kind, name: subject.headName, search_name: searchName(subject.headName), died_on: null };
  }
}
