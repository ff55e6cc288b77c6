import { randomUUID } from 'node:crypto';
import { inTransaction } from '@vinh-danh/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertOrganisations } from '../organisations/insert.ts';
import { endSucceeded } from '../organisations/succeed.ts';
import type { OrganisationId } from '../testing/organisations.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, type Office, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince({ max: 6 });
});
afterAll(async () => province.close());

const board = () => province.as('statistician@so-noi-vu').reports;
const writer = (unit: OrganisationId) => province.as(`nominator@${unit}`).reports;

const content = {
  title: 'Ký cam kết phòng, chống dịch',
  indicators: [
    { key: 'thon', label: 'Số thôn ký cam kết', kind: 'quantity', unit: 'thôn', counting: 'asOf', isCumulative: true },
    { key: 'trong-yeu', label: 'Số thôn trọng yếu', kind: 'quantity', unit: 'thôn', counting: 'asOf' },
    { key: 'ho', label: 'Số hộ tham gia', kind: 'quantity', unit: 'hộ', counting: 'inPeriod' },
    { key: 'ty-le', label: 'Tỷ lệ thôn', kind: 'share', formula: { kind: 'share', part: 'thon', whole: 'trong-yeu' } },
    { key: 'han-che', label: 'Hạn chế', kind: 'text', isRequired: false },
  ],
  checks: [{ kind: 'notMoreThan', part: 'thon', whole: 'trong-yeu' }],
} as const;
type Defining = Parameters<ReturnType<typeof board>['define']>[0];

async function define(change: Partial<Defining> = {}): Promise<string> {
  const input = {
    commandId: randomUUID(),
    ownerId: 'so-noi-vu',
    content,
    rhythm: 'week',
    from: '2026-11-09',
    to: '2026-11-29',
    daysToReport: 2,
    unitIds: ['ubnd-xa', 'benh-vien', 'ubnd-huyen'],
    ...change,
  };
  return (await board().define(input as Defining)).id;
}

