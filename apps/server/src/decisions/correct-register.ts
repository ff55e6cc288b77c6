import { setContext, type Tx } from '@vinh-danh/db';
import { RefusedError } from '../errors.ts';
import { searchName } from '../people/search-name.ts';
import type { Correctable } from './correctable.ts';
import type { StoredCorrection } from './correction-paper.ts';

type Correcting = {
  readonly lines: readonly Correctable[];
  readonly entries: readonly StoredCorrection[];
  readonly organisations: readonly string[];
};

/**
 * Writes what was corrected of a subject itself into the register, so that lists, searches and counts know it by the right name.
 * A subject belongs to its unit, so the issuer writes these facts in the unit's name. Unit and merit are words of the decision
 * alone. @throws RefusedError `nameTaken` when the unit has another subject of that name.
 */
export async function correctRegister(tx: Tx, { lines, entries, organisations }: Correcting): Promise<void> {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  for (const { nominationId, field, becomes } of entries) {
    const line = lineOf.get(nominationId);
    if (!line || field === 'unit' || field === 'achievement') continue;
    await setContext(tx, [line.unitId, ...organisations]);
    if (field === 'name') await rename(tx, line, becomes);
    else if (field === 'post') await tx.sql`update persons set post = ${becomes} where id = ${line.subjectId}`;
    else {
      const year = Number(becomes);
      await tx.sql`
        update persons set birth_year = ${year},
          born_on = case when extract(year from born_on) = ${year} then born_on end
        where id = ${line.subjectId}`;
    }
  }
  await setContext(tx, organisations);
}

const tables = {
  individual: { table: 'persons', name: 'full_name', key: 'person_id' },
  collective: { table: 'collectives', name: 'name', key: 'collective_id' },
  household: { table: 'households', name: 'head_name', key: 'household_id' },
} as const;

async function rename({ sql }: Tx, { kind, subjectId, unitId }: Correctable, becomes: string): Promise<void> {
  const { table, name, key } = tables[kind];
  const born = kind === 'individual' ? sql`and s.birth_year is not distinct from own.birth_year` : sql``;
  const [namesake] = await sql`
    select 1 from ${sql(table)} s join ${sql(table)} own on own.id = ${subjectId}
    where s.organisation_id = ${unitId} and s.id <> own.id and lower(s.${sql(name)}) = lower(${becomes}) ${born}`;
  if (namesake) throw new RefusedError({ code: 'nameTaken', params: { names: [becomes] } });
  await sql`
    update ${sql(table)} set ${sql(name)} = ${becomes}, search_name = ${searchName(becomes)} where id = ${subjectId}`;
  const own = sql`select id from nominations where ${sql(key)} = ${subjectId}`;
  await sql`
    update nomination_names set sort_name = list_name(${kind}, ${becomes}) where nomination_id in (${own})`;
  await sql`delete from nomination_words where nomination_id in (${own})`;
  await sql`
    insert into nomination_words (nomination_id, onward)
    select n.id, name_onwards(${searchName(becomes)}) from (${own}) as n`;
}
