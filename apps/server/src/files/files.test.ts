import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperFile } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveTo, type Row } from '../testing/drive.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { samples } from '../testing/sample-files.ts';
import { createClient, refusalOf, serve, type Client, type Served } from '../testing/serve.ts';
import { enter } from '../testing/enter.ts';

let province: Province;
let server: Served;
let folder: string;
let unit: Client;
let school: Client;
let department: Client;
let draft: Row;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vinh-danh-files-'));
  province = await openProvince();
  server = await serve({ filesDirectory: folder, mode: 'replay' }, province.database);
  unit = await enter(province, server, 'nominator@benh-vien');
  school = await enter(province, server, 'nominator@truong-hoc');
  department = await enter(province, server, 'appraiser@so-noi-vu');
  [draft] = (await driveTo(province, { stage: 'draft' })) as [Row];
});
afterAll(async () => {
  await server.close();
  await province.close();
  await rm(folder, { recursive: true, force: true });
});

type Body = Uint8Array | ReadableStream | string;
type Sent = { name?: string; type?: string; origin?: string };

function send(client: Client, nominationId: string, body: Body, { name = 'Báo cáo.pdf', type, origin }: Sent = {}) {
  return fetch(`${server.url}/api/files/${nominationId}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: body as RequestInit['body'],
    headers: {
      cookie: client.cookies,
      origin: origin ?? server.url,
      'content-type': type ?? 'application/octet-stream',
      'x-business-day': '2026-11-23',
    },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
}

const asFile = async (response: Response) => (await response.json()) as PaperFile & { name: string };
const take = async (mark: string) => asFile(await send(unit, draft.id, samples.pdf(mark)));
const told = ({ id, sha256, type, size }: PaperFile): PaperFile => ({ id, sha256, type, size });
const get = (client: Client, id: string) =>
  client.get(`/api/files/${id}`, { headers: { 'x-business-day': '2026-11-23' } });
const contents = async () => (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));
const arriving = async () => readdir(join(folder, 'arriving'));

describe('a file that comes in', () => {
  it('is told by its hash, size and kind, kept once, and saved again byte by byte as an attachment', async () => {
    const content = samples.pdf('một');
    const before = (await contents()).length;
    const file = await asFile(await send(unit, draft.id, content));
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(file).toMatchObject({ sha256, size: content.byteLength, type: 'pdf', name: 'Báo cáo.pdf' });
    const twin = await asFile(await send(unit, draft.id, content, { name: 'khác.pdf' }));
    expect(twin).toMatchObject({ sha256, name: 'khác.pdf' });
    expect(twin.id).not.toBe(file.id);
    expect((await contents()).length).toBe(before + 1);
    expect(await arriving()).toEqual([]);

    const saved = await get(unit, file.id);
    expect(Buffer.from(await saved.arrayBuffer()).equals(Buffer.from(content))).toBe(true);
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename="${file.id}.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf`,
    );
    expect(saved.headers.get('content-type')).toBe('application/pdf');
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
    expect(saved.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['pdf', 'png', 'jpg', 'docx', 'xlsx'] as const)('is taken as %s whatever it is called', async (kind) => {
    const file = await asFile(await send(unit, draft.id, samples[kind](), { name: 'tệp.exe' }));
    expect(file).toMatchObject({ type: kind, name: `tệp.exe.${kind}` });
  });

  it.each(['html', 'svg', 'exe', 'zip', 'docm', 'plain'] as const)(
    'is refused when it is %s, even called PDF',
    async (kind) => {
      const response = await send(unit, draft.id, samples[kind](), { name: 'Báo cáo.pdf' });
      expect([response.status, await refusalOf(response)]).toEqual([415, 'fileKindRefused']);
      expect(await arriving()).toEqual([]);
    },
  );

  it('is refused when it is empty or larger than 20 MB, whether its size was told or not', async () => {
    expect(await refusalOf(await send(unit, draft.id, ''))).toBe('fileEmpty');
    const large = new Uint8Array(20 * 1024 * 1024 + 1);
    large.set(samples.pdf());
    const refused = await send(unit, draft.id, large);
    expect([refused.status, await refusalOf(refused)]).toEqual([413, 'fileTooLarge']);
    const stream = new Blob([large]).stream();
    const cut = await send(unit, draft.id, stream).then(refusalOf, () => 'connection ended');
    expect(['fileTooLarge', 'connection ended']).toContain(cut);
    expect(await arriving()).toEqual([]);
  });

  it('leaves nothing behind when its sender goes away in the middle', async () => {
    const before = (await contents()).length;
    const leaving = new ReadableStream({
      start: (controller) => controller.enqueue(samples.pdf('đi')),
      pull: (controller) => controller.error(new Error('gone')),
    });
    await expect(send(unit, draft.id, leaving)).rejects.toThrow();
    await expect.poll(arriving).toEqual([]);
    expect((await contents()).length).toBe(before);
  });
});

