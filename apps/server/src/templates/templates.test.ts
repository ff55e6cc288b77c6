import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../errors.ts';
import { readWord } from '../documents/testing/read-word.ts';
import { driveTo } from '../testing/drive.ts';
import { enter } from '../testing/enter.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { createFiller } from './filler.ts';
import { refusalOf, serve, type Client, type Served } from '../testing/serve.ts';

const headers = { 'x-business-day': today, 'content-type': 'application/octet-stream' };
const whole = [
  '{co_quan_ban_hanh} số {so_ky_hieu}, {dia_danh_ngay}',
  'MẪU CỦA TỈNH: {ten_loai} {trich_yeu}',
  '{#noi_dung}',
  '{dong}',
  '{/noi_dung}',
  '{#danh_sach}{tieu_de}: {#hang}{stt}. {o1}; {/hang}{/danh_sach}',
];

const wordOf = async (lines: readonly string[]) =>
  new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph({ text })) }] })),
  );

/** A Word file with other parts than Word itself would have written. */
async function changed(change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>) {
  return zipSync(change(unzipSync(await wordOf(whole))));
}

const relation = (type: string, target: string) => (files: Record<string, Uint8Array>) => {
  const name = 'word/_rels/document.xml.rels';
  const xml = strFromU8(files[name] ?? new Uint8Array());
  const added = `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
  return { ...files, [name]: strToU8(xml.replace('</Relationships>', `${added}</Relationships>`)) };
};

let province: Province;
let server: Served;
let appraiser: Client;
let leader: Client;
let hospital: Client;
let filesDirectory: string;
let letterId: string;

beforeAll(async () => {
  province = await openProvince();
  filesDirectory = await mkdtemp(join(tmpdir(), 'vinh-danh-templates-'));
  server = await serve({ mode: 'replay', filesDirectory }, province.database);
  appraiser = await enter(province, server, 'appraiser@so-noi-vu');
  leader = await enter(province, server, 'leader@ubnd-tinh');
  hospital = await enter(province, server, 'unitHead@benh-vien');
  await driveTo(province, { stage: 'intake', level: 'managingUnit' });
  const [letter] = await province.database.owner.sql<{ id: string }[]>`select id from submission_letters`;
  letterId = letter?.id ?? '';
});
afterAll(async () => {
  await server.close();
  await province.close();
  await rm(filesDirectory, { recursive: true });
});

const upload = async (client: Client, content: Uint8Array, place = 'ubnd-tinh/submissionLetter') =>
  fetch(`${server.url}/api/templates/${place}?name=mau.docx`, {
    method: 'POST',
    headers: { ...headers, cookie: client.cookies, origin: server.url },
    body: new Uint8Array(content),
  });
const act = async (client: Client, procedure: string, id: string) =>
  client.post(`/api/trpc/templates.${procedure}`, { body: { id }, headers: { 'x-business-day': today } });
const letter = async (query = '') => {
  const response = await hospital.get(`/api/letters/${letterId}/paper.docx${query}`, {
    headers: { 'x-business-day': today },
  });
  return readWord(new Uint8Array(await response.arrayBuffer())).join(' ');
};

describe('a template', () => {
  const refused = async (content: Uint8Array | Promise<Uint8Array>) => {
    const response = await upload(appraiser, await content);
    const { refusal } = (await response.json()) as { refusal?: { code: string; params?: { names: string[] } } };
    return [refusal?.code, refusal?.params?.names.join('; ')];
  };

  it('with a name that no paper has is refused by that name, within a list too', async () => {
    expect(await refused(wordOf(['{so_ky_hieu} {so_hieu}', '{#noi_dung}{dong} {muc}{/noi_dung}']))).toEqual([
      'templateUnknownNames',
      'so_hieu; noi_dung › muc',
    ]);
    expect(await refused(wordOf(['{constructor}{#so_ky_hieu}{dong}{/so_ky_hieu}']))).toEqual([
      'templateUnknownNames',
      'constructor; so_ky_hieu',
    ]);
  });

  it.each([
    ['a loop without an end', '{#noi_dung}{dong}', 'noi_dung'],
    ['an end without a loop', '{dong}{/noi_dung}', 'noi_dung'],
    ['a brace that is not closed', '{so_ky_hieu', 'so_ky_hieu'],
    ['loops that cross', '{#danh_sach}{#hang}{stt}{/danh_sach}{/hang}', 'danh_sach; hang'],
  ])('with %s is refused by its name', async (_, line, names) => {
    const [code, told] = await refused(wordOf([line]));
    expect(code).toBe('templateBroken');
    for (const name of names.split('; ')) expect(told).toContain(name);
  });

  it.each([
    [
      'a macro',
      (files: Record<string, Uint8Array>) => ({ ...files, 'word/vbaProject.bin': strToU8('x') }),
      'vbaProject',
    ],
    ['a template fetched from elsewhere', relation('attachedTemplate', 'http://xa.example/a.dotm'), 'xa.example'],
    ['a picture fetched from elsewhere', relation('image', 'file://may/anh.png'), 'may/anh.png'],
    [
      'a field that starts a program',
      (files: Record<string, Uint8Array>) => ({
        ...files,
        'word/document.xml': strToU8(
          strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(
            '<w:p>',
            '<w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r>',
          ),
        ),
      }),
      'DDEAUTO',
    ],
  ] as const)('with %s is refused by its name', async (_, change, name) => {
    const [code, told] = await refused(changed(change));
    expect(code).toBe('templateForeignParts');
    expect(told).toContain(name);
  });

  it('that is no Word file, or swells when it is unpacked, is refused', async () => {
    expect((await refused(zipSync({ 'a.txt': strToU8('x') })))[0]).toMatch(/fileKindRefused|templateUnreadable/u);
    const swollen = changed((files) => ({ ...files, 'word/media/a.bin': new Uint8Array(31 * 1024 * 1024) }));
    expect(await refused(swollen)).toEqual(['templateUnreadable', '']);
  });
});

it('has a limit of time, and the next template has a new worker', async () => {
  const hasty = createFiller({ patienceMs: 1 });
  const filling = hasty.fill(await wordOf(whole), {}).then(
    () => undefined,
    (error: unknown) => error instanceof RefusedError && error.refusal.code,
  );
  expect(await filling).toBe('documentTooLong');
  await hasty.close();
});

it('is used once somebody else approves it, beside the paper as the product makes it, and no longer when it is given up', async () => {
  const before = await letter();
  const sent = await upload(appraiser, await wordOf(whole));
  const { id } = (await sent.json()) as { id: string };
  expect(sent.status).toBe(200);
  expect(await letter()).toBe(before);
  const preview = await appraiser.get(`/api/templates/${id}/preview.docx`, { headers: { 'x-business-day': today } });
  expect(readWord(new Uint8Array(await preview.arrayBuffer())).join(' ')).toContain('SỞ Y TẾ số 09/TTr-SYT');

  expect(await refusalOf(await act(appraiser, 'approve', id))).toBe('forbidden');
  expect((await act(leader, 'approve', id)).status).toBe(200);
  expect(await refusalOf(await act(leader, 'approve', id))).toBe('conflict');
  const own = await letter();
  expect(own).toContain('MẪU CỦA TỈNH: TỜ TRÌNH Về việc đề nghị tặng Bằng khen');
  expect(own).toMatch(/1\. Nguyễn Văn \d+;/u);
  expect(own).not.toMatch(/[{}]/u);
  expect(await letter('?own=no')).toBe(before);

  expect((await act(appraiser, 'retire', id)).status).toBe(200);
  expect(await letter()).toBe(before);
});

it('is brought by the office that drafts for the province, and read there alone', async () => {
  const content = await wordOf(whole);
  expect(await refusalOf(await upload(hospital, content))).toBe('roleNotPermitted');
  expect(await refusalOf(await upload(appraiser, content, 'so-y-te/submissionLetter'))).toBe('roleNotPermitted');
  expect(await refusalOf(await upload(appraiser, content, 'ubnd-tinh/loveLetter'))).toBe('badInput');
  const { id } = (await (await upload(appraiser, content)).json()) as { id: string };
  const foreign = await hospital.get(`/api/templates/${id}/preview.docx`, { headers: { 'x-business-day': today } });
  expect(foreign.status).toBe(404);
  expect((await act(leader, 'approve', randomUUID())).status).toBe(404);
  const person = province.as('leader@ubnd-tinh');
  const { user } = await person.auth.me();
  await province.database.owner.sql`update document_templates set uploaded_by_id = ${user?.id ?? ''} where id = ${id}`;
  expect(await failureOf(person.templates.approve({ id }))).toMatchObject({ code: 'samePerson' });
});
