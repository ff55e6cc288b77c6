import { randomUUID } from 'node:crypto';
import type { MovementTerms } from '@vinh-danh/workflows/movement';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftOf, drive, type DraftInput, items, rowsOf } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, type Office, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince({ max: 8 });
});
afterAll(async () => province.close());

const board: Office = 'statistician@so-noi-vu';
const officer: Office = 'nominator@benh-vien';
const document = '3510/KH-UBND';
const as = (office: Office) => province.as(office).movements;

/** A movement that runs, with what it lays down. */
async function launched(terms: Partial<MovementTerms>, parentId?: string) {
  const drafted = await as(board).draft({
    commandId: randomUUID(),
    name: 'Chung sức phòng, chống dịch',
    launchedById: 'ubnd-tinh',
    launchedOn: '2026-09-30',
    documents: parentId ? [] : [{ number: document, issuedOn: '2026-09-30' }],
    terms,
    ...(parentId ? { parentId } : {}),
  });
  if (parentId) return drafted;
  return as(board).act({ commandId: randomUUID(), ...drafted, act: 'launch' });
}

const create = async (movementId: string, count: number, change: Partial<DraftInput> = {}) => {
  const { created } = await province.as(officer).nominations.createMany({
    commandId: randomUUID(),
    items: Array.from({ length: count }, () => draftOf('benh-vien', { movementId, ...change })),
  });
  return rowsOf(
    province,
    created.map(({ id }) => id),
  );
};
const submitEvent = { type: 'submit', reason: 'Đơn vị vẫn đề nghị' } as const;
const submit = ({ id, version }: { id: string; version: number }) =>
  province.as(officer).nominations.send({ commandId: randomUUID(), id, version, event: submitEvent });
const told = (outcome: Awaited<ReturnType<typeof settle>>) => ('failure' in outcome ? outcome.failure.code : 'done');
const worker = (occupationGroup: 'worker' | 'leader') =>
  ({
    subject: {
      kind: 'individual',
      fullName: `Người ${randomUUID()}`,
      birthYear: 1980,
      gender: 'male',
      occupationGroup,
    },
  }) as const;

it('takes only whom it names, and says by which document', async () => {
  const { id } = await launched({ subjects: ['individual'], occupations: ['worker', 'farmer'] });
  const collective = { subject: { kind: 'collective', name: 'Khoa Cấp cứu' } } as const;
  expect(await failureOf(create(id, 1, collective))).toMatchObject({
    code: 'movementSubject',
    refusal: { params: { document, subject: 'collective', row: 0 } },
  });
  expect(await failureOf(create(id, 1, worker('leader')))).toMatchObject({ code: 'movementOccupation' });
  const [one] = await create(id, 1, worker('worker'));
  if (!one) throw new Error('nothing created');
  // What was laid down meanwhile holds when it is submitted.
  const { version } = await as(board).get({ id });
  const terms = { criteria: [], subjects: ['collective' as const], occupations: [], quotas: [], phases: [] };
  await as(board).act({ commandId: randomUUID(), id, version, act: 'setTerms', terms });
  expect(await failureOf(submit(one))).toMatchObject({ code: 'movementSubject', refusal: { params: { document } } });
});

it('of six submitted at once a quota of two takes two; what is taken back makes room', async () => {
  const { id } = await launched({ quotas: [{ kind: 'most', count: 2 }] });
  const rows = await create(id, 6);
  const outcomes = await Promise.all(rows.map((row) => settle(submit(row))));
  const codes = outcomes.map(told);
  expect(codes.filter((code) => code === 'done')).toHaveLength(2);
  expect(codes.filter((code) => code === 'quotaExhausted')).toHaveLength(4);
  const refused = outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : []));
  expect(refused[0]).toMatchObject({ refusal: { params: { document, atMost: 2, count: 2 } } });
  const after = await rowsOf(
    province,
    rows.map((row) => row.id),
  );
  const taken = after.find(({ stage }) => stage !== 'draft');
  const left = after.find(({ stage }) => stage === 'draft');
  if (!taken || !left) throw new Error('not as expected');
  await province.as(officer).nominations.send({
    commandId: randomUUID(),
    id: taken.id,
    version: taken.version,
    event: { type: 'withdraw', reason: 'Rút hồ sơ' },
  });
  expect(told(await settle(submit(left)))).toBe('done');
});

it('a batch fills what is left, a movement below counts with the one above, a unit may have a quota of its own', async () => {
  const above = await launched({ quotas: [{ kind: 'most', count: 3, subject: 'individual' }] });
  const below = await launched({}, above.id);
  await as(board).act({
    commandId: randomUUID(),
    ...below,
    act: 'addDocument',
    document: { number: '7/KH', issuedOn: '2026-10-01' },
  });
  await as(board).act({ commandId: randomUUID(), ...below, version: below.version + 1, act: 'launch' });
  await drive(
    province,
    (await create(below.id, 1)).map(({ id }) => id),
    { stage: 'leader', level: 'unit' },
  );
  const rows = await create(above.id, 4);
  const send = () =>
    province.as(officer).nominations.sendBatch({ commandId: randomUUID(), items: items(rows), event: submitEvent });
  const batches = await Promise.all([send(), send()]);
  const accepted = batches.flatMap(({ results }) => results.filter(({ ok }) => ok));
  expect(accepted).toHaveLength(2);
  const places = await as(officer).places({ movementId: below.id, unitId: 'benh-vien' });
  expect(places).toMatchObject([
    { movementId: above.id, document, most: [{ subject: 'individual', count: 3, used: 3 }] },
  ]);
  const { version } = await as(board).get({ id: above.id });
  const common = places.flatMap(({ terms: { quotas: of } }) => of);
  const quotas = [...common, { kind: 'most' as const, count: 9, subject: 'individual' as const, unitId: 'benh-vien' }];
  const terms = { criteria: [], subjects: [], occupations: [], quotas, phases: [] };
  const change = { commandId: randomUUID(), id: above.id, version, act: 'setTerms' as const, terms };
  expect(await failureOf(as('unitHead@benh-vien').act(change))).toMatchObject({ code: 'roleNotPermitted' });
  await as(board).act({ ...change, commandId: randomUUID() });
  const [further] = await create(above.id, 1);
  expect(further && told(await settle(submit(further)))).toBe('done');
  expect(await as(board).get({ id: above.id })).toMatchObject({ quotaUnits: [{ id: 'benh-vien' }] });
});

it('a least share is no wall: it is shown to the unit, and to whoever appraises of what has come there', async () => {
  const { id } = await launched({ quotas: [{ kind: 'leastShare', percent: 50, occupations: ['worker', 'farmer'] }] });
  const rows = [...(await create(id, 2, worker('leader'))), ...(await create(id, 1, worker('worker')))];
  for (const row of rows) await submit(row);
  const [own] = await as(officer).places({ movementId: id, unitId: 'benh-vien' });
  expect(own?.shares).toEqual([{ percent: 50, occupations: ['worker', 'farmer'], part: 1, whole: 3, isMet: false }]);
  const appraiser: Office = 'appraiser@so-noi-vu';
  expect((await as(appraiser).places({ movementId: id, unitId: 'benh-vien' }))[0]?.shares).toMatchObject([
    { whole: 0 },
  ]);
  await drive(
    province,
    rows.slice(0, 1).map((row) => row.id),
    { stage: 'intake', level: 'province' },
  );
  expect((await as(appraiser).places({ movementId: id, unitId: 'benh-vien' }))[0]?.shares).toMatchObject([
    { part: 0, whole: 1, isMet: false },
  ]);
});