describe('who may', () => {
  it('not bring a file: a stranger, another unit, a department before it is submitted, a foreign page, a form', async () => {
    const pdf = samples.pdf();
    const refusals = await Promise.all(
      [
        send(createClient(server.url), draft.id, pdf),
        send(school, draft.id, pdf),
        send(department, draft.id, pdf),
        send(unit, randomUUID(), pdf),
        send(unit, draft.id, pdf, { origin: 'https://evil.example' }),
        send(unit, draft.id, pdf, { type: 'multipart/form-data' }),
      ].map(async (response) => refusalOf(await response)),
    );
    expect(refusals).toEqual(['signInRequired', 'notFound', 'notFound', 'notFound', 'originRefused', 'badInput']);
  });

  it('not bring one to a nomination that takes no papers any more', async () => {
    const [over] = (await driveTo(province, { stage: 'decided' })) as [Row];
    expect(await refusalOf(await send(unit, over.id, samples.pdf()))).toBe('forbidden');
  });

  it('read it: whoever reads the nomination, and nobody else', async () => {
    const [submitted] = (await driveTo(province, { stage: 'intake', level: 'province' })) as [Row];
    const file = await asFile(await send(unit, submitted.id, samples.pdf('đọc')));
    expect((await get(department, file.id)).status).toBe(200);
    expect((await get(unit, file.id)).status).toBe(200);
    expect((await get(school, file.id)).status).toBe(404);
    expect((await get(createClient(server.url), file.id)).status).toBe(401);
    const own = await take('riêng');
    expect((await get(department, own.id)).status).toBe(404);
  });
});

describe('a paper', () => {
  const attach = (files: readonly PaperFile[], version = draft.version) =>
    province.as('nominator@benh-vien').nominations.send({
      commandId: randomUUID(),
      id: draft.id,
      version,
      event: { type: 'attach', kind: 'other', files: [...files] },
    });

  it('names files that came in for its nomination, and the page tells what they are called', async () => {
    const file = await take('giấy tờ');
    const { version } = await attach([told(file)]);
    draft = { ...draft, version };
    const { papers, files } = await province.as('nominator@benh-vien').nominations.get({ id: draft.id });
    expect(papers.at(-1)).toEqual({ kind: 'other', files: [told(file)] });
    expect(files.find(({ id }) => id === file.id)).toEqual({
      id: file.id,
      name: 'Báo cáo.pdf',
      type: 'pdf',
      size: file.size,
    });
  });

  it('does not name another one, a changed one, one of another nomination, or the same twice', async () => {
    const file = told(await take('thật'));
    const [other] = (await driveTo(province, { stage: 'draft' })) as [Row];
    const foreign = told(await asFile(await send(unit, other.id, samples.pdf('lạ'))));
    const wrong = [
      [{ ...file, id: randomUUID() }],
      [{ ...file, sha256: 'a'.repeat(64) }],
      [{ ...file, size: file.size + 1 }],
      [foreign],
      [file, file],
      [file, foreign],
    ];
    for (const files of wrong) await expect(attach(files)).rejects.toThrow('fileUnknown');
    const { version } = await province.as('nominator@benh-vien').nominations.get({ id: draft.id });
    expect(version).toBe(draft.version);
  });

  it('keeps the name of its file out of the dossier and its history', async () => {
    const rows = await province.database.owner.sql<{ text: string }[]>`
      select n.dossier::text || coalesce((select string_agg(h.payload::text, '') from history h where h.nomination_id = n.id), '') as text
      from nominations n where n.id = ${draft.id}`;
    expect(rows[0]?.text).toContain('sha256');
    expect(rows[0]?.text).not.toContain('Báo cáo.pdf');
  });

  it('whose content is lost says so, and the log says which', async () => {
    const file = await take('mất');
    await rm(join(folder, file.sha256.slice(0, 2), file.sha256));
    const response = await get(unit, file.id);
    expect([response.status, await refusalOf(response)]).toEqual([404, 'fileLost']);
    expect(server.logged.join('')).toContain(file.id);
  });
});