async function reportsOf(formId: string, unit: OrganisationId) {
  const { toMake } = await writer(unit).home();
  return toMake.filter((line) => line.formId === formId).toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

async function first(formId: string, unit: OrganisationId) {
  const [line] = await reportsOf(formId, unit);
  if (!line) throw new Error('no report');
  return writer(unit).get({ id: line.id });
}

type Read = Awaited<ReturnType<typeof first>>;
const figuresOf = (thon: number, ho: number) => ({ thon, 'trong-yeu': 21, ho });

async function save(
  report: Pick<Read, 'id' | 'revision'>,
  figures: object,
  remarks = {},
  unit: OrganisationId = 'ubnd-xa',
) {
  const { id, revision } = report;
  return writer(unit).save({ commandId: randomUUID(), id, revision, figures: figures as never, remarks });
}

type Act = 'submit' | 'takeBack' | 'accept' | 'correct';
async function send(report: Pick<Read, 'id' | 'revision'>, act: Act, office: Office = 'nominator@ubnd-xa') {
  const { id, revision } = report;
  return province.as(office).reports.send({ commandId: randomUUID(), id, revision, act });
}

const check: Office = 'statistician@so-noi-vu';

async function accepted(formId: string, unit: OrganisationId, at: number, figures: object): Promise<string> {
  const line = (await reportsOf(formId, unit))[at];
  if (!line) throw new Error('no report');
  const saved = await save(await writer(unit).get({ id: line.id }), figures, {}, unit);
  await send(await send(saved, 'submit', `nominator@${unit}`), 'accept', check);
  return line.id;
}

describe('a form', () => {
  it('asks every unit for every period, once each', async () => {
    const formId = await define();
    const lines = await reportsOf(formId, 'ubnd-xa');
    // The week that begins on 23 November has begun, none later.
    expect(lines.map(({ from, to, dueOn, state }) => [from, to, dueOn, state])).toEqual([
      ['2026-11-09', '2026-11-15', '2026-11-17', 'due'],
      ['2026-11-16', '2026-11-22', '2026-11-24', 'due'],
      ['2026-11-23', '2026-11-29', '2026-12-01', 'due'],
    ]);
    const form = (await board().home()).forms.find(({ id }) => id === formId);
    expect(form).toMatchObject({ asked: 9, accepted: 0, waiting: 0, late: 3 });
  });

  it('is the board’s own to define, with units that exist and periods without end in sight refused', async () => {
    const failure = async (change: Partial<Defining>) => (await failureOf(define(change))).refusal;
    expect(await failure({ ownerId: 'ubnd-tinh' })).toMatchObject({
      code: 'roleNotPermitted',
      roles: ['statistician'],
    });
    expect(await failure({ unitIds: ['ubnd-xa', 'xa-la'] })).toMatchObject({
      code: 'unitUnknown',
      params: { units: ['xa-la'] },
    });
    const many = { from: '1900-01-01', to: '2199-12-31', unitIds: ['ubnd-xa', 'benh-vien', 'truong-hoc', 'so-y-te'] };
    expect(await failure(many)).toMatchObject({ code: 'tooManyReports' });
    expect((await failureOf(define({ from: '2026-12-01' }))).fields).toEqual(['to']);
  });

  it('changed while reports are open: what is begun keeps its content, the rest follows', async () => {
    const formId = await define();
    const begun = await first(formId, 'ubnd-xa');
    await save(begun, figuresOf(7, 792));
    const wider = {
      ...content,
      indicators: [
        ...content.indicators,
        { key: 'hom-thu', label: 'Hòm thư tố giác', kind: 'quantity', unit: 'hòm', counting: 'asOf' },
      ],
    };
    const revise = (next: object, version: number) =>
      board().revise({ commandId: randomUUID(), id: formId, version, content: next as never });
    expect(await revise(wider, 1)).toMatchObject({ version: 2, reports: 8 });
    expect((await first(formId, 'ubnd-xa')).content.indicators).toHaveLength(5);
    expect((await first(formId, 'benh-vien')).content.indicators).toHaveLength(6);
    expect(await failureOf(revise(wider, 1))).toMatchObject({ code: 'conflict' });
    const other = { ...content, indicators: [{ ...content.indicators[0], unit: 'xã' }], checks: [] };
    expect((await failureOf(revise(other, 2))).refusal).toMatchObject({
      code: 'indicatorChanged',
      params: { labels: ['Số thôn ký cam kết'] },
    });
  });
});

describe('a report', () => {
  it('goes from the unit to the board and back, with what is odd explained', async () => {
    const formId = await define();
    const due = await first(formId, 'ubnd-xa');
    expect(await failureOf(send(due, 'submit'))).toMatchObject({ code: 'reportElsewhere' });
    const saved = await save(due, figuresOf(22, 792));
    const odd = await writer('ubnd-xa').get({ id: due.id });
    expect(odd.findings).toEqual([
      { kind: 'moreThanWhole', key: 'thon', whole: 'trong-yeu', figures: { part: 22, whole: 21 } },
    ]);
    expect((await failureOf(send(saved, 'submit'))).refusal).toMatchObject({
      code: 'remarkMissing',
      params: { keys: ['Số thôn ký cam kết'] },
    });
    const explained = await save(saved, figuresOf(22, 792), { thon: 'Có thêm thôn mới tách' });
    const submitted = await send(explained, 'submit');
    expect(submitted.state).toBe('submitted');
    const back = await board().send({
      commandId: randomUUID(),
      id: due.id,
      revision: submitted.revision,
      act: 'return',
      reason: 'Kiểm tra lại số thôn',
    });
    expect((await writer('ubnd-xa').get({ id: due.id })).acts.at(-1)).toMatchObject({
      act: 'return',
      reason: 'Kiểm tra lại số thôn',
    });
    const again = await save(back, figuresOf(7, 792));
    const done = await send(await send(again, 'submit'), 'accept', check);
    expect(done.state).toBe('accepted');
    expect(await failureOf(save(done, figuresOf(8, 1)))).toMatchObject({ code: 'reportElsewhere' });
  });

  it('says what is missing, and what its form does not ask', async () => {
    const due = await first(await define(), 'ubnd-xa');
    const saved = await save(due, { thon: 7 });
    expect((await failureOf(send(saved, 'submit'))).refusal).toMatchObject({
      code: 'figuresMissing',
      params: { keys: ['Số thôn trọng yếu', 'Số hộ tham gia'] },
    });
    expect((await failureOf(save(saved, { thon: 7, 'ty-le': 3333 }))).refusal).toMatchObject({
      code: 'figuresMisfit',
      params: { faults: [{ fault: 'isComputed', key: 'ty-le' }] },
    });
    expect((await failureOf(save(saved, { thon: 7.5 }))).status).toBe('BAD_REQUEST');
  });

  it('is the unit’s to write and the board’s to check; others do not see it', async () => {
    const due = await first(await define(), 'ubnd-xa');
    expect(await failureOf(province.as('nominator@truong-hoc').reports.get({ id: due.id }))).toMatchObject({
      code: 'notFound',
    });
    expect(await failureOf(save(due, {}, {}, 'truong-hoc'))).toMatchObject({ code: 'notFound' });
    expect(await failureOf(save(due, {}, {}, 'ubnd-huyen'))).toMatchObject({ code: 'roleNotPermitted' });
    expect(await failureOf(province.as('nominator@ubnd-huyen').reports.get({ id: due.id })).catch(() => 'read')).toBe(
      'read',
    );
    const submitted = await send(await save(due, figuresOf(7, 792)), 'submit');
    expect(await failureOf(send(submitted, 'accept', 'nominator@ubnd-xa'))).toMatchObject({ code: 'roleNotPermitted' });
    expect(await failureOf(send(submitted, 'accept', 'statistician@ubnd-tinh'))).toMatchObject({
      code: 'roleNotPermitted',
    });
  });

  it('edited by two people at once: the second is told who was first, and a command sent twice is done once', async () => {
    const due = await first(await define(), 'ubnd-xa');
    const outcomes = await Promise.all([1, 2, 3, 4].map((ho) => settle(save(due, figuresOf(7, ho)))));
    const failures = outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : []));
    expect(failures).toHaveLength(3);
    expect(failures[0]).toMatchObject({ code: 'conflict', refusal: { params: { actor: 'Họ Tên nominator@ubnd-xa' } } });
    const { revision } = await writer('ubnd-xa').get({ id: due.id });
    const command = { commandId: randomUUID(), id: due.id, revision, act: 'submit' } as const;
    const [one, two] = await Promise.all([writer('ubnd-xa').send(command), writer('ubnd-xa').send(command)]);
    expect(one).toEqual(two);
  });
});

