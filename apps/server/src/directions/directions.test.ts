import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction } from '@vinh-danh/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertOrganisations } from '../organisations/insert.ts';
import { endSucceeded } from '../organisations/succeed.ts';
import { enter } from '../testing/enter.ts';
import type { OrganisationId } from '../testing/organisations.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, type Office, type Province, userOf } from '../testing/province.ts';
import { samples } from '../testing/sample-files.ts';
import { type Client, serve } from '../testing/serve.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince({ max: 6 });
});
afterAll(async () => province.close());

const board: Office = 'statistician@so-noi-vu';
const health: Office = 'nominator@so-y-te';
const school: Office = 'nominator@so-giao-duc';
const as = (office: Office) => province.as(office).directions;
type Giving = Parameters<ReturnType<typeof as>['give']>[0];
type Acting = Parameters<ReturnType<typeof as>['act']>[0];
type Plain<T> = T extends unknown ? Omit<T, 'commandId' | 'id' | 'revision'> : never;

const task = (leadId: OrganisationId, partnerIds: OrganisationId[] = [], dueOn = '2026-12-31') => ({
  content: 'Cập nhật các kịch bản phòng, chống dịch',
  leadId,
  partnerIds,
  dueOn,
});
const give = (tasks: Giving['tasks'], change: Partial<Giving> = {}, office: Office = board) =>
  as(office).give({
    commandId: randomUUID(),
    issuerId: 'ubnd-tinh',
    kind: 'plan',
    number: '922/KH-UBND',
    issuedOn: '2026-11-02',
    abstract: 'Kế hoạch thực hiện Chương trình phòng, chống dịch',
    tasks,
    ...change,
  });
const one = async (tasks = [task('so-y-te', ['so-giao-duc'])]) => (await give(tasks)).tasks[0] ?? '';
const revisionOf = async (id: string) => (await as('auditor@ubnd-tinh').task({ id })).task.revision;
const act = async (id: string, office: Office, what: Plain<Acting>, revision?: number) =>
  as(office).act({ commandId: randomUUID(), id, revision: revision ?? (await revisionOf(id)), ...what });

it('goes from the direction to its acceptance; who gave it sees all, a unit its own, and each its own list', async () => {
  const { id, tasks } = await give([
    task('so-y-te', ['so-giao-duc', 'so-y-te']),
    task('so-giao-duc'),
    task('benh-vien', [], '2026-11-20'),
  ]);
  const [first = '', second = '', late = ''] = tasks;
  await act(first, health, { act: 'progress', note: 'Đã lấy ý kiến các đơn vị' });
  await act(first, school, { act: 'progress', note: 'Đã gửi ý kiến phối hợp' });
  await act(first, health, { act: 'report', note: 'Văn bản số 35/SYT' });
  const home = await province.as(board).home.get();
  expect(home.tasks?.toJudge.map((line) => line.id)).toEqual([first]);
  await act(first, board, { act: 'return', reason: 'Thiếu phụ lục' });
  await act(first, health, { act: 'report', note: 'Đã bổ sung phụ lục' });
  await act(first, health, { act: 'takeBack' });
  await act(first, health, { act: 'report', note: 'Đã bổ sung phụ lục' });
  await act(first, 'leader@ubnd-tinh', { act: 'accept' });
  const read = await as(health).task({ id: first });
  expect(read.task).toMatchObject({ state: 'accepted', reportedOn: today, partnerIds: ['so-giao-duc'] });
  expect(read.acts.map((line) => [line.act, line.payload.note ?? line.payload.reason])).toEqual([
    ['assign', undefined],
    ['progress', 'Đã lấy ý kiến các đơn vị'],
    ['progress', 'Đã gửi ý kiến phối hợp'],
    ['report', 'Văn bản số 35/SYT'],
    ['return', 'Thiếu phụ lục'],
    ['report', 'Đã bổ sung phụ lục'],
    ['takeBack', undefined],
    ['report', 'Đã bổ sung phụ lục'],
    ['accept', undefined],
  ]);
  const all = await as(board).get({ id });
  expect(all).toMatchObject({ mayLead: true, direction: { tasks: 3, accepted: 1, waiting: 0, late: 1 } });
  expect(all.tasks.map((line) => line.id)).toEqual([first, second, late]);
  expect((await as(health).get({ id })).tasks.map((line) => line.id)).toEqual([first]);
  expect((await as(school).get({ id })).tasks.map((line) => line.id)).toEqual([first, second]);
  const clinic: Office = 'unitHead@benh-vien';
  expect((await as(clinic).list()).toDo.map((line) => line.id)).toEqual([late]);
  expect((await province.as(clinic).home.get()).tasks?.toDo.map((line) => line.id)).toEqual([late]);
  expect(await failureOf(as('nominator@truong-hoc').get({ id }))).toMatchObject({ code: 'notFound' });
  expect(await failureOf(as('nominator@truong-hoc').task({ id: first }))).toMatchObject({ code: 'notFound' });
  expect((await as('administrator@so-noi-vu').list()).directions).toEqual([]);
});

