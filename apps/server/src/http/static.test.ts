import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient, serve, type Client, type Served } from '../testing/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'vinh-danh-web-'));
let server: Served;
let client: Client;

beforeAll(async () => {
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html>page');
  writeFileSync(join(folder, 'web/favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'web/assets/app-1a2b.js'), 'script');
  const preloads = { '/ho-so/$id': ['assets/ho-so-3c.js', 'assets/bang-4d.js'], '/ho-so/moi': ['assets/moi-5e.js'] };
  writeFileSync(join(folder, 'web/preloads.json'), JSON.stringify(preloads));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await serve({ webDirectory: join(folder, 'web') });
  client = createClient(server.url);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it('serves the page at every path that is not a file', async () => {
  for (const path of ['/', '/ho-so/0198', '/ho-so/0198?tab=history']) {
    const response = await client.get(path);
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([
      200,
      'no-cache',
      '<!doctype html>page',
    ]);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  }
  expect(await (await client.get('/favicon.svg')).text()).toBe('<svg/>');
});

it('names with a page the scripts of its address', async () => {
  const linksOf = async (path: string) => (await client.get(path)).headers.get('link');
  expect(await linksOf('/ho-so/0198?tab=history')).toBe(
    '</assets/ho-so-3c.js>; rel=modulepreload, </assets/bang-4d.js>; rel=modulepreload',
  );
  expect(await linksOf('/ho-so/moi')).toBe('</assets/moi-5e.js>; rel=modulepreload');
  expect(await linksOf('/ho-so')).toBeNull();
  expect(await linksOf('/favicon.svg')).toBeNull();
});

it('lets files with a hash in the name be kept for ever', async () => {
  const response = await client.get('/assets/app-1a2b.js');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect((await client.get('/assets/app-gone.js')).status).toBe(404);
});

it('serves nothing of the API as a page', async () => {
  expect((await client.get('/api/ho-so')).status).toBe(404);
  expect((await client.get('/api')).status).toBe(404);
});

it('stays in its folder', async () => {
  for (const path of ['/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%5csecret.txt']) {
    expect(await (await client.get(path)).text()).not.toContain('secret');
  }
});

it('takes nothing but reading', async () => {
  expect((await client.post('/')).status).toBe(404);
});