describe('figures of a level', () => {
  const window = { from: '2026-11-09', to: '2026-11-22' };
  const overviewOf = async (formId: string, office: Office = check) =>
    province.as(office).reports.overview({ formId, ...window });

  it('are the sums of the units’ accepted figures; shares are computed of sums', async () => {
    const formId = await define();
    await accepted(formId, 'ubnd-xa', 0, figuresOf(7, 700));
    await accepted(formId, 'ubnd-xa', 1, figuresOf(8, 92));
    await accepted(formId, 'ubnd-huyen', 0, figuresOf(3, 5));
    const open = (await reportsOf(formId, 'benh-vien'))[0];
    await send(
      await save(await writer('benh-vien').get({ id: open?.id ?? '' }), figuresOf(1, 1), {}, 'benh-vien'),
      'submit',
      'nominator@benh-vien',
    );
    const { total, levels } = await overviewOf(formId);
    // "As of" counts the last report of each unit, "in the period" all of them; what only waits counts nothing.
    expect(total).toEqual({ thon: 11, 'trong-yeu': 42, ho: 797, 'ty-le': 2619 });
    const district = levels.find(({ id }) => id === 'ubnd-huyen');
    expect(district).toMatchObject({ reporting: 2, numbers: { thon: 11, ho: 797 } });
    expect(levels.find(({ id }) => id === 'benh-vien')).toMatchObject({ reporting: 0, numbers: {} });
    const seen = await overviewOf(formId, 'nominator@ubnd-huyen');
    expect(seen.total).toMatchObject({ thon: 11, ho: 797 });
    expect(seen.reports.map(({ unitId }) => unitId)).not.toContain('benh-vien');
  });

  it('a correction counts once it is accepted, and what it corrects is kept', async () => {
    const formId = await define();
    const id = await accepted(formId, 'ubnd-xa', 0, figuresOf(7, 700));
    const corrected = await send(await writer('ubnd-xa').get({ id }), 'correct');
    const submitted = await send(await save(corrected, figuresOf(9, 792)), 'submit');
    expect((await overviewOf(formId)).total).toMatchObject({ thon: 7, ho: 700 });
    await send(submitted, 'accept', check);
    expect((await overviewOf(formId)).total).toMatchObject({ thon: 9, ho: 792 });
    const versions = await province.database.owner.sql`
      select version, figures ->> 'ho' as ho from unit_report_figures where report_id = ${id} order by version`;
    expect(versions.map(({ version, ho }) => [version, ho])).toEqual([
      [1, '700'],
      [2, '792'],
    ]);
  });

  it('a fall of what only grows is told with the last accepted figure', async () => {
    const formId = await define();
    await accepted(formId, 'ubnd-xa', 0, figuresOf(7, 700));
    const next = (await reportsOf(formId, 'ubnd-xa'))[1];
    const saved = await save(await writer('ubnd-xa').get({ id: next?.id ?? '' }), figuresOf(6, 1));
    expect((await writer('ubnd-xa').get({ id: saved.id })).findings).toEqual([
      { kind: 'hasFallen', key: 'thon', figures: { value: 6, before: 7 } },
    ]);
  });
});

