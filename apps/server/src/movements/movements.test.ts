import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OrganisationId } from '../testing/organisations.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, type Office, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince({ max: 6 });
});
afterAll(async () => province.close());

const board: Office = 'statistician@so-noi-vu';
const as = (office: Office) => province.as(office).movements;
type Drafting = Parameters<ReturnType<typeof as>['draft']>[0];
type Plain = 'launch' | 'start' | 'beginInterimReview' | 'endInterimReview' | 'beginFinalReview' | 'close';

const document = { number: '3510/KH-UBND', issuedOn: '2026-09-30', abstract: 'Kế hoạch triển khai Phong trào thi đua' };
const draft = (change: Partial<Drafting> = {}, office: Office = board) =>
  as(office).draft({
    commandId: randomUUID(),
    name: 'Đoàn kết, chung sức, đồng lòng phòng, chống dịch',
    launchedById: 'ubnd-tinh',
    launchedOn: '2026-09-30',
    documents: [document],
    ...change,
  });

type Known = { id: string; version: number };
const act = ({ id, version }: Known, name: Plain, office: Office = board) =>
  as(office).act({ commandId: randomUUID(), id, version, act: name });
const send = ({ id, version }: Known, unitIds: OrganisationId[], office: Office = board) =>
  as(office).act({ commandId: randomUUID(), id, version, act: 'send', unitIds });
const join = (id: string, unitId: OrganisationId, office: Office = `nominator@${unitId}`) =>
  as(office).join({ commandId: randomUUID(), id, unitId, plan: 'Kế hoạch số 12/KH-UBND' });
const pledge = (id: string, unitId: OrganisationId, change: object = {}, office: Office = `nominator@${unitId}`) =>
  as(office).pledge({
    commandId: randomUUID(),
    id,
    unitId,
    content: 'Không xuất, nhập cảnh trái phép',
    households: 113,
    place: 'Thôn 1',
    signedOn: '2026-10-05',
    ...change,
  });
const launched = async () => act(await draft(), 'launch');

it('goes from the draft to its end, and tells who did what', async () => {
  let movement = await launched();
  for (const name of ['start', 'beginInterimReview', 'endInterimReview', 'beginFinalReview', 'close'] as const)
    movement = await act(movement, name);
  const read = await as(board).get({ id: movement.id });
  expect(read).toMatchObject({
    status: 'closed',
    isOpen: false,
    level: 'province',
    documents: [document],
    mayLead: true,
  });
  expect(read.acts.map((one) => one.act)).toEqual([
    'draft',
    'launch',
    'start',
    'beginInterimReview',
    'endInterimReview',
    'beginFinalReview',
    'close',
  ]);
  expect(await failureOf(act(movement, 'start'))).toMatchObject({ code: 'movementElsewhere' });
  expect(await failureOf(send(movement, ['ubnd-xa']))).toMatchObject({ code: 'movementElsewhere' });
});

it('[Luật TĐKT 2022 Đ.18] is led by the body that launches it: its head, or the board that works for it', async () => {
  const movement = await draft();
  expect(await failureOf(draft({}, 'statistician@so-y-te'))).toMatchObject({ code: 'roleNotPermitted' });
  expect(await failureOf(act(movement, 'launch', 'unitHead@benh-vien'))).toMatchObject({ code: 'roleNotPermitted' });
  expect(await act(movement, 'launch', 'leader@ubnd-tinh')).toMatchObject({ version: 2 });
  const own = await draft({ launchedById: 'ubnd-xa', parentId: movement.id }, 'unitHead@ubnd-xa');
  expect(await as('nominator@ubnd-xa').get({ id: own.id })).toMatchObject({ level: 'commune', mayLead: false });
  const parent = await as(board).get({ id: movement.id });
  expect(parent.below.map(({ id }) => id)).toEqual([own.id]);
  expect(await failureOf(draft({ parentId: 'khong-co' }))).toMatchObject({ code: 'notFound' });
});

it('is not launched without a document, and sent to units only once it is launched', async () => {
  const bare = await draft({ documents: [] });
  expect(await failureOf(act(bare, 'launch'))).toMatchObject({ code: 'documentMissing' });
  expect(await failureOf(send(bare, ['ubnd-xa']))).toMatchObject({ code: 'movementElsewhere' });
  const told = await as(board).act({ commandId: randomUUID(), ...bare, act: 'addDocument', document });
  expect(await act(told, 'launch')).toMatchObject({ version: 3 });
  expect((await failureOf(draft({ endsOn: '2026-01-01' }))).fields).toEqual(['endsOn']);
  const early = await draft({ launchedOn: '2026-12-31' });
  expect(await failureOf(act(early, 'launch'))).toMatchObject({ code: 'dayInFuture' });
});

