import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccounts, createClient, password, refusalOf, serve, type Served } from '../testing/serve.ts';

let server: Served;

beforeAll(async () => {
  server = await serve({ login: { perAccount: 100, perAddress: 1000, window: 60 } });
  await addAccounts(server.database, ['van.thu@tinh.example', 'ra@tinh.example', 'hai@tinh.example']);
});
afterAll(() => server.close());

describe('signing in', () => {
  it('gives a cookie scripts cannot read, and no token in the answer', async () => {
    const client = createClient(server.url);
    const response = await client.signIn('Van.Thu@tinh.example');
    expect(response.status).toBe(200);
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^vinh-danh=[^;]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/);
    const [{ token } = { token: '' }] = await server.database.owner.sql<
      { token: string }[]
    >`select token from sessions`;
    expect(await response.text()).not.toContain(token);
    expect((await client.me()).user).toMatchObject({ email: 'van.thu@tinh.example' });
  });

  it('says the same for a wrong password and an unknown account', async () => {
    const client = createClient(server.url);
    const wrong = await client.signIn('van.thu@tinh.example', 'sai mat khau');
    const unknown = await client.signIn('khong.co@tinh.example', 'sai mat khau');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('refuses what is no sign-in', async () => {
    const client = createClient(server.url);
    const broken = await client.post('/api/auth/sign-in/email', { body: '{"email":' });
    expect([broken.status, await refusalOf(broken)]).toEqual([400, 'badInput']);
    const long = await client.signIn('van.thu@tinh.example', 'a'.repeat(129));
    expect(long.status).toBe(400);
  });

  it('ends the earlier session of the same browser', async () => {
    const client = createClient(server.url);
    await client.signIn('hai@tinh.example');
    const { cookies } = client;
    await client.signIn('hai@tinh.example');
    const earlier = createClient(server.url);
    earlier.cookies = cookies;
    expect((await earlier.me()).user).toBeNull();
    expect((await client.me()).user).not.toBeNull();
  });

  it('stores neither address nor browser with the session', async () => {
    const rows = await server.database.owner.sql`select ip_address, user_agent from sessions`;
    expect(rows.every((row) => !row['ip_address'] && !row['user_agent'])).toBe(true);
  });

  it('hashes with argon2id at 19 MiB, two passes, one lane', async () => {
    const [row] = await server.database.owner.sql<{ password: string }[]>`select password from accounts limit 1`;
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('signing out', () => {
  it('ends the session in the database and clears the cookie', async () => {
    const client = createClient(server.url);
    await client.signIn('ra@tinh.example');
    const response = await client.post('/api/auth/sign-out');
    expect(response.status).toBe(200);
    expect(
      response.headers
        .getSetCookie()
        .some((cookie) => cookie.startsWith('vinh-danh=;') && cookie.includes('Max-Age=0')),
    ).toBe(true);
    expect((await client.me()).user).toBeNull();
  });
});

describe('everything else of the library', () => {
  it.each([
    'sign-up/email',
    'change-password',
    'update-user',
    'list-sessions',
    'request-password-reset',
    'delete-user',
  ])('%s is not there', async (path) => {
    const client = createClient(server.url);
    await client.signIn('van.thu@tinh.example');
    const body = { email: 'moi@tinh.example', password, name: 'Mới' };
    expect((await client.post(`/api/auth/${path}`, { body })).status).toBe(404);
    expect((await client.get(`/api/auth/${path}`)).status).toBe(404);
  });
});

describe('in production', () => {
  it('binds the cookie to this host over TLS and sends HSTS', async () => {
    const publicUrl = 'https://thidua.tinh.example';
    const production = await serve({ mode: 'production', publicUrl }, server.database);
    const response = await createClient(production.url, publicUrl).signIn('van.thu@tinh.example');
    await production.close();
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-vinh-danh=[^;]+; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=63072000/);
  });
});