it('is given and judged by whoever leads for the body, done by the unit that answers, and asks for what it needs', async () => {
  expect(await failureOf(give([task('so-y-te')], {}, 'statistician@so-y-te'))).toMatchObject({
    code: 'roleNotPermitted',
  });
  expect(await failureOf(give([{ ...task('so-y-te'), leadId: 'khong-co' }]))).toMatchObject({ code: 'unitUnknown' });
  expect(await failureOf(give([task('so-y-te')], { movementId: 'khong-co' }))).toMatchObject({ code: 'notFound' });
  expect((await failureOf(give([task('so-y-te', [], '2026-11-01')]))).fields).toEqual(['tasks.0.dueOn']);
  expect((await failureOf(give([]))).fields).toEqual(['tasks']);
  const { id, tasks } = await give([task('so-y-te', ['so-giao-duc'])]);
  const [first = ''] = tasks;
  const add = (dueOn: string, office: Office = board) =>
    as(office).add({ commandId: randomUUID(), id, tasks: [task('benh-vien', [], dueOn)] });
  expect(await failureOf(add('2026-12-31', 'unitHead@so-y-te'))).toMatchObject({ code: 'roleNotPermitted' });
  expect(await failureOf(add('2026-11-01'))).toMatchObject({ code: 'dayTooEarly' });
  await add('2026-12-31', 'leader@ubnd-tinh');
  expect((await as(board).get({ id })).tasks).toHaveLength(2);

  expect(await failureOf(act(first, school, { act: 'report', note: 'Xong' }))).toMatchObject({
    code: 'roleNotPermitted',
  });
  expect(await failureOf(act(first, health, { act: 'accept' }))).toMatchObject({ code: 'roleNotPermitted' });
  expect(await failureOf(act(first, board, { act: 'accept' }))).toMatchObject({ code: 'taskElsewhere' });
  expect(await failureOf(act(first, health, { act: 'report' }))).toMatchObject({ code: 'evidenceMissing' });
  const foreign = { act: 'report' as const, fileIds: [randomUUID()] };
  expect(await failureOf(act(first, health, foreign))).toMatchObject({ code: 'fileUnknown' });
  expect(await failureOf(act(first, board, { act: 'extend', dueOn: '2026-12-31', reason: 'Chờ' }))).toMatchObject({
    code: 'dayTooEarly',
  });
  await act(first, board, { act: 'extend', dueOn: '2027-01-31', reason: 'Chờ hướng dẫn của Trung ương' });
  expect((await as(health).task({ id: first })).task).toMatchObject({ dueOn: '2027-01-31', state: 'assigned' });
  await act(first, health, { act: 'report', note: 'Xong' });
  const two = province.asWith({ user: userOf(health) }, board).directions;
  const own = { commandId: randomUUID(), id: first, revision: await revisionOf(first), act: 'accept' } as const;
  expect(await failureOf(two.act(own))).toMatchObject({ code: 'checkerIsMaker' });
  await act(first, health, { act: 'takeBack' });
  await act(first, board, { act: 'withdraw', reason: 'Giao nhầm' });
  expect((await as(board).get({ id })).direction).toMatchObject({ tasks: 1 });
});

it('of two acts at once one comes second and is told who was first; a command sent twice is done once', async () => {
  const first = await one();
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => settle(act(first, health, { act: 'report', note: 'Xong' }, 1))),
  );
  const codes = outcomes.map((outcome) => ('failure' in outcome ? outcome.failure.code : 'done'));
  expect(codes.filter((code) => code === 'done')).toHaveLength(1);
  expect(codes.filter((code) => code === 'conflict')).toHaveLength(2);
  const command = { commandId: randomUUID(), id: first, revision: 2, act: 'takeBack' } as const;
  expect(await as(health).act(command)).toEqual(await as(health).act(command));
  expect(await revisionOf(first)).toBe(3);
});

