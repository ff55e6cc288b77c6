import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveTo, items, rowsOf } from '../testing/drive.ts';
import { enter } from '../testing/enter.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { samples } from '../testing/sample-files.ts';
import { createClient, refusalOf, serve, type Client, type Served } from '../testing/serve.ts';
import { contentOf, placeSignature, prepareSignature } from './append-signature.ts';
import { createSignatureDesk } from './desk.ts';
import { createKeySigner } from './signer.ts';
import { openKeyFile } from './key-file.ts';
import { makeKeys, pdfsig, pdfsigOf, toKeyFile, type TestKeys } from './testing/keys.ts';

const on = { 'x-business-day': today };
const password = 'mật-khẩu-của-tệp-khóa';
let province: Province;
let server: Served;
let folder: string;
let clerk: Client;
let head: Client;
let headName: string;
let decisions: { id: string; symbol: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vinh-danh-signed-'));
  province = await openProvince();
  server = await serve({ filesDirectory: folder, mode: 'replay' }, province.database);
  clerk = await enter(province, server, 'clerk@benh-vien');
  head = await enter(province, server, 'unitHead@benh-vien');
  const { user } = await head.me(on);
  const [account] = await province.database.owner.sql<{ name: string; email: string }[]>`
    select name, email from users where id = ${user?.id ?? ''}`;
  headName = account?.name ?? '';
  const asHead = province.asWith({ user: { id: user?.id ?? '', name: headName, email: '' } }, 'unitHead@benh-vien');
  const rows = await driveTo(province, { stage: 'approved' }, { count: 3, draft: { award: 'GK_DV' } });
  await asHead.nominations.sendBatch({ commandId: randomUUID(), items: items(rows), event: { type: 'sign' } });
  decisions = [];
  for (const row of await rowsOf(
    province,
    rows.map(({ id }) => id),
  )) {
    const { decisionId, symbol } = await province
      .as('clerk@benh-vien')
      .decisions.issue({ commandId: randomUUID(), items: items([row]), decidedOn: today });
    decisions.push({ id: decisionId, symbol });
  }
});
afterAll(async () => {
  await server.close();
  await province.close();
  await rm(folder, { recursive: true, force: true });
});

const decision = (index: number) => decisions[index]?.id ?? '';
const list = async (index: number) =>
  province.as('clerk@benh-vien').signedFiles.ofDecision({ decisionId: decision(index) });
const contents = async () => (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));

async function printed(index: number): Promise<Uint8Array> {
  const response = await clerk.get(`/api/decisions/${decision(index)}/paper.pdf`, { headers: on });
  return new Uint8Array(await response.arrayBuffer());
}

/** As a token or a signing service would sign it. */
async function signedOutside(pdf: Uint8Array, keys: TestKeys): Promise<Uint8Array> {
  const opened = openKeyFile(toKeyFile(keys, password), password);
  if ('fault' in opened) throw new Error(opened.fault);
  const prepared = prepareSignature(pdf, { name: 'x', at: new Date(), reason: 'x' });
  return placeSignature(prepared, await createKeySigner(opened).sign(contentOf(prepared)));
}

