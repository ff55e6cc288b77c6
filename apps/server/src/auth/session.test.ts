import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { businessDayAt } from '../business-day.ts';
import { addAccounts, createClient, serve, type Client, type Served } from '../testing/serve.ts';

let server: Served;

beforeAll(async () => {
  server = await serve();
  await server.database.owner.sql`
    insert into organisations (id, name_vi, kind, level) values ('so-y-te', 'Sở Y tế', 'department', 'province')`;
});
afterAll(() => server.close());

async function signedIn(): Promise<{ client: Client; userId: string }> {
  const email = `${randomUUID()}@tinh.example`;
  const [userId = ''] = await addAccounts(server.database, [email]);
  const client = createClient(server.url);
  await client.signIn(email);
  return { client, userId };
}

const isIn = async (client: Client) => (await client.me()).user !== null;

describe('the idle limit', () => {
  it('is 30 minutes from signing in', async () => {
    const { userId } = await signedIn();
    const [row] = await server.database.owner.sql<{ minutes: number }[]>`
      select round(extract(epoch from expires_at - now()) / 60)::int as minutes from sessions where user_id = ${userId}`;
    expect(row?.minutes).toBe(30);
  });

  it('ends a session that was not used', async () => {
    const { client, userId } = await signedIn();
    await server.database.owner
      .sql`update sessions set expires_at = now() - interval '1 second' where user_id = ${userId}`;
    expect(await isIn(client)).toBe(false);
  });

  it('moves with use, at most once in five minutes', async () => {
    const { client, userId } = await signedIn();
    const { sql } = server.database.owner;
    const minutesLeft = async () => {
      await client.me();
      const [row] = await sql<{ left: number }[]>`
        select round(extract(epoch from expires_at - now()) / 60)::int as left from sessions where user_id = ${userId}`;
      return row?.left;
    };
    await sql`update sessions set expires_at = now() + interval '26 minutes', updated_at = now() - interval '4 minutes' where user_id = ${userId}`;
    expect(await minutesLeft()).toBe(26);
    await sql`update sessions set expires_at = now() + interval '24 minutes', updated_at = now() - interval '6 minutes' where user_id = ${userId}`;
    expect(await minutesLeft()).toBe(30);
  });
});

describe('the absolute limit', () => {
  it('ends a session after eight hours, however busy', async () => {
    const { client, userId } = await signedIn();
    await server.database.owner
      .sql`update sessions set created_at = now() - interval '8 hours' where user_id = ${userId}`;
    expect(await isIn(client)).toBe(false);
  });

  it('is not passed by moving the idle limit', async () => {
    const { client, userId } = await signedIn();
    const { sql } = server.database.owner;
    await sql`
      update sessions set created_at = now() - interval '7 hours 50 minutes', updated_at = now() - interval '1 hour'
      where user_id = ${userId}`;
    expect(await isIn(client)).toBe(true);
    const [row] = await sql<{ minutes: number }[]>`
      select round(extract(epoch from expires_at - now()) / 60)::int as minutes from sessions where user_id = ${userId}`;
    expect(row?.minutes).toBe(10);
  });
});

describe('the cookie', () => {
  it('is worth nothing with another signature, or without one', async () => {
    const { client } = await signedIn();
    const [name, value = ''] = client.cookies.split('=');
    const [token] = decodeURIComponent(value).split('.');
    for (const forged of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`]) {
      client.cookies = `${name}=${encodeURIComponent(forged ?? '')}`;
      expect(await isIn(client)).toBe(false);
    }
  });
});

describe('offices', () => {
  const today = businessDayAt(new Date());
  const roles = async (client: Client) => (await client.me()).memberships.map(({ role }) => role);

  async function appoint(
    userId: string,
    role: string,
    from: string,
    { to = null as string | null, substituteFor = null as string | null } = {},
  ) {
    const id = randomUUID();
    await server.database.owner.sql`
      insert into memberships (id, user_id, role, organisation_id, valid_from, valid_to, substitute_for)
      values (${id}, ${userId}, ${role}, 'so-y-te', ${from}, ${to}, ${substituteFor})`;
    return id;
  }

  it('count from their first to their last day', async () => {
    const { client, userId } = await signedIn();
    await appoint(userId, 'appraiser', today, { to: today });
    await appoint(userId, 'clerk', '2020-01-01', { to: '2020-12-31' });
    await appoint(userId, 'leader', '2999-01-01');
    expect(await roles(client)).toEqual(['appraiser']);
  });

  it('act on the next request when they change', async () => {
    const { client, userId } = await signedIn();
    expect((await client.get('/api/trpc/nominations.list?input=%7B%22view%22%3A%22work%22%7D')).status).toBe(403);
    const id = await appoint(userId, 'appraiser', today);
    expect((await client.get('/api/trpc/nominations.list?input=%7B%22view%22%3A%22work%22%7D')).status).toBe(200);
    await server.database.owner
      .sql`update memberships set valid_to = '2020-01-01', valid_from = '2020-01-01' where id = ${id}`;
    expect((await client.get('/api/trpc/nominations.list?input=%7B%22view%22%3A%22work%22%7D')).status).toBe(403);
  });

  it('of a substitute name the principal and end with the principal', async () => {
    const principal = await signedIn();
    const substitute = await signedIn();
    const office = await appoint(principal.userId, 'leader', '2020-01-01');
    await appoint(substitute.userId, 'leader', '2020-01-01', { substituteFor: office });
    const [membership] = (await substitute.client.me()).memberships;
    expect(membership?.onBehalfOf).toMatch(/^Họ Tên /);
    await server.database.owner.sql`update memberships set valid_to = '2020-12-31' where id = ${office}`;
    expect(await roles(substitute.client)).toEqual([]);
  });
});

describe('the business day', () => {
  it('is taken from a header in a replay, and nowhere else', async () => {
    const header = { 'x-business-day': '2021-06-01' };
    expect(await createClient(server.url).me(header)).toMatchObject({ today: businessDayAt(new Date()) });
    const replay = await serve({ mode: 'replay' }, server.database);
    expect(await createClient(replay.url).me(header)).toMatchObject({ today: '2021-06-01' });
    const wrong = await createClient(replay.url).get('/api/trpc/auth.me', {
      headers: { 'x-business-day': '2021-02-30' },
    });
    expect(wrong.status).toBe(400);
    await replay.close();
  });

  it('begins at midnight in Vietnam', () => {
    expect(businessDayAt(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
    expect(businessDayAt(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  });
});