it('what is open passes to the successor of a unit that ends, with who had it before', async () => {
  const { owner } = province.database;
  const commune = (id: string) => ({
    id,
    nameVi: `Ủy ban nhân dân ${id}`,
    kind: 'people-committee',
    level: 'commune',
    parentId: 'ubnd-huyen',
    managingBodyId: null,
  });
  await insertOrganisations(owner, { organisations: [commune('xa-cu'), commune('xa-moi')] });
  const [led = '', helped = '', done = ''] = (
    await give([
      { ...task('so-y-te'), leadId: 'xa-cu', partnerIds: ['xa-moi'] },
      { ...task('so-y-te'), partnerIds: ['xa-cu'] },
      { ...task('so-y-te'), leadId: 'xa-cu' },
    ])
  ).tasks;
  const officer = (organisationId: string) => {
    const office = { id: randomUUID(), role: 'nominator', organisationId } as const;
    return province.asWith({ memberships: [office] }, health).directions;
  };
  await officer('xa-cu').act({ commandId: randomUUID(), id: done, revision: 1, act: 'report', note: 'Xong' });
  await act(done, board, { act: 'accept' });
  const successor = { organisationId: 'xa-cu', successorId: 'xa-moi', fromDate: '2026-11-18', isMain: true };
  await insertOrganisations(owner, { organisations: [], successors: [successor] });
  await inTransaction(owner, (tx) => endSucceeded(tx, '2026-11-18'));
  const heir = officer('xa-moi');
  expect((await heir.list()).toDo.map(({ id }) => id).toSorted()).toEqual([led, helped].toSorted());
  expect((await heir.task({ id: led })).task).toMatchObject({
    leadId: 'xa-moi',
    formerLeadName: 'Ủy ban nhân dân xa-cu',
    partnerIds: [],
  });
  expect((await heir.task({ id: done })).task).toMatchObject({
    leadId: 'xa-cu',
    state: 'accepted',
    formerLeadName: null,
  });
  const report = {
    commandId: randomUUID(),
    id: led,
    revision: 1,
    act: 'report',
    note: 'Đã tiếp nhận, hoàn thành',
  } as const;
  expect(await heir.act(report)).toMatchObject({ state: 'reported' });
});

describe('files', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vinh-danh-directions-'));
    server = await serve({ filesDirectory: folder, mode: 'replay' }, province.database);
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const headers = { 'content-type': 'application/octet-stream', 'x-business-day': today };
  const send = async ({ cookies }: Client, path: string) =>
    fetch(`${server.url}${path}?name=Minh%20chứng.pdf`, {
      method: 'POST',
      body: samples.pdf('minh-chung') as unknown as string,
      headers: { ...headers, cookie: cookies, origin: server.url },
    });
  const get = async (client: Client, id: string) =>
    (await client.get(`/api/direction-files/${id}`, { headers: { 'x-business-day': today } })).status;

  it('are taken of whoever may act, and given to whoever sees what they belong to', async () => {
    const { id, tasks } = await give([task('so-y-te'), task('so-giao-duc')]);
    const [first = ''] = tasks;
    const [doing, giving, other] = await Promise.all([
      enter(province, server, health),
      enter(province, server, board),
      enter(province, server, school),
    ]);
    const evidence = (await (await send(doing, `/api/direction-tasks/${first}/files`)).json()) as { id: string };
    const paper = (await (await send(giving, `/api/directions/${id}/files`)).json()) as { id: string };
    expect((await send(other, `/api/direction-tasks/${first}/files`)).status).toBe(404);
    expect((await send(doing, `/api/directions/${id}/files`)).status).toBe(403);
    expect(await Promise.all([doing, giving, other].map((client) => get(client, evidence.id)))).toEqual([
      200, 200, 404,
    ]);
    expect(await Promise.all([doing, giving, other].map((client) => get(client, paper.id)))).toEqual([200, 200, 200]);
    await act(first, health, { act: 'report', fileIds: [evidence.id] });
    expect((await as(board).task({ id: first })).files).toMatchObject([{ id: evidence.id, name: 'Minh chứng.pdf' }]);
    expect((await send(doing, `/api/direction-tasks/${first}/files`)).status).toBe(422);
  });
});
