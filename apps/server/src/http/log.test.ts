import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeError } from '../logging.ts';
import { addAccounts, createClient, password, serve, type Client, type Served } from '../testing/serve.ts';

let server: Served;
let client: Client;
let userId = '';

beforeAll(async () => {
  server = await serve();
  [userId = ''] = await addAccounts(server.database, ['mot@tinh.example']);
  client = createClient(server.url);
  await client.signIn('mot@tinh.example');
});
afterAll(() => server.close());

const lines = () => server.logged.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a request in the log', () => {
  it('is method, path, status, time, request id and user id', async () => {
    const response = await client.get('/api/trpc/movements.list');
    const requestId = response.headers.get('x-request-id');
    const line = lines().find((entry) => entry['requestId'] === requestId);
    expect(line).toMatchObject({ method: 'GET', path: '/api/trpc/movements.list', status: 200, userId });
    expect(line?.['ms']).toBeGreaterThan(0);
  });

  it('holds nothing that was typed, of the caller or anybody', async () => {
    await client.signIn('nguyen.van.canary@tinh.example', 'mat-khau-canary');
    await client.get(
      `/api/trpc/organisations.search?input=${encodeURIComponent('{"text":"Canary Thị Lan","limit":5}')}`,
    );
    await client.post('/api/trpc/nominations.send', { body: { commandId: 'canary', event: { type: 'canary' } } });
    await client.post('/api/auth/sign-in/email', { body: '{"email": "canary' });
    await client.get('/ho-so/canary');
    const text = server.logged.join('');
    expect(text).toContain('organisations.search');
    for (const secret of [/canary/i, /mot@tinh\.example/, /Họ Tên/, new RegExp(password), /\$argon2id/, /vinh-danh=/]) {
      expect(text).not.toMatch(secret);
    }
  });
});

describe('an error nobody expected', () => {
  it('is a 500 without details, and is found in the log by the request id', async () => {
    await server.database.owner.sql`alter table movements rename to movements_away`;
    const response = await client.get('/api/trpc/movements.list');
    await server.database.owner.sql`alter table movements_away rename to movements`;
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: {
        code: -32603,
        message: 'INTERNAL_SERVER_ERROR',
        data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 },
      },
    });
    const requestId = response.headers.get('x-request-id');
    const line = lines().find((entry) => entry['requestId'] === requestId && entry['level'] === 50);
    expect(JSON.stringify(line?.['err'])).toContain('42P01');
  });

  it('is described without values', () => {
    const cause = Object.assign(new Error('invalid input syntax for type uuid: "Nguyễn Văn A"'), {
      code: '22P02',
      name: 'PostgresError',
    });
    const described = JSON.stringify(
      describeError(new Error('Failed query: select … params: Nguyễn Văn A', { cause })),
    );
    expect(described).toContain('22P02');
    expect(described).not.toContain('Nguyễn');
    expect(
      JSON.stringify(describeError(new SyntaxError('Unexpected token \'N\', "Nguyễn" is not valid JSON'))),
    ).not.toContain('Nguyễn');
    expect(describeError(new TypeError('x is not a function')).message).toBe('x is not a function');
  });
});
