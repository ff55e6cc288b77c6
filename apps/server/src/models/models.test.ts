import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enter } from '../testing/enter.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, type Office, type Province } from '../testing/province.ts';
import { samples } from '../testing/sample-files.ts';
import { serve } from '../testing/serve.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince({ max: 6 });
});
afterAll(async () => province.close());

const as = (office: Office) => province.as(office).models;
type Drafting = Parameters<ReturnType<typeof as>['draft']>[0];
type Acting = Parameters<ReturnType<typeof as>['act']>[0];
type Known = { id: string; version: number };
const unit: Office = 'nominator@benh-vien';
const board: Office = 'statistician@so-noi-vu';

const content = {
  title: 'Tổ khám bệnh lưu động tại thôn, làng',
  place: 'Các xã biên giới',
  description: 'Mỗi tháng hai lần đưa bác sĩ và máy siêu âm về nhà rông.',
  effect: '1.240 lượt người được khám, không còn ca bệnh phát hiện muộn.',
};
const draft = (change: Partial<Drafting> = {}, office: Office = unit) =>
  as(office).draft({ commandId: randomUUID(), unitId: 'benh-vien', ...content, ...change });
const act = ({ id, version }: Known, what: string, office: Office, reason?: string) =>
  as(office).act({ commandId: randomUUID(), id, version, act: what, ...(reason ? { reason } : {}) } as Acting);
const codeOf = async (call: Promise<unknown>) => (await failureOf(call)).code;
const sees = async (office: Office, id: string) => (await as(office).list()).some((one) => one.id === id);
const promoted = async () => {
  const proposed = await act(await draft(), 'propose', unit);
  return act(await act(proposed, 'promote', 'unitHead@so-y-te'), 'promote', 'appraiser@so-noi-vu');
};

it('goes from its unit upwards to the province, is published by the board, copied, and withdrawn with a reason', async () => {
  const first = await draft();
  const stranger: Office = 'nominator@truong-hoc';
  expect(await codeOf(draft({}, stranger))).toBe('roleNotPermitted');
  expect(await codeOf(draft({ reportId: randomUUID() }))).toBe('notFound');
  expect(await codeOf(act(first, 'promote', unit))).toBe('roleNotPermitted');
  expect(await Promise.all([sees(unit, first.id), sees('unitHead@so-y-te', first.id)])).toEqual([true, false]);
  expect(await codeOf(act(first, 'propose', 'unitHead@so-y-te'))).toBe('notFound');
  const proposed = await act(first, 'propose', unit);
  expect(await as('unitHead@so-y-te').get({ id: first.id })).toMatchObject({ state: 'proposed', holderId: 'so-y-te' });
  expect(await codeOf(act(proposed, 'promote', 'nominator@so-y-te'))).toBe('roleNotPermitted');

  const returned = await act(proposed, 'return', 'unitHead@so-y-te', 'Nêu rõ số liệu trước và sau');
  const edit = { ...content, commandId: randomUUID(), id: first.id, version: returned.version, effect: 'Giảm 40%.' };
  const again = await act(await as(unit).edit(edit), 'propose', unit);
  expect(await codeOf(as(unit).edit({ ...edit, commandId: randomUUID(), version: again.version }))).toBe(
    'modelElsewhere',
  );
  const atTop = await act(again, 'promote', 'unitHead@so-y-te');
  expect(await as(board).get({ id: first.id })).toMatchObject({
    state: 'promoted',
    holderId: 'ubnd-tinh',
    aboveId: null,
  });
  expect(await codeOf(act(atTop, 'publish', 'unitHead@so-y-te'))).toBe('roleNotPermitted');
  const copy = (unitId: string, office: Office, since = '2026-11-01') =>
    as(office).copy({ commandId: randomUUID(), id: first.id, unitId, since });
  expect(await codeOf(copy('truong-hoc', stranger))).toBe('notFound');
  expect(await codeOf(copy('benh-vien', unit))).toBe('modelElsewhere');
  const published = await act(atTop, 'publish', board);

  expect(await sees(stranger, first.id)).toBe(true);
  expect(await codeOf(copy('benh-vien', unit))).toBe('ownModel');
  expect(await codeOf(copy('truong-hoc', stranger, '2026-12-31'))).toBe('dayInFuture');
  expect(await codeOf(copy('ubnd-xa', stranger))).toBe('roleNotPermitted');
  const copies = await Promise.all([1, 2].map(() => settle(copy('truong-hoc', stranger))));
  expect(copies.flatMap((one) => ('failure' in one ? [one.failure.code] : []))).toEqual(['alreadyCopied']);
  expect(await codeOf(act(published, 'withdraw', unit, 'x'))).toBe('roleNotPermitted');
  expect((await failureOf(act(published, 'withdraw', board))).fields).toEqual(['reason']);
  await act(published, 'withdraw', board, 'Số liệu không đúng');
  const read = await as('nominator@benh-vien').get({ id: first.id });
  expect(read).toMatchObject({ state: 'withdrawn', copied: [{ unitId: 'truong-hoc' }] });
  expect(read.acts.map((one) => [one.act, one.reason])).toEqual([
    ['draft', null],
    ['propose', null],
    ['return', 'Nêu rõ số liệu trước và sau'],
    ['edit', null],
    ['propose', null],
    ['promote', null],
    ['publish', null],
    ['withdraw', 'Số liệu không đúng'],
  ]);
  expect(await sees(stranger, first.id)).toBe(false);
  expect(await sees('auditor@ubnd-tinh', first.id)).toBe(true);
});

