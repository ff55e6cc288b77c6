import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { driveTo } from '../testing/drive.ts';
import { enter } from '../testing/enter.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { type Client, createClient, refusalOf, serve, type Served } from '../testing/serve.ts';

let province: Province;
let server: Served;
let folder: string;
let clerk: Client;
let decisionId: string;

beforeAll(async () => {
  province = await openProvince();
  folder = await mkdtemp(join(tmpdir(), 'vinh-danh-files-'));
  server = await serve({ filesDirectory: folder }, province.database);
  clerk = await enter(province, server, 'clerk@benh-vien');
  const [row] = await driveTo(province, { stage: 'decided' }, { draft: { award: 'GK_DV' } });
  const [found] = await province.database.owner.sql<{ id: string }[]>`
    select decision_id as id from nominations where id = ${row?.id ?? ''}`;
  decisionId = found?.id ?? '';
});
afterAll(async () => {
  await server.close();
  await province.close();
  await rm(folder, { recursive: true, force: true });
});

async function print(): Promise<string> {
  const body = {
    commandId: randomUUID(),
    decisionId,
    layout: 'own',
    stock: 'preprinted',
    form: 'merged',
    certificateIds: await idsOf(),
    reason: 'Thử',
  };
  const response = await clerk.post('/api/trpc/certificates.print', { body });
  const { result } = (await response.json()) as { result: { data: { runId: string } } };
  return result.data.runId;
}

async function idsOf(): Promise<string[]> {
  const rows = await province.database.owner.sql<{ id: string }[]>`
    select id from certificates where decision_id = ${decisionId}`;
  return rows.map(({ id }) => id);
}

it('what was printed is saved by the clerk who may print it, as a file and never as a page', async () => {
  const runId = await print();
  const path = `/api/certificates/runs/${runId}`;
  await expect.poll(async () => (await clerk.get(path)).status, { timeout: 20_000 }).toBe(200);
  const { headers } = await clerk.get(path);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  const stranger = await enter(province, server, 'clerk@truong-hoc');
  expect((await stranger.get(path)).status).toBe(403);
  const head = await enter(province, server, 'unitHead@benh-vien');
  expect((await head.get(path)).status).toBe(403);
  const nobody = await createClient(server.url).get(path);
  expect([nobody.status, await refusalOf(nobody)]).toEqual([401, 'signInRequired']);
  for (const unknown of [randomUUID(), '..%2f..%2fcertificate-key.pem', 'x']) {
    expect((await clerk.get(`/api/certificates/runs/${unknown}`)).status).toBe(404);
  }
  await rm(join(folder, 'prints'), { recursive: true });
  const gone = await clerk.get(path);
  expect([gone.status, await refusalOf(gone)]).toEqual([404, 'printGone']);
});

it('a test print is for whoever is signed in, of a layout that is there', async () => {
  const path = '/api/certificates/test?layout=giay-khen-a4&stock=blank&dx=1.5&dy=-2';
  expect((await clerk.get(path)).headers.get('content-type')).toBe('application/pdf');
  expect((await createClient(server.url).get(path)).status).toBe(401);
  for (const query of [
    '',
    'layout=nix&stock=blank',
    'layout=giay-khen-a4&stock=x',
    'layout=giay-khen-a4&stock=blank&dx=51',
  ]) {
    const refused = await clerk.get(`/api/certificates/test?${query}`);
    expect([query, refused.status, await refusalOf(refused)]).toEqual([query, 400, 'badInput']);
  }
});