describe('a unit that ends in the middle of a period', () => {
  const heir = () => province.asWith({ memberships: [inHeir] }, 'nominator@ubnd-huyen').reports;
  const former = () => province.asWith({ memberships: [inFormer] }, 'nominator@ubnd-xa').reports;
  const inHeir = { id: randomUUID(), role: 'nominator', organisationId: 'xa-moi' } as const;
  const inFormer = { id: randomUUID(), role: 'nominator', organisationId: 'xa-cu' } as const;

  it('is not asked any more, its successor is; what it owed before, the successor may tell', async () => {
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
    const formId = await define({ unitIds: ['xa-cu'] });
    const successor = { organisationId: 'xa-cu', successorId: 'xa-moi', fromDate: '2026-11-18', isMain: true };
    await insertOrganisations(owner, { organisations: [], successors: [successor] });
    await inTransaction(owner, (tx) => endSucceeded(tx, '2026-11-18'));

    const linesOf = async (asked: typeof heir) =>
      (await asked().home()).toMake
        .filter((line) => line.formId === formId)
        .map(({ from, endedOn }) => `${from} ${endedOn}`)
        .toSorted((one, other) => one.localeCompare(other));
    expect(await linesOf(former)).toEqual(['2026-11-09 null', '2026-11-16 2026-11-17', '2026-11-23 2026-11-17']);
    expect(await linesOf(heir)).toEqual(['2026-11-16 null', '2026-11-23 null']);
    const { forms } = await board().home();
    expect(forms.find(({ id }) => id === formId)).toMatchObject({ asked: 3, late: 1 });

    const opened = (await board().overview({ formId, from: '2026-11-09', to: '2026-11-29' })).reports;
    const idOf = (unitId: string, from: string) =>
      opened.find((one) => one.unitId === unitId && one.from === from)?.id ?? '';
    const written = { figures: figuresOf(7, 700), remarks: {} };
    const command = { commandId: randomUUID(), revision: 0, act: 'submit', written } as const;
    const gone = idOf('xa-cu', '2026-11-16');
    expect(await former().get({ id: gone })).toMatchObject({
      endedOn: '2026-11-17',
      heirName: 'Ủy ban nhân dân xa-moi',
    });
    expect((await failureOf(former().send({ ...command, id: gone }))).refusal).toMatchObject({
      code: 'unitEnded',
      params: { day: '2026-11-17' },
    });
    const owed = idOf('xa-cu', '2026-11-09');
    expect(await heir().send({ ...command, commandId: randomUUID(), id: owed })).toMatchObject({ state: 'submitted' });

    const later = await define({ unitIds: ['xa-cu'] });
    const asked = (await board().overview({ formId: later, from: '2026-11-09', to: '2026-11-29' })).reports;
    const periods = asked.map(({ unitId, from }) => `${from} ${unitId}`);
    expect(periods.toSorted((one, other) => one.localeCompare(other))).toEqual([
      '2026-11-09 xa-cu',
      '2026-11-16 xa-moi',
      '2026-11-23 xa-moi',
    ]);
  });
});