it('is published only once it lies with the province; of two who act at once one is told', async () => {
  const proposed = await act(await draft(), 'propose', unit);
  const outcomes = await Promise.all(
    ['unitHead@so-y-te', 'appraiser@so-y-te'].map((office) => settle(act(proposed, 'promote', office as Office))),
  );
  expect(new Set(outcomes.map((one) => ('failure' in one ? one.failure.code : 'done')))).toEqual(
    new Set(['done', 'conflict']),
  );
  const district = await act(await draft({ unitId: 'ubnd-xa' }, 'nominator@ubnd-xa'), 'propose', 'nominator@ubnd-xa');
  expect(await codeOf(act(district, 'publish', 'leader@ubnd-huyen'))).toBe('modelElsewhere');
  const known = await promoted();
  expect(await as(board).get({ id: known.id })).toMatchObject({
    state: 'promoted',
    offices: expect.arrayContaining(['publish']),
  });
  expect(await codeOf(act({ ...known, version: 1 }, 'publish', board))).toBe('conflict');
});

it('has pictures with words for them, of its unit while it writes, shown to whoever reads the model', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vinh-danh-models-'));
  const server = await serve({ filesDirectory: folder, mode: 'replay' }, province.database);
  const own = await draft();
  const officer = await enter(province, server, unit);
  const stranger = await enter(province, server, 'nominator@truong-hoc');
  const send = async (client: typeof officer, bytes: Uint8Array, alternative = 'Khám bệnh tại nhà rông') =>
    fetch(`${server.url}/api/models/${own.id}/pictures?alternative=${encodeURIComponent(alternative)}`, {
      method: 'POST',
      body: bytes as unknown as string,
      headers: {
        'content-type': 'application/octet-stream',
        'x-business-day': today,
        cookie: client.cookies,
        origin: server.url,
      },
    });
  const show = async (client: typeof officer, id: string) =>
    client.get(`/api/model-pictures/${id}`, { headers: { 'x-business-day': today } });
  const picture = (await (await send(officer, samples.png())).json()) as { id: string };
  expect((await send(officer, samples.png(), ' ')).status).toBe(400);
  expect((await send(officer, samples.pdf('bao-cao'))).status).toBe(415);
  expect((await send(stranger, samples.png())).status).toBe(404);
  expect((await as(unit).get({ id: own.id })).pictures).toEqual([
    { id: picture.id, alternative: 'Khám bệnh tại nhà rông' },
  ]);
  const shown = await show(officer, picture.id);
  expect([shown.status, shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([
    200,
    'image/png',
    'nosniff',
  ]);
  expect((await show(stranger, picture.id)).status).toBe(404);
  const second = (await (await send(officer, samples.png())).json()) as { id: string };
  expect(await codeOf(as('nominator@truong-hoc').removePicture({ id: second.id }))).toBe('notFound');
  await as(unit).removePicture({ id: second.id });
  expect((await show(officer, second.id)).status).toBe(404);
  const proposed = await act(own, 'propose', unit);
  expect((await send(officer, samples.png())).status).toBe(422);
  expect(await codeOf(as(unit).removePicture({ id: picture.id }))).toBe('modelElsewhere');
  await act(await act(proposed, 'promote', 'unitHead@so-y-te'), 'publish', board);
  expect((await show(stranger, picture.id)).status).toBe(200);
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
