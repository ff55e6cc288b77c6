import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkFacts } from '../statistics/command.ts';
import { draftOf } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { storedRow } from '../testing/read.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince({ max: 10 });
});
afterAll(async () => province.close());

type Draft = ReturnType<typeof draftOf>;
type Individual = Extract<Draft['subject'], { kind: 'individual' }>;

function person(fullName: string, change: Partial<Individual> = {}): Draft {
  const subject = { kind: 'individual', fullName, birthYear: 1985, gender: 'male', occupationGroup: 'worker' } as const;
  return draftOf('benh-vien', { subject: { ...subject, ...change } });
}

async function create(...items: Draft[]): Promise<string[]> {
  const { created } = await province
    .as('nominator@benh-vien')
    .nominations.createMany({ commandId: randomUUID(), items });
  return created.map(({ id }) => id);
}

async function personsOf(...items: Draft[]): Promise<(string | null)[]> {
  const ids = await create(...items);
  return Promise.all(ids.map(async (id) => (await storedRow(province, id)).personId));
}

const countOf = async (table: 'persons' | 'collectives' | 'households', name: string) => {
  const { sql } = province.database.owner;
  const column = { persons: 'full_name', collectives: 'name', households: 'head_name' }[table];
  const rows = await sql`select id from ${sql(table)} where lower(${sql(column)}) = lower(${name})`;
  return rows.length;
};

it('twenty twins written down at the same moment are one person, one collective, one household', async () => {
  const twins = [
    person('Đinh Thị Sinh Đôi'),
    draftOf('benh-vien', { subject: { kind: 'collective', name: 'Khoa Sinh Đôi' } }),
    draftOf('benh-vien', { subject: { kind: 'household', headName: 'Đinh Văn Hộ' } }),
  ];
  // In two orders, so that two lists would wait for each other if they wrote in theirs.
  const lists = Array.from({ length: 20 }, (_, index) => (index % 2 ? twins : twins.toReversed()));
  const created = await Promise.all(lists.map((list) => create(...list)));
  expect(new Set(created.flat()).size).toBe(60);
  expect([
    await countOf('persons', 'Đinh Thị Sinh Đôi'),
    await countOf('collectives', 'Khoa Sinh Đôi'),
    await countOf('households', 'Đinh Văn Hộ'),
  ]).toEqual([1, 1, 1]);
});

it('two lists that name the same forty people in opposite order do not block each other', async () => {
  const people = Array.from({ length: 40 }, (_, index) => person(`Rơ Châm ${String(index).padStart(2, '0')}`));
  const lists = [people, people.toReversed(), people, people.toReversed()];
  expect((await Promise.all(lists.map((list) => create(...list)))).flat()).toHaveLength(160);
  expect(await countOf('persons', 'Rơ Châm 07')).toBe(1);
});

it('one name in capitals or not is one person, in one list and in the next', async () => {
  const [one, two] = await personsOf(person('Lê Văn Hùng'), person('LÊ VĂN HÙNG'));
  const [three] = await personsOf(person('lê văn hùng'));
  expect([two, three]).toEqual([one, one]);
});

it('Tú and Tư are two people', async () => {
  const [one, two] = await personsOf(person('Trần Văn Tú'), person('Trần Văn Tư'));
  expect(one).not.toBe(two);
});

it('another year, another known birthday or no year at all is another person', async () => {
  const name = 'Phạm Thị Hoa';
  const [one, day, otherDay, ...others] = await personsOf(
    person(name, { bornOn: '1985-02-03' }),
    person(name),
    person(name, { bornOn: '1985-08-09' }),
    person(name, { birthYear: 1986 }),
    person(name, { birthYear: undefined }),
    person(name, { birthYear: undefined }),
  );
  expect(new Set([one, otherDay, ...others]).size).toBe(5);
  // One list with the year alone does not say whether it means one of those with a birthday: it keeps its own.
  expect([one, otherDay, ...others]).not.toContain(day);
});

it('a birthday that is not known yet does not make another person', async () => {
  const [known] = await personsOf(person('Y Blơi', { bornOn: '1985-02-03' }));
  expect(await personsOf(person('Y Blơi'))).toEqual([known]);
});

it('a foreigner has a country and no ethnicity, and nobody else has a country', async () => {
  const refused: [Partial<Individual>, string][] = [
    [{ origin: 'foreign' }, 'country'],
    [{ origin: 'foreign', country: 'VN' }, 'country'],
    [{ origin: 'overseas', country: 'FR' }, 'country'],
    [{ origin: 'foreign', country: 'FR', ethnicity: 'Kinh' }, 'ethnicity'],
  ];
  for (const [change, field] of refused) {
    const { fields } = await failureOf(create(person('Anna Keller', change)));
    expect(fields).toEqual([`items.0.subject.${field}`]);
  }
});

it('what is known as Vietnamese and is said to be foreign is so from then on, in what was counted before too', async () => {
  const team = (change = {}) => draftOf('benh-vien', { subject: { kind: 'collective', name: 'Đoàn y tế', ...change } });
  const before = await create(person('Anna Keller', { ethnicity: 'Kinh' }), team());
  const abroad = await create(person('Lê Thị Kiều', { origin: 'overseas' }), person('Lê Thị Kiều'));
  const after = await create(
    person('Anna Keller', { origin: 'foreign', country: 'DE' }),
    team({ origin: 'foreign', country: 'KR' }),
  );
  const facts = await province.database.owner.sql<{ id: string; origin: string; ethnicity: string }[]>`
    select nomination_id as id, origin, ethnicity from count_facts`;
  const told = (ids: string[]) => ids.map((id) => facts.find((one) => one.id === id)?.origin);
  expect([told(before), told(after), told(abroad)]).toEqual([
    ['foreign', 'foreign'],
    ['foreign', 'foreign'],
    ['overseas', 'overseas'],
  ]);
  expect(facts.find(({ id }) => id === before[0])?.ethnicity).toBe('unknown');
  const { url, schema } = province.database;
  expect((await checkFacts({ url }, schema)).differ).toEqual([]);
});