it('cascades: sent to units, joined by each once, with pledges that are counted until they are withdrawn', async () => {
  const movement = await send(await launched(), ['ubnd-xa', 'benh-vien', 'ubnd-xa']);
  const { id } = movement;
  expect(await failureOf(pledge(id, 'ubnd-xa'))).toMatchObject({ code: 'notSentTo' });
  expect(await failureOf(join(id, 'truong-hoc'))).toMatchObject({ code: 'notSentTo' });
  expect(await failureOf(join(id, 'ubnd-xa', 'nominator@benh-vien'))).toMatchObject({ code: 'roleNotPermitted' });
  const outcomes = await Promise.all([1, 2, 3].map(() => settle(join(id, 'ubnd-xa'))));
  expect(outcomes.filter((outcome) => 'answer' in outcome)).toHaveLength(1);
  await pledge(id, 'ubnd-xa');
  await pledge(id, 'ubnd-xa', { households: 679, place: 'Thôn 7' });
  expect(await failureOf(pledge(id, 'ubnd-xa', { signedOn: '2026-12-31' }))).toMatchObject({ code: 'dayInFuture' });
  expect((await failureOf(pledge(id, 'ubnd-xa', { households: 0 }))).fields).toEqual(['households']);
  const { units } = await as(board).get({ id });
  expect(units.map(({ unitId, joinedOn, pledges, households }) => [unitId, joinedOn, pledges, households])).toEqual([
    ['benh-vien', null, 0, 0],
    ['ubnd-xa', today, 2, 792],
  ]);
  const own = await as('nominator@ubnd-xa').get({ id });
  expect(own.own).toEqual(['ubnd-xa']);
  const [first] = own.pledges;
  const back = { commandId: randomUUID(), id, pledgeId: first?.id ?? '' };
  expect(await failureOf(as('nominator@benh-vien').withdrawPledge(back))).toMatchObject({ code: 'roleNotPermitted' });
  await as('nominator@ubnd-xa').withdrawPledge({ ...back, commandId: randomUUID() });
  expect((await as(board).get({ id })).units.at(-1)).toMatchObject({ pledges: 1, households: 679 });
});

it('of two acts at once one comes second and is told', async () => {
  const movement = await launched();
  const outcomes = await Promise.all([settle(act(movement, 'start')), settle(act(movement, 'start'))]);
  const codes = outcomes.map((outcome) => ('failure' in outcome ? outcome.failure.code : 'done'));
  expect(new Set(codes)).toEqual(new Set(['conflict', 'done']));
});

it('at a glance: who joined, who reports, figures by period, what units say holds them up', async () => {
  const movement = await send(await launched(), ['ubnd-xa', 'benh-vien']);
  await join(movement.id, 'ubnd-xa');
  const asked = province.as(board).reports;
  const content = {
    title: 'Phòng, chống dịch',
    indicators: [
      { key: 'ho', label: 'Số hộ', kind: 'quantity', unit: 'hộ', counting: 'inPeriod' },
      { key: 'vuong-mac', label: 'Khó khăn, vướng mắc', kind: 'text', isRequired: false },
    ],
  } as const;
  const { id: formId } = await asked.define({
    commandId: randomUUID(),
    ownerId: 'so-noi-vu',
    movementId: movement.id,
    content: content as never,
    rhythm: 'week',
    from: '2026-11-09',
    to: '2026-11-22',
    daysToReport: 2,
    unitIds: ['ubnd-xa', 'benh-vien'],
  });
  const { reports } = await asked.overview({ formId, from: '2026-11-09', to: '2026-11-22' });
  for (const [from, ho] of [
    ['2026-11-09', 700],
    ['2026-11-16', 92],
  ] as const) {
    const { id = '' } = reports.find((one) => one.unitId === 'ubnd-xa' && one.from === from) ?? {};
    const figures = { ho, ...(ho === 92 ? { 'vuong-mac': { said: 'Địa bàn chia cắt' } } : {}) };
    const written = { figures, remarks: {} };
    const { revision } = await province
      .as('nominator@ubnd-xa')
      .reports.send({ commandId: randomUUID(), id, revision: 0, act: 'submit', written });
    await asked.send({ commandId: randomUUID(), id, revision, act: 'accept' });
  }
  const health = await as(board).health({ id: movement.id });
  expect(health.units.map(({ unitId, joinedOn }) => [unitId, joinedOn])).toEqual([
    ['benh-vien', null],
    ['ubnd-xa', today],
  ]);
  expect(health.forms).toMatchObject([{ id: formId, asked: 4, accepted: 2, waiting: 0, late: 1 }]);
  expect(health.forms[0]?.periods.map(({ from, numbers }) => [from, numbers])).toEqual([
    ['2026-11-09', { ho: 700 }],
    ['2026-11-16', { ho: 92 }],
  ]);
  expect(health.limits).toMatchObject([{ unitName: 'Ủy ban nhân dân xã', said: 'Địa bàn chia cắt' }]);
  expect(health.nominations).toEqual({ underWay: 0, decided: 0 });
  // Who reads none of these reports sees none of their figures.
  const seen = await as('nominator@truong-hoc').health({ id: movement.id });
  expect([seen.forms[0]?.asked, seen.forms[0]?.periods, seen.limits]).toEqual([0, [], []]);
});