type Brought = { way?: string; replaces?: number; reason?: string; confirmed?: boolean; name?: string; id?: string };
async function bring(client: Client, body: Uint8Array, { id = decision(0), ...told }: Brought = {}) {
  const all = { way: 'outside', replaces: 0, name: 'QĐ đã ký.pdf', ...told };
  const query = new URLSearchParams(Object.entries(all).map(([key, value]): [string, string] => [key, String(value)]));
  return fetch(`${server.url}/api/decisions/${id}/signed-file?${query.toString()}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { cookie: client.cookies, origin: server.url, 'content-type': 'application/octet-stream', ...on },
  });
}

type SignedWith = { replaces?: number; reason?: string; confirmed?: boolean; typed?: string; id?: string };
async function sign(
  client: Client,
  keyFile: Uint8Array,
  { id = decision(1), typed = password, ...told }: SignedWith = {},
) {
  const body = { keyFile: Buffer.from(keyFile).toString('base64'), password: typed, replaces: 0, ...told };
  return client.post(`/api/decisions/${id}/sign`, { body, headers: on });
}

const idOf = async (response: Response) => ((await response.json()) as { id: string }).id;
const fetchFile = async (client: Client, id: string) => client.get(`/api/signed-files/${id}`, { headers: on });

describe('a file that was signed elsewhere', () => {
  it('is refused with its reason, and nothing of it stays', async () => {
    const before = await contents();
    const keys = makeKeys({ name: headName });
    const good = await signedOutside(await printed(0), keys);
    const changed = good.map((byte, index) => (index === 3000 ? byte ^ 1 : byte));
    const refused = async (body: Uint8Array, told?: Brought) => refusalOf(await bring(clerk, body, told));
    expect(await refused(await printed(0))).toBe('signedFileNone');
    expect(await refused(changed)).toBe('signedFileChanged');
    expect(await refused(good.subarray(0, good.byteLength - 900))).toBe('signedFileBroken');
    expect(await refused(new Uint8Array([...good, 32]))).toBe('signedFileAppended');
    expect(await refused(await signedOutside(await printed(2), keys))).toBe('signedFileOfAnother');
    expect(await refused(samples.docx())).toBe('signedFileKind');
    expect(await refused(samples.png())).toBe('signedFileKind');
    expect(await refused(new Uint8Array())).toBe('fileEmpty');
    expect(await refused(good, { replaces: 3 })).toBe('signedFileReplaced');
    expect(await refused(good, { way: 'here' })).toBe('badInput');
    expect(await contents()).toEqual(before);
    expect((await list(0)).files).toEqual([]);
  });

  it('comes from the clerk of the issuer alone, and goes to whoever reads the decision', async () => {
    const good = await signedOutside(await printed(0), makeKeys({ name: 'VĂN THƯ' }));
    const school = await enter(province, server, 'clerk@truong-hoc');
    expect(await refusalOf(await bring(head, good))).toBe('roleNotPermitted');
    expect(await refusalOf(await bring(school, good))).toBe('notFound');
    expect(await refusalOf(await bring(createClient(server.url), good))).toBe('signInRequired');
    expect(await refusalOf(await bring(clerk, good, { id: randomUUID() }))).toBe('notFound');
    const id = await idOf(await bring(clerk, good));
    const { files, ...may } = await list(0);
    expect(may).toMatchObject({ mayBring: true, maySign: false, version: 1 });
    expect(files).toMatchObject([
      { id, way: 'outside', identifiedBy: 'text', name: 'QĐ đã ký.pdf', signatures: [{ signer: { name: 'VĂN THƯ' } }] },
    ]);
    const saved = await fetchFile(head, id);
    expect(Buffer.compare(new Uint8Array(await saved.arrayBuffer()), good)).toBe(0);
    expect(saved.headers.get('content-disposition')).toContain('attachment');
    expect((await fetchFile(school, id)).status).toBe(404);
    expect((await fetchFile(createClient(server.url), id)).status).toBe(401);
    const stranger = province.as('clerk@truong-hoc').signedFiles.ofDecision({ decisionId: decision(0) });
    await expect(stranger).rejects.toThrow('notFound');
  });

  it('takes the place of another with a reason; of two at once one comes in, and what was replaced stays', async () => {
    const pdf = await printed(0);
    const [one, two] = await Promise.all(['MỘT', 'HAI'].map(async (name) => signedOutside(pdf, makeKeys({ name }))));
    if (!one || !two) throw new Error('two were made');
    expect(await refusalOf(await bring(clerk, one, { replaces: 1 }))).toBe('reasonMissing');
    const told = { replaces: 1, reason: 'Ký lại theo con dấu mới' };
    const answers = await Promise.all([bring(clerk, one, told), bring(clerk, two, told)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const { files } = await list(0);
    expect(files.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Ký lại theo con dấu mới'],
      [1, null],
    ]);
    expect((await fetchFile(head, files[1]?.id ?? '')).status).toBe(200);
    const change = province.database.app.sql`update signed_files set reason = 'khác'`;
    await expect(change).rejects.toThrow('permission denied');
  });
});

it('has a limit of time and of memory, and the next file a new worker', async () => {
  const pdf = await printed(0);
  const hasty = createSignatureDesk({ patienceMs: 1 });
  await expect(hasty.readScan(pdf)).rejects.toThrow('documentTooLong');
  await hasty.close();
  expect(() => createSignatureDesk({ anchorsFile: join(folder, 'nowhere.pem') })).toThrow('VINHDANH_SIGNATURE_ANCHORS');
  const range = '/ByteRange [0 19000000 19000003 20]';
  const greedy = Buffer.from(
    `%PDF-1.7\n${range.repeat(400_000)}`.padEnd(19_000_000).slice(0, 19_000_000) + '<a>%%EOF'.padStart(23),
  );
  expect(await refusalOf(await bring(clerk, greedy, { replaces: 2, reason: 'x' }))).toMatch(/^sign/);
});

describe('a scan', () => {
  it('claims no signature, and somebody answers for what cannot be read', async () => {
    const id = decision(2);
    expect(await refusalOf(await bring(clerk, samples.png(), { id, way: 'scan' }))).toBe('signedFileUnread');
    const other = await printed(0);
    const refused = await bring(clerk, other, { id, way: 'scan', confirmed: true });
    expect(await refusalOf(refused)).toBe('signedFileOfAnother');
    expect((await bring(clerk, samples.png(), { id, way: 'scan', confirmed: true, name: 'quét.png' })).status).toBe(
      200,
    );
    const again = { id, way: 'scan', replaces: 1, reason: 'Quét rõ hơn' };
    expect((await bring(clerk, await printed(2), again)).status).toBe(200);
    expect((await list(2)).files).toMatchObject([
      { way: 'scan', type: 'pdf', identifiedBy: 'text', signatures: [] },
      { way: 'scan', type: 'png', identifiedBy: 'person', signatures: [], name: 'quét.png' },
    ]);
  });
});

describe('a decision signed here', () => {
  it('is refused for another person, a wrong password, no key, a certificate that is over or of another name', async () => {
    const keys = toKeyFile(makeKeys({ name: headName }), password);
    expect(await refusalOf(await sign(clerk, keys))).toBe('forbidden');
    expect(await refusalOf(await sign(await enter(province, server, 'unitHead@benh-vien'), keys))).toBe('forbidden');
    expect(await refusalOf(await sign(await enter(province, server, 'unitHead@truong-hoc'), keys))).toBe('notFound');
    expect(await refusalOf(await sign(head, keys, { typed: 'khác' }))).toBe('keyPasswordWrong');
    expect(await refusalOf(await sign(head, samples.png()))).toBe('keyFileUnreadable');
    expect(await refusalOf(await sign(head, new Uint8Array()))).toBe('badInput');
    const over = toKeyFile(makeKeys({ name: headName, days: [-20, -10] }), password);
    expect(await refusalOf(await sign(head, over))).toBe('keyCertificateExpired');
    const other = toKeyFile(makeKeys({ name: 'Người Khác' }), password);
    expect(await refusalOf(await sign(head, other))).toBe('keyNameDiffers');
    expect((await list(1)).files).toEqual([]);
    expect((await sign(head, other, { confirmed: true })).status).toBe(200);
  });

  it('carries the signature of its signer, proved by the file alone; key and password are kept nowhere', async () => {
    const keyFile = toKeyFile(makeKeys({ name: headName.toUpperCase() }), password);
    const id = await idOf(await sign(head, keyFile, { replaces: 1, reason: 'Dùng chứng thư số của mình' }));
    const [file] = (await list(1)).files;
    expect(file).toMatchObject({ id, way: 'here', signatures: [{ signer: { name: headName.toUpperCase() } }] });
    const pdf = new Uint8Array(await (await fetchFile(clerk, id)).arrayBuffer());
    const needles = [password, Buffer.from(keyFile).toString('base64').slice(40, 100)];
    const dumped = await province.database.owner.sql<{ text: string }[]>`
      select (select string_agg(s::text, '') from signed_files s) || coalesce((select string_agg(c::text, '') from command_records c), '') as text`;
    const kept = await Promise.all((await contents()).map(async (name) => readFile(join(folder, name))));
    for (const needle of needles) {
      expect(server.logged.join('')).not.toContain(needle);
      expect(dumped[0]?.text).not.toContain(needle);
      for (const content of kept) expect(content.includes(needle)).toBe(false);
    }
    for (const content of kept) expect(content.includes(Buffer.from(keyFile).subarray(40, 120))).toBe(false);
    expect(pdf.byteLength).toBe(file?.size);
  });

  it.skipIf(!pdfsig)('is valid to pdfsig as it is saved (Debian package poppler-utils)', async () => {
    const [file] = (await list(1)).files;
    const pdf = new Uint8Array(await (await fetchFile(clerk, file?.id ?? '')).arrayBuffer());
    expect(pdfsigOf(pdf)).toContain('Signature is Valid');
  });
});
