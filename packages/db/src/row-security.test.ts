import { getTableName, sql as fragment } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertAppConnection, protectedTables, readersTables } from './check.ts';
import { inTransaction, type Tx } from './client.ts';
import { setContext, withContext } from './context.ts';
import { schema } from './schema.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import {
  achievementRow,
  complaintRow,
  fileRow,
  followUpRow,
  historyRow,
  insertRows,
  nominationRow,
  paymentHistoryRow,
  personRow,
  secretRow,
  type Dossier,
} from './testing-rows.ts';

let database: TestDatabase;
let rows: { unitA: Dossier; unitB: Dossier };

beforeAll(async () => {
  database = await createTestDatabase();
  rows = await insertRows(database.owner);
});
afterAll(async () => database.drop());

async function countAll(tx: Tx) {
  const counts: Record<string, number> = {};
  for (const key of protectedTables) counts[key] = await tx.drizzle.$count(schema[key]);
  return counts;
}

function each(count: number) {
  return Object.fromEntries(protectedTables.map((key) => [key, count]));
}

describe('reading under row level security', () => {
  it('shows nothing without a context', async () => {
    expect(await inTransaction(database.app, countAll)).toEqual(each(0));
    for (const key of protectedTables) expect(await database.app.drizzle.$count(schema[key])).toBe(0);
  });

  it('shows nothing to an empty context and to a stranger', async () => {
    expect(await withContext(database.app, [], countAll)).toEqual(each(0));
    expect(await withContext(database.app, ['elsewhere'], countAll)).toEqual(each(0));
  });

  it("shows a unit its own, a department what its nominations show, '*' everything", async () => {
    expect(await withContext(database.app, ['unit-a'], countAll)).toEqual(each(1));
    expect(await withContext(database.app, ['department'], countAll)).toEqual(each(2));
    expect(await withContext(database.app, ['elsewhere', 'unit-a', 'unit-b'], countAll)).toEqual(each(2));
    expect(await withContext(database.app, '*', countAll)).toEqual(each(2));
  });

  it('ends the context with the transaction, on the same connection', async () => {
    await withContext(database.app, '*', countAll);
    const [row] = await database.app.sql`select current_setting('app.organisations', true) as context`;
    expect(row?.['context'] || null).toBeNull();
    await expect(withContext(database.app, '*', () => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
    expect(await inTransaction(database.app, countAll)).toEqual(each(0));
  });

  it.each(['*', '{unit-a}', 'a,b', '"', '\\', '', 'đơn vị', "x'; select 1 --", 'NULL'])(
    'takes the organisation id %j as an id and nothing else',
    async (id) => {
      const found = await withContext(database.app, [id], async (tx) => {
        const [row] = await tx.sql`select app_organisations() as ids, app_sees_all() as all`;
        return { ...row, counts: await countAll(tx) };
      });
      expect(found).toEqual({ ids: [id], all: false, counts: each(0) });
    },
  );

  it('survives a context that is no list', async () => {
    await inTransaction(database.app, async (tx) => {
      await tx.sql`select set_config('app.organisations', 'unit-a', true)`;
      expect(await countAll(tx)).toEqual(each(0));
    });
  });

  it('reads the context once a statement, not once a row', async () => {
    await withContext(database.app, ['unit-a'], async ({ sql }) => {
      for (const key of protectedTables) {
        const plan = await sql`explain (costs off) select * from ${sql(getTableName(schema[key]))}`;
        const lines = plan.map((row) => String(row['QUERY PLAN']));
        expect(lines.filter((line) => line.includes('InitPlan'))).not.toEqual([]);
        expect(lines.filter((line) => /Filter:.*(current_setting|app_)/.test(line))).toEqual([]);
      }
    });
  });

  it('may be changed inside the transaction', async () => {
    await withContext(database.app, ['unit-a'], async (tx) => {
      await setContext(tx, ['department']);
      expect(await countAll(tx)).toEqual(each(2));
    });
  });
});

const refused = { cause: { code: '42501', message: expect.stringContaining('row-level security') } };

describe('writing under row level security', () => {
  it('lets a unit add and change its own subjects', async () => {
    const person = personRow('unit-a');
    await withContext(database.app, ['unit-a'], async (tx) => {
      await tx.drizzle.insert(schema.persons).values(person).returning();
      await tx.drizzle.insert(schema.personSecrets).values(secretRow(person.id));
      const nomination = nominationRow('unit-a', { personId: person.id });
      await tx.drizzle.insert(schema.nominations).values(nomination);
      await tx.drizzle.insert(schema.achievements).values(achievementRow(nomination.id));
      await tx.sql`update persons set post = 'x' where id = ${person.id}`;
      expect((await tx.sql`delete from person_secrets where person_id = ${person.id}`).count).toBe(1);
    });
    const [found] = await database.owner.sql`select post from persons where id = ${person.id}`;
    expect(found?.['post']).toBe('x');
  });

  it.each([[['unit-b']], [['department']], [[]], ['*']] as const)(
    'refuses subjects of unit-a to %j',
    async (context) => {
      const named = { ...personRow('unit-a'), name: 'x', headName: 'x' };
      for (const table of [schema.persons, schema.collectives, schema.households]) {
        const attempt = withContext(database.app, context, (tx) => tx.drizzle.insert(table).values(named));
        await expect(attempt).rejects.toMatchObject(refused);
      }
      const secret = { ...secretRow(rows.unitA.personId), field: 'health' as const };
      await expect(
        withContext(database.app, context, (tx) => tx.drizzle.insert(schema.personSecrets).values(secret)),
      ).rejects.toMatchObject(refused);
      await withContext(database.app, context, async ({ sql }) => {
        const { personId } = rows.unitA;
        expect((await sql`update persons set post = 'stolen' where id = ${personId}`).count).toBe(0);
        for (const name of ['collectives', 'households']) {
          const update = sql`update ${sql(name)} set search_name = 'x' where organisation_id = 'unit-a'`;
          expect((await update).count).toBe(0);
        }
        expect((await sql`update person_secrets set key_id = 'x' where person_id = ${personId}`).count).toBe(0);
        expect((await sql`delete from person_secrets where person_id = ${personId}`).count).toBe(0);
      });
    },
  );

  it('refuses to hand a person to an organisation outside the context', async () => {
    const attempt = withContext(
      database.app,
      ['unit-a'],
      ({ sql }) => sql`update persons set organisation_id = 'unit-b' where id = ${rows.unitA.personId}`,
    );
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it.each([[['unit-b']], [['elsewhere']], [[]], ['*' as const]])(
    'refuses a file for a nomination of unit-a to %j',
    async (context) => {
      const file = fileRow(rows.unitA.nominationId);
      await expect(
        withContext(database.app, context, (tx) => tx.drizzle.insert(schema.files).values(file)),
      ).rejects.toMatchObject(refused);
    },
  );

  it.each([[['unit-b']], [['elsewhere']], [[]], ['*' as const]])(
    'refuses to mark a payment of unit-a to %j',
    async (context) => {
      const { nominationId } = rows.unitA;
      const changed = await withContext(
        database.app,
        context,
        ({ sql }) => sql`update payments set version = 2 where nomination_id = ${nominationId}`,
      );
      expect(changed.count).toBe(0);
      const entry = paymentHistoryRow(nominationId, 2);
      await expect(
        withContext(database.app, context, (tx) => tx.drizzle.insert(schema.paymentHistory).values(entry)),
      ).rejects.toMatchObject(refused);
    },
  );

  it.each([[['unit-b']], [['elsewhere']], [[]], ['*' as const]])(
    'refuses what is owed for unit-a, and complaints about it, to %j',
    async (context) => {
      const { nominationId } = rows.unitA;
      for (const name of ['follow_ups', 'complaints', 'certificate_reissues']) {
        const changed = await withContext(
          database.app,
          context,
          ({ sql }) => sql`update ${sql(name)} set version = 2 where nomination_id = ${nominationId}`,
        );
        expect(changed.count).toBe(0);
      }
      const owed = { ...followUpRow(nominationId, 'unit-a'), kind: 'awardNotice' as const };
      const complaint = { ...complaintRow(nominationId, 'unit-a'), state: 'received' as const };
      await expect(
        withContext(database.app, context, (tx) => tx.drizzle.insert(schema.followUps).values(owed)),
      ).rejects.toMatchObject(refused);
      await expect(
        withContext(database.app, context, (tx) => tx.drizzle.insert(schema.complaints).values(complaint)),
      ).rejects.toMatchObject(refused);
    },
  );

  it('lets whoever sees a revoked award write down what it asks of a later one, and nobody who sees neither', async () => {
    const owed = (causeId: string) => ({
      ...followUpRow(rows.unitB.nominationId, 'department'),
      kind: 'recheck' as const,
      role: 'appraiser' as const,
      causeId,
    });
    const write = (context: string[]) =>
      withContext(database.app, context, (tx) =>
        tx.drizzle.insert(schema.followUps).values(owed(rows.unitA.nominationId)),
      );
    await expect(write(['elsewhere'])).rejects.toMatchObject(refused);
    await write(['unit-a']);
    await database.owner.sql`alter table follow_ups no force row level security`;
    await database.owner.sql`delete from follow_ups where kind = 'recheck'`;
    await database.owner.sql`alter table follow_ups force row level security`;
  });

  it('lets whoever sees the nomination write its narrative, and nobody else', async () => {
    const set = { summary: 'mới' };
    const where = fragment`nomination_id = ${rows.unitA.nominationId}`;
    const write = (context: string[] | '*') =>
      withContext(database.app, context, (tx) =>
        tx.drizzle.update(schema.achievements).set(set).where(where).returning(),
      );
    expect(await write(['department'])).toHaveLength(1);
    expect(await write(['unit-b'])).toHaveLength(0);
    expect(await write('*')).toHaveLength(0);
  });

  it('does not let history be read back without a context', async () => {
    const entry = historyRow(rows.unitB.nominationId, 2);
    const attempt = database.app.drizzle.insert(schema.history).values(entry).returning();
    await expect(attempt).rejects.toMatchObject(refused);
  });
});

describe('what was added up for a reader', () => {
  const keep = (tx: Tx, reader: unknown) => tx.sql<{ id: string }[]>`
    insert into count_tables (reader, by, filter, measures, snapshot, system_id, cells, places_on)
    values (${reader as string}, '{award}', '{}', '{}', '1:1:', 1, '[]', now()) returning id`;
  const readerOf = async (tx: Tx) => (await tx.sql`select count_reader() as reader`)[0]?.['reader'] as unknown;

  it('is found by who reads the same, and kept for nobody else', async () => {
    const own = ['unit-a', 'department'];
    await withContext(database.app, own, async (tx) => keep(tx, await readerOf(tx)));
    const count = (context: string[] | '*') =>
      withContext(database.app, context, (tx) =>
        Promise.all(readersTables.map((key) => tx.drizzle.$count(schema[key]))),
      );
    expect(await count(own.toReversed())).toEqual([1]);
    for (const other of [['unit-a'], ['unit-a', 'department', 'unit-b'], [], ['*'], '*' as const])
      expect(await count(other)).toEqual([0]);
    const reader = await withContext(database.app, '*', readerOf);
    await expect(withContext(database.app, own, (tx) => keep(tx, reader))).rejects.toMatchObject(refused.cause);
  });
});

describe('every table is on one of three lists', () => {
  it('forces row level security on exactly the tables with personal data', async () => {
    const found = await database.owner.sql<{ name: string; forced: boolean }[]>`
      select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') order by relname`;
    const forced = [...protectedTables, ...readersTables].map((key) => getTableName(schema[key]));
    expect(found.filter((table) => table.forced).map((table) => table.name)).toEqual([...forced].toSorted());
    expect(found.filter((table) => !table.forced).map((table) => table.name)).toEqual(openTables);
  });

  it('is checked when the server starts', async () => {
    await assertAppConnection(database.app);
    await expect(assertAppConnection(database.owner)).rejects.toThrow('passes by row level security');
    await database.owner.sql`alter table achievements no force row level security`;
    await expect(assertAppConnection(database.app)).rejects.toThrow('"achievements"');
    await database.owner.sql`alter table achievements force row level security`;
  });
});

// Without policies, because they hold no personal data of those commended, or are needed before anyone is known.
const openTables = [
  'accounts',
  'ceremonies',
  'ceremony_history',
  'certificate_keys',
  'certificate_printers',
  'certificate_runs',
  'cluster_flags',
  'cluster_members',
  'cluster_years',
  'clusters',
  'command_records',
  'consultations',
  'council_items',
  'council_sessions',
  'count_audiences',
  'count_resets',
  'counters',
  'deadlines',
  'decision_draft_items',
  'decision_drafts',
  'decision_items',
  'decisions',
  'document_templates',
  'fund_budgets',
  'installation',
  'ladders',
  'letter_items',
  'memberships',
  'migrations',
  'movement_documents',
  'movement_history',
  'movement_pledges',
  'movement_reminders',
  'movement_units',
  'movements',
  'nomination_readers',
  'nominations',
  'organisation_offices',
  'organisation_successors',
  'organisations',
  'outbox',
  'public_notices',
  'regulation_history',
  'regulations',
  'report_form_versions',
  'report_forms',
  'rulebooks',
  'saved_views',
  'sessions',
  'statutory_forms',
  'submission_letters',
  'users',
  'verifications',
];
