import { randomInt } from 'node:crypto';
import type { Executor } from '@vinh-danh/db';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertOrganisations } from '../organisations/insert.ts';
import { createRandom } from '../replay/random.ts';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
const random = createRandom(seed, 'places');
const mergers = ['2021-03-01', '2023-01-01', '2025-07-01'];
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await insertTree(database.owner);
});
afterAll(async () => database.drop());

type Unit = { id: string; parentId: string | null; level: string; kind: string };
const units: Unit[] = [];
const heirs: { organisationId: string; successorId: string; fromDate: string; isMain: boolean }[] = [];

/** Two provinces, districts, communes and schools; mergers of each kind, one after the other, and a split. */
async function insertTree(owner: Parameters<typeof insertOrganisations>[0]) {
  const add = (id: string, level: string, parentId: string | null, kind = 'people-committee') => {
    units.push({ id, parentId, level, kind });
    return id;
  };
  const provinces = ['p0', 'p1'].map((id) => add(id, 'province', null));
  const districts = Array.from({ length: 6 }, (_, index) => add(`d${index}`, 'district', random.pick(provinces)));
  const communes = Array.from({ length: 20 }, (_, index) => add(`c${index}`, 'commune', random.pick(districts)));
  const above = [...districts, ...communes];
  for (let index = 0; index < 20; index += 1) add(`s${index}`, 'unit', random.pick(above), 'school');
  const merge = (from: string, into: string, fromDate: string, isMain = true) =>
    heirs.push({ organisationId: from, successorId: into, fromDate, isMain });
  for (const [index, fromDate] of mergers.entries()) {
    const born = add(`n${index}`, 'commune', index === 2 ? 'p1' : random.pick(districts));
    for (const commune of communes.slice(index * 4, index * 4 + 4)) merge(commune, born, fromDate);
    merge(communes[index * 4] ?? '', add(`m${index}`, 'commune', 'p1'), fromDate, false);
  }
  merge('n0', 'n1', '2023-01-01');
  for (const district of districts) merge(district, 'p1', '2025-07-01');
  merge('p0', 'p1', '2025-07-01');
  const organisations = units.map(({ id, parentId, level, kind }) => ({
    id,
    nameVi: id,
    kind,
    level,
    parentId,
    managingBodyId: null,
    validFrom: null,
  }));
  await insertOrganisations(owner, { organisations, successors: heirs });
}

const heirOf = (id: string, on: string) =>
  heirs.find((heir) => heir.organisationId === id && heir.isMain && heir.fromDate <= on);

/** Who an organisation is on a day: one step after the other. */
function resolve(id: string, on: string): string {
  const heir = heirOf(id, on);
  return heir ? resolve(heir.successorId, on) : id;
}

function aboveOf(id: string, on: string, level: string): string | null {
  const unit = units.find((one) => one.id === id);
  if (!unit) return null;
  if (unit.level === level && unit.kind === 'people-committee') return id;
  return unit.parentId === null ? null : aboveOf(resolve(unit.parentId, on), on, level);
}

it(`says where every unit lay on a day and where it lies today, through mergers (SEED=${seed})`, async () => {
  const days = [
    '2019-05-05',
    '2021-02-28',
    '2021-03-01',
    '2022-08-08',
    '2023-01-01',
    '2025-06-30',
    '2025-07-01',
    '2026-01-01',
  ];
  for (const day of days) {
    const told = new Map((await placesOn(database.owner, day)).map((row) => [row['unit_id'], row]));
    for (const { id } of units) {
      // A unit that has ended lies where it lay when it ended.
      const ended = heirs.find((heir) => heir.organisationId === id && heir.isMain)?.fromDate;
      const on = ended !== undefined && ended <= day ? dayBefore(ended) : day;
      const heir = resolve(id, '2999-01-01');
      const levels = ['province', 'district', 'commune'];
      const then = levels.map((level) => aboveOf(id, on, level));
      const now = levels.map((level) => aboveOf(heir, '2999-01-01', level));
      const row = told.get(id);
      const found = ['then', 'now'].flatMap((time) => levels.map((level) => row?.[`${time}_${level}_id`]));
      expect({ day, id, found }).toEqual({ day, id, found: [...then, ...now] });
    }
    expect(told.size).toBe(units.length);
  }
});

async function placesOn({ sql }: Executor, day: string): Promise<Record<string, string | null>[]> {
  return sql`select * from unit_places where since <= ${day} and until > ${day}`;
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
