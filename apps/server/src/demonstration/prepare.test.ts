import { appConnection, connect } from '@vinh-danh/db';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { addWorkingDays } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessDayAt } from '../business-day.ts';
import { findOffices } from '../auth/session.ts';
import { getBatch } from '../leading/get-batch.ts';
import { listBatches } from '../leading/list-batches.ts';
import { demonstrationEmail } from './accounts.ts';
import { contextOf } from './context.ts';
import { daysUntil } from './days.ts';
import { offices } from './offices.ts';
import { prepareToday } from './prepare.ts';
import { checkFacts } from '../statistics/command.ts';

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
    expect(complete).toMatchObject({ nominations: 53 });
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
    expect(approved).toHaveLength(6);
  });

  it('has a movement under way: each unit has a task or has joined, and reports stand in every state', async () => {
    const states = await database.owner.sql<{ state: string }[]>`select distinct state from unit_reports order by 1`;
    expect(states.map(({ state }) => state)).toEqual(['accepted', 'drafted', 'due', 'returned', 'submitted']);
    const tasks = await database.owner.sql<{ state: string; count: number }[]>`
      select state, count(*)::int as count from direction_tasks group by state order by 1`;
    expect(Object.fromEntries(tasks.map(({ state, count }) => [state, count]))).toEqual({
      accepted: 1,
      assigned: 2,
      inProgress: 1,
      reported: 1,
      returned: 1,
    });
    const [joined] = await database.owner.sql<{ count: number }[]>`
      select count(joined_on)::int as count from movement_units`;
    expect(joined?.count).toBe(5);
  });

  it('lays letters of several nominations before the chairman: one to approve, one to sign', async () => {
    const chairman = await contextOf(database.app, { email: demonstrationEmail('chu-tich') }, today);
    const several = (await listBatches(chairman)).filter(({ count }) => count > 1);
    expect(several).toMatchObject([
      { key: { task: 'decide' }, count: 7, hard: 1, posthumous: 1, senderName: 'Công an tỉnh Quảng Ngãi' },
      { key: { task: 'sign' }, count: 3, hard: 0, posthumous: 0, senderName: 'Sở Y tế' },
    ]);
    expect(several.every(({ dueOn }) => dueOn && dueOn >= today)).toBe(true);
    const { items } = await getBatch(chairman, several[0]?.key ?? never());
    expect(new Set(items.map(({ subjectKind }) => subjectKind))).toEqual(new Set(['individual', 'collective']));
  });

  it('has awarded in the weeks before: handed over by the province and a unit, and to be handed over', async () => {
    const decided = await database.owner.sql<{ issuer: string; stage: string; awards: string[] }[]>`
      select d.issuer_id as issuer, n.stage, array_agg(n.award order by n.award) as awards
      from decisions d join nominations n on n.decision_id = d.id group by d.id, n.stage order by d.decided_on`;
    expect(decided).toEqual([
      { issuer: 'qn-ubnd-tinh', stage: 'conferred', awards: ['BKT', 'BKT', 'BKT'] },
      { issuer: 'qn-ubnd-tinh', stage: 'conferred', awards: ['BKT', 'BKT', 'BKT', 'BKT'] },
      { issuer: 'qn-bv-tinh', stage: 'conferred', awards: ['GK_DV', 'GK_DV'] },
      { issuer: 'qn-ubnd-tinh', stage: 'decided', awards: ['BKT', 'BKT', 'CSTDT', 'TTLDXS'] },
    ]);
  });

  it('has money for them, more that waits to be confirmed, and a ceremony in preparation', async () => {
    const budgets = await database.owner.sql`select state from fund_budgets order by document_on`;
    expect(budgets.map(({ state }) => String(state))).toEqual(['confirmed', 'set']);
    const listed = await database.owner.sql`
      select c.state, count(*)::int as count from ceremonies c join handovers h on h.ceremony_id = c.id group by c.id`;
    expect(listed).toMatchObject([{ state: 'planned', count: 2 }]);
  });

  it('lays something before everybody of the centre', async () => {
    const held = await database.owner.sql<{ office: string }[]>`
      select holder_role || ' ' || holder_id as office from nominations`;
    expect(held.map(({ office }) => office)).toEqual(
      expect.arrayContaining([
        'appraiser ban-tdkt-tw',
        'leader ban-tdkt-tw',
        'appraiser vp-chinh-phu',
        'leader thu-tuong',
        'appraiser bo-cong-an',
      ]),
    );
  });

  it('numbers letters and decisions, and lists nominations, in the order of their days', async () => {
    const ordered = await database.owner.sql<{ days: string[] }[]>`
      select array_agg(signed_on::text order by number) as days from submission_letters group by from_organisation_id, year
      union all select array_agg(decided_on::text order by number) from decisions group by issuer_id, year
      union all select array_agg(effective_on::text order by nomination_id) from history where event_type = 'create'`;
    for (const { days: inOrder } of ordered) expect(inOrder).toEqual(inOrder.toSorted());
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

  it('is counted as its history tells', async () => {
    const { url, schema } = database;
    const { checked, differ } = await checkFacts({ url }, schema);
    expect(differ).toEqual([]);
    expect(checked).toBeGreaterThan(20);
  });
});

async function hasBegun(): Promise<boolean> {
  const [row] = await database.owner.sql<{ count: number }[]>`select count(*)::int as count from command_records`;
  return (row?.count ?? 0) > 20;
}

function never(): never {
  throw new Error('there is none');
}