describe('what the system knows', () => {
  it('stands there at first with what was accepted last, and another figure needs a remark', async () => {
    const movements = province.as('statistician@so-noi-vu').movements;
    const document = { number: '3510/KH-UBND', issuedOn: '2026-09-30' };
    const drafted = await movements.draft({
      commandId: randomUUID(),
      name: 'Phòng, chống dịch',
      launchedById: 'ubnd-tinh',
      launchedOn: '2026-09-30',
      documents: [document],
    });
    const launched = await movements.act({ commandId: randomUUID(), ...drafted, act: 'launch' });
    await movements.act({ commandId: randomUUID(), ...launched, act: 'send', unitIds: ['ubnd-xa'] });
    const unit = province.as('nominator@ubnd-xa').movements;
    const own = { id: drafted.id, unitId: 'ubnd-xa' };
    await unit.join({ commandId: randomUUID(), ...own });
    const pledge = { content: 'Không vượt biên', households: 792, place: 'Thôn 1', signedOn: '2026-10-05' };
    await unit.pledge({ commandId: randomUUID(), ...own, ...pledge });
    const formId = await define({
      movementId: drafted.id,
      unitIds: ['ubnd-xa'],
      content: {
        title: 'Cam kết',
        indicators: [
          { ...content.indicators[0] },
          { key: 'ho', label: 'Số hộ', kind: 'quantity', unit: 'hộ', counting: 'asOf', source: 'pledgedHouseholds' },
          { key: 'ghi-chu', label: 'Ghi chú', kind: 'text', isRequired: false, isCarried: true },
        ],
      },
    });
    const due = await first(formId, 'ubnd-xa');
    expect([due.known, due.suggested, due.figures]).toEqual([{ ho: 792 }, { ho: 792 }, {}]);
    const told = { thon: 7, ho: 790, 'ghi-chu': { said: 'Thôn 2 chưa ký' } };
    const saved = await save(due, told);
    expect((await writer('ubnd-xa').get({ id: due.id })).findings).toEqual([
      { kind: 'differsFromSource', key: 'ho', figures: { value: 790, known: 792 } },
    ]);
    expect((await failureOf(send(saved, 'submit'))).refusal).toMatchObject({
      code: 'remarkMissing',
      params: { keys: ['Số hộ'] },
    });
    await send(await send(await save(saved, told, { ho: 'Hai hộ đã chuyển đi' }), 'submit'), 'accept', check);
    const next = (await reportsOf(formId, 'ubnd-xa'))[1];
    expect((await writer('ubnd-xa').get({ id: next?.id ?? '' })).suggested).toEqual({
      thon: 7,
      ho: 792,
      'ghi-chu': { said: 'Thôn 2 chưa ký' },
    });
  });
});
