import { appConnection, connect } from '@vinh-danh/db';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { addWorkingDays } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessDayAt } from '../business-day.ts';
import { findOffices } from '../auth/session.ts';
import { demonstrationEmail } from './accounts.ts';
import { daysUntil } from './days.ts';
import { offices } from './offices.ts';
import { prepareToday } from './prepare.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database.drop());

const today = businessDayAt(new Date());
const days = daysUntil(today);

type Lying = { stage: string; award: string; kind: string; posthumous: boolean; dueOn: string | null };

/** What an office holds. */
async function tableOf(holderId: string): Promise<Lying[]> {
  return database.owner.sql<Lying[]>`
    select n.stage, n.award, n.dossier->>'subjectKind' as kind, n.posthumous, n.due_on::text as "dueOn"
    from nominations n where n.holder_id = ${holderId}`;
}

async function counted(): Promise<unknown> {
  const [row] = await database.owner.sql`
    select (select count(*)::int from nominations) as nominations, (select count(*)::int from history) as entries,
      (select count(*)::int from memberships) as memberships`;
  return row;
}

describe('the demonstration on its first day', () => {
  it('goes on after it was cut short, and changes nothing once it is complete', { timeout: 120_000 }, async () => {
    const { url, schema, secret } = database;
    const cut = connect({ ...appConnection({ url }, schema, secret), max: 2 });
    const first = prepareToday(cut).catch((error: unknown) => error);
    while (!(await hasBegun())) await new Promise((resolve) => setTimeout(resolve, 5));
    await cut.end();
    expect(await first).toBeInstanceOf(Error);
    await prepareToday(database.app);
    const complete = await counted();
    await prepareToday(database.app);
    expect(await counted()).toEqual(complete);
    expect(complete).toMatchObject({ nominations: 25 });
  });

  it('lays dossiers of many kinds before the provincial council', async () => {
    const lying = (await tableOf('qn-hd-tdkt')).filter(({ stage }) => stage === 'council');
    expect(lying.length).toBeGreaterThanOrEqual(6);
    expect(new Set(lying.map(({ kind }) => kind))).toEqual(new Set(['individual', 'collective', 'household']));
    const awards = lying.map(({ award }) => award);
    for (const award of ['HCLD3', 'CSTDT', 'TTLDXS', 'BKT', 'BKTTG']) expect(awards).toContain(award);
    expect(lying.filter(({ posthumous }) => posthumous)).toHaveLength(1);
  });

  it('asks the police and the tax office, and the public', async () => {
    const asked = await database.owner.sql<{ organisationId: string }[]>`
      select c->>'organisationId' as "organisationId"
      from nominations, jsonb_array_elements(dossier->'consultations') as c where c->>'status' = 'asked' order by 1`;
    expect(asked.map(({ organisationId }) => organisationId)).toEqual(['qn-cong-an', 'qn-thue']);
    const published = await database.owner.sql<{ closesOn: string }[]>`
      select dossier->'publicComment'->>'closesOn' as "closesOn" from nominations
      where jsonb_typeof(dossier->'publicComment') = 'object'`;
    expect(published).toHaveLength(1);
    expect(published.every(({ closesOn }) => closesOn > today)).toBe(true);
  });

  it('has something overdue, something due today, something stopped, and something to sign and to number', async () => {
    const due = await database.owner.sql<{ stage: string; dueOn: string; signed: boolean }[]>`
      select stage, due_on::text as "dueOn", (dossier->>'signed')::boolean as signed from nominations`;
    expect(due.filter(({ dueOn }) => dueOn && dueOn < days.ago(1)).length).toBeGreaterThanOrEqual(1);
    const lastWorkingDay = addWorkingDays(days.ago(1), 1);
    expect(due.filter(({ dueOn }) => dueOn === lastWorkingDay).length).toBeGreaterThanOrEqual(2);
    expect(due.filter(({ stage }) => stage === 'suspended')).toHaveLength(1);
    expect(due.filter(({ stage }) => stage === 'returned')).toHaveLength(2);
    const approved = due.filter(({ stage }) => stage === 'approved');
    expect(approved.filter(({ signed }) => signed)).toHaveLength(2);
    expect(approved).toHaveLength(3);
  });

  it('has a vice chairman who stands in for the chairman, for a time', async () => {
    const [row] = await database.owner.sql<{ userId: string; principal: string; validTo: string }[]>`
      select m.user_id as "userId", u.email as principal, m.valid_to::text as "validTo"
      from memberships m join memberships p on p.id = m.substitute_for join users u on u.id = p.user_id`;
    expect(row).toMatchObject({ principal: demonstrationEmail('chu-tich') });
    expect(row?.validTo && row.validTo > today).toBe(true);
    expect(await findOffices(database.app, row?.userId ?? '', today)).toEqual([]);
  });

  it('names every person once', () => {
    expect(new Set(offices.map(({ name }) => name)).size).toBe(offices.length);
  });
});

async function hasBegun(): Promise<boolean> {
  const [row] = await database.owner.sql<{ count: number }[]>`select count(*)::int as count from command_records`;
  return (row?.count ?? 0) > 20;
}
