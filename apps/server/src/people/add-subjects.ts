import type { Tx } from '@vinh-danh/db';
import { v7 as newId } from 'uuid';
import type { NominationDraft } from '../nominations/draft.ts';
import { searchName } from './search-name.ts';

type Subject = NominationDraft['subject'];

/**
 * The ids of the subjects, in the order of the drafts. A person of the same unit, name and year of birth is the same
 * person and is not written a second time; neither is a collective or household of the same unit and name.
 */
export async function addSubjects(tx: Tx, drafts: readonly NominationDraft[]): Promise<string[]> {
  const wanted = drafts.map(({ subject, organisationId }) => ({
    id: newId(),
    organisation_id: organisationId,
    ...toRow(subject),
  }));
  const known = await findKnown(tx, wanted);
  const ids = new Map<string, string>(known.map((row) => [keyOf(row), row.id]));
  const fresh = wanted.filter((row) => {
    const key = keyOf(row);
    if (ids.has(key)) return false;
    ids.set(key, row.id);
    return true;
  });
  const json = JSON.stringify(fresh);
  await tx.sql`
    insert into persons (id, full_name, search_name, birth_year, born_on, gender, ethnicity, occupation_group, post,
      organisation_id, life_status, died_on)
    select id, name, search_name, birth_year, born_on, gender, ethnicity, occupation_group, post, organisation_id,
      case when died_on is null then 'alive' else 'dead' end, died_on
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, kind text, name text, search_name text, birth_year int, born_on date,
      gender text, ethnicity text, occupation_group text, post text, organisation_id text, died_on date)
    where kind = 'individual'`;
  await tx.sql`
    insert into collectives (id, name, search_name, organisation_id, member_count)
    select id, name, search_name, organisation_id, member_count
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, kind text, name text, search_name text, organisation_id text, member_count int)
    where kind = 'collective'`;
  await tx.sql`
    insert into households (id, head_name, search_name, organisation_id)
    select id, name, search_name, organisation_id
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, kind text, name text, search_name text, organisation_id text)
    where kind = 'household'`;
  await recordKnownDead(
    tx,
    wanted.filter((row) => ids.get(keyOf(row)) !== row.id).map((row) => ({ ...row, id: ids.get(keyOf(row)) })),
  );
  return wanted.map((row) => ids.get(keyOf(row)) ?? row.id);
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

type Row = { kind: Subject['kind']; organisation_id: string; search_name: string; birth_year?: number | null };

async function findKnown(tx: Tx, wanted: readonly Row[]): Promise<(Row & { id: string })[]> {
  return tx.sql<(Row & { id: string })[]>`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r(kind text, search_name text, organisation_id text, birth_year int)
    )
    select p.id, 'individual' as kind, p.organisation_id, p.search_name, p.birth_year
    from persons p join r on r.kind = 'individual' and p.organisation_id = r.organisation_id and p.search_name = r.search_name
      and p.birth_year = r.birth_year
    union all
    select c.id, 'collective', c.organisation_id, c.search_name, null
    from collectives c join r on r.kind = 'collective' and c.organisation_id = r.organisation_id and c.search_name = r.search_name
    union all
    select h.id, 'household', h.organisation_id, h.search_name, null
    from households h join r on r.kind = 'household' and h.organisation_id = r.organisation_id and h.search_name = r.search_name`;
}

/** Two persons without a year of birth are not known to be the same: the row's own id keeps them apart. */
function keyOf(row: Row & { id: string }): string {
  const birth = row.kind === 'individual' ? (row.birth_year ?? row.id) : '';
  return `${row.kind} ${row.organisation_id} ${row.search_name} ${birth}`;
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
      };
    }
    case 'collective':
      return {
        kind: subject.kind,
        name: subject.name,
        search_name: searchName(subject.name),
        member_count: subject.memberCount ?? null,
      };
    case 'household':
      return { kind: subject.kind, name: subject.headName, search_name: searchName(subject.headName) };
  }
}
