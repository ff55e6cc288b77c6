import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, refusalOf, serve, type Served } from '../testing/serve.ts';

let server: Served;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

const post = '/api/trpc/nominations.send';
const browser = (site: string) => ({ 'sec-fetch-site': site });

/** A request as it is written, with no header of fetch's own. */
function send(method: string, path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url + path, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
}

describe('where a request comes from', () => {
  const json = { 'content-type': 'application/json' };

  it('lets our own page post', async () => {
    const client = createClient(server.url);
    expect((await client.post(post)).status).toBe(401);
    expect((await client.post(post, { headers: browser('same-origin') })).status).toBe(401);
  });

  it('refuses a post from elsewhere, from a neighbour, and from nowhere', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: server.url, ...browser('cross-site') },
      { origin: server.url, ...browser('same-site') },
      { origin: server.url.replace('http', 'https') },
      browser('same-origin'),
      {},
    ]) {
      expect([headers, await send('POST', post, { ...json, ...(headers as Record<string, string>) })]).toEqual([
        headers,
        403,
      ]);
    }
  });

  it('refuses a foreign name that points at this machine', async () => {
    expect(await send('GET', '/api/trpc/auth.me', { host: 'evil.example' })).toBe(403);
    expect(await send('POST', post, { ...json, host: 'evil.example', origin: 'http://evil.example' })).toBe(403);
    const { port } = new URL(server.url);
    expect(await send('GET', '/api/trpc/auth.me', { host: `localhost:${port}` })).toBe(200);
  });

  it('refuses reading by a foreign page', async () => {
    expect(await send('GET', '/api/trpc/auth.me', browser('cross-site'))).toBe(403);
    expect(await send('GET', '/api/trpc/auth.me', browser('none'))).toBe(200);
  });

  it('takes PUBLIC_URL alone in production', async () => {
    const publicUrl = 'https://thidua.tinh.example';
    const production = await serve({ mode: 'production', publicUrl }, server.database);
    expect((await createClient(production.url, publicUrl).post(post)).status).toBe(401);
    expect((await createClient(production.url).post(post)).status).toBe(403);
    await production.close();
  });
});

describe('what a request may be', () => {
  it('is JSON', async () => {
    const client = createClient(server.url);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await client.post(post, { headers: { 'content-type': type } });
      expect([response.status, await refusalOf(response)]).toEqual([415, 'jsonRequired']);
    }
  });

  it('is a mebibyte at most, announced or streamed', async () => {
    const client = createClient(server.url);
    const large = JSON.stringify({ text: 'a'.repeat(1024 * 1024) });
    const response = await client.post(post, { body: large });
    expect([response.status, await refusalOf(response)]).toEqual([413, 'bodyTooLarge']);
    const body = new Blob([large]).stream();
    const headers = { 'content-type': 'application/json', origin: server.url };
    const streamed = await fetch(server.url + post, { method: 'POST', body, headers, duplex: 'half' });
    expect(streamed.status).toBe(413);
  });

  it('changes nothing by GET', async () => {
    const client = createClient(server.url);
    expect((await client.get(`${post}?input={}`)).status).toBe(405);
    expect((await client.get('/api/auth/sign-out')).status).toBe(404);
    expect((await client.get('/api/auth/sign-in/email')).status).toBe(404);
  });

  it('is GET, HEAD or POST', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) expect(await send(method, post, {})).toBe(405);
  });

  it('carries ten calls at most', async () => {
    const client = createClient(server.url);
    const calls = (count: number) =>
      `/api/trpc/${Array.from({ length: count }, () => 'auth.me').join(',')}?batch=1&input={}`;
    expect((await client.get(calls(10))).status).toBe(200);
    expect((await client.get(calls(11))).status).toBe(400);
  });
});

describe('every answer', () => {
  it.each(['/', '/healthz', '/api/trpc/auth.me', '/api/nix', '/api/trpc/nix', '/api/events'])(
    '%s carries the headers',
    async (path) => {
      const { headers } = await createClient(server.url).get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cache-control')).toBe(path.startsWith('/api') ? 'no-store' : null);
    },
  );

  it('says in JSON that an unknown path of the API is not there', async () => {
    const response = await createClient(server.url).get('/api/nix');
    expect([response.status, await refusalOf(response)]).toEqual([404, 'notFound']);
  });
});
