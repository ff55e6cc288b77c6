import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Db } from './client.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const migrations = readMigrationFiles({ migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)) });
let database: TestDatabase;
let old: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  old = connect({
    server: { url: database.url },
    schema: 'as_it_was',
    max: 1,
    settings: { 'app.organisations': '*' },
  });
  await old.sql`create schema as_it_was`;
});
afterAll(async () => {
  await old.end();
  await database.drop();
});

async function run(from: number, to: number) {
  await old.sql.begin(async (tx) => {
    for (const statement of migrations.slice(from, to).flatMap(({ sql }) => sql)) await tx.unsafe(statement);
  });
}

it('what was written twice becomes one, and a notice is open only where its appraisal still runs', async () => {
  const index = migrations.findIndex(({ sql: statements }) =>
    statements.some((text) => text.includes('_identity_unique')),
  );
  await run(0, index);
  const { sql } = old;
  const [first, twin, other, stage] = [randomUUID(), randomUUID(), randomUUID(), ['appraisal', 'leader', 'returned']];
  await sql`insert into organisations (id, name_vi, kind, level, valid_from) values ('u', 'Bệnh viện', 'other', 'province', '2000-01-01')`;
  await sql`
    insert into persons (id, full_name, search_name, birth_year, gender, occupation_group, organisation_id, life_status, died_on, created_at)
    values (${first}, 'Trần Văn Tú', 'tran van tu', 1980, 'male', 'worker', 'u', 'alive', null, '2024-01-01'),
      (${twin}, 'trần văn tú', 'tran van tu', 1980, 'male', 'worker', 'u', 'dead', '2024-02-01', '2024-01-02'),
      (${other}, 'Trần Văn Tư', 'tran van tu', 1980, 'male', 'worker', 'u', 'alive', null, '2024-01-03')`;
  const people = [first, twin, other];
  for (const [place, person] of people.entries()) {
    const id = randomUUID();
    const dossier = { publicComment: { closesOn: '2024-03-15', comments: 0, answered: 0 } };
    await sql`
      insert into nominations (id, code, version, stage, subject_kind, person_id, award, requested_award, commendation_type,
        procedure, posthumous, submitting_unit_id, position, visible_to, dossier, ladders, history_head)
      values (${id}, ${`HS-${place}`}, 1, ${stage[place] ?? ''}, 'individual', ${person}, 'BKT', 'BKT', 'merit', 'standard', false,
        'u', 0, '{u}', ${JSON.stringify(dossier)}::jsonb, '{}', 'x')`;
    await sql`
      insert into public_notices (nomination_id, opened_on, closes_on, status)
      values (${id}, '2024-03-01', '2024-03-15', 'open'), (${id}, '2023-03-01', '2023-03-15', 'open')`;
  }
  await run(index, index + 1);
  expect(
    await sql`select id, life_status as "lifeStatus", died_on as "diedOn" from persons order by created_at`,
  ).toEqual([
    { id: first, lifeStatus: 'dead', diedOn: '2024-02-01' },
    { id: other, lifeStatus: 'alive', diedOn: null },
  ]);
  const notices = await sql`
    select n.person_id as person, n.dossier->'publicComment'->>'status' as told, p.status from nominations n
    join public_notices p on p.nomination_id = n.id order by n.code, p.opened_on desc`;
  expect([...notices]).toEqual([
    { person: first, told: 'open', status: 'open' },
    { person: first, told: 'open', status: 'closed' },
    { person: first, told: 'closed', status: 'closed' },
    { person: first, told: 'closed', status: 'closed' },
    { person: other, told: 'takenDown', status: 'takenDown' },
    { person: other, told: 'takenDown', status: 'takenDown' },
  ]);
});
