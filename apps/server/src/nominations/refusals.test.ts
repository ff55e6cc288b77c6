import { randomUUID } from 'node:crypto';
import type { NominationEvent } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { draftOf, driveTo, type Row } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { fingerprint } from '../testing/read.ts';

let province: Province;
let draft: Row;

beforeAll(async () => {
  province = await openProvince();
  const [row] = await driveTo(province, { stage: 'draft' });
  if (!row) throw new Error('not driven');
  draft = row;
});
afterAll(async () => province.close());

const nominator = () => province.as('nominator@benh-vien').nominations;
const create = (item: object) =>
  nominator().createMany({ commandId: randomUUID(), items: [{ ...draftOf(), ...item }] });
const individual = (change: object) => ({ subject: { ...draftOf().subject, ...change } });

describe('an act is refused, and nothing written,', () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await fingerprint(province);
  });

  it.each<[string, NominationEvent, object]>([
    [
      'that the stage does not know',
      { type: 'resume', reason: 'x' },
      { status: 'UNPROCESSABLE_CONTENT', code: 'eventNotAtStage' },
    ],
    [
      'that is another role’s',
      { type: 'suspend', cause: 'complaint', reason: 'x' },
      { status: 'FORBIDDEN', code: 'roleNotPermitted' },
    ],
  ])('%s', async (_name, event, failure) => {
    expect(await failureOf(sendTo(province, 'nominator@benh-vien', draft, event))).toMatchObject(failure);
  });

  it('on a version that is not the present one, saying who acted last', async () => {
    const stale = sendTo(province, 'nominator@benh-vien', { id: draft.id, version: 7 }, { type: 'submit' });
    expect(await failureOf(stale)).toMatchObject({
      status: 'CONFLICT',
      refusal: { code: 'conflict', params: { event: 'create', stage: 'draft', version: 1 } },
    });
  });

  it('on a nomination of another unit, as if there were none', async () => {
    const foreign = await failureOf(sendTo(province, 'nominator@truong-hoc', draft, { type: 'submit' }));
    const missing = await failureOf(
      sendTo(province, 'nominator@truong-hoc', { id: randomUUID(), version: 1 }, { type: 'submit' }),
    );
    expect(foreign).toEqual(missing);
    expect(foreign).toMatchObject({ status: 'NOT_FOUND', code: 'notFound' });
    const { nominations } = province.as('nominator@truong-hoc');
    expect(await failureOf(nominations.get({ id: draft.id }))).toEqual(
      await failureOf(nominations.get({ id: randomUUID() })),
    );
    const batch = await nominations.sendBatch({
      commandId: randomUUID(),
      items: [draft],
      event: { type: 'submit' },
      dryRun: true,
    });
    expect(batch.results).toEqual([{ id: draft.id, ok: false, refusal: { code: 'notFound' } }]);
  });

  it('that is a document, or means something else for each, when it comes as a batch', async () => {
    const decide = { type: 'issueDecision', decisionId: randomUUID(), number: '1', decidedOn: '2026-11-20' } as const;
    for (const event of [decide, { type: 'discard' as const }]) {
      const batch = nominator().sendBatch({ commandId: randomUUID(), items: [{ id: draft.id, version: 1 }], event });
      expect(await failureOf(batch)).toMatchObject({ status: 'BAD_REQUEST', fields: ['event'] });
    }
    expect(await failureOf(sendTo(province, 'clerk@benh-vien', draft, decide))).toMatchObject({
      status: 'BAD_REQUEST',
    });
  });

  it('that takes too many, or one twice', async () => {
    const many = Array.from({ length: 501 }, () => ({ id: randomUUID(), version: 1 }));
    for (const items of [many, [draft, draft], []]) {
      const batch = nominator().sendBatch({ commandId: randomUUID(), items, event: { type: 'submit' } });
      expect(await failureOf(batch)).toMatchObject({ status: 'BAD_REQUEST', fields: ['items'] });
    }
    const drafts = Array.from({ length: 201 }, () => draftOf());
    expect(await failureOf(nominator().createMany({ commandId: randomUUID(), items: drafts }))).toMatchObject({
      fields: ['items'],
    });
  });

  it.each([
    ['a name of 10,000 characters', individual({ fullName: 'x'.repeat(10_000) }), 'items.0.subject.fullName'],
    ['a name with NUL', individual({ fullName: 'A\u0000B' }), 'items.0.subject.fullName'],
    ['a name with half a surrogate pair', individual({ fullName: 'A\ud800' }), 'items.0.subject.fullName'],
    ['a name of blanks', individual({ fullName: ' \t ' }), 'items.0.subject.fullName'],
    ['a day that is none', individual({ bornOn: '2025-02-30' }), 'items.0.subject.bornOn'],
    ['a year before all', individual({ bornOn: '0000-01-01' }), 'items.0.subject.bornOn'],
    [
      'an end before the beginning',
      { achievement: { summary: 'x', from: '2025-02-01', to: '2025-01-01' } },
      'items.0.achievement.to',
    ],
    [
      'a dead collective',
      { posthumous: true, subject: { kind: 'collective', name: 'Khoa Nội' } },
      'items.0.posthumous',
    ],
    ['a death without a day', { posthumous: true }, 'items.0.subject.diedOn'],
    ['a unit with NUL', { organisationId: 'a\u0000' }, 'items.0.organisationId'],
  ])('with %s, naming the field', async (_name, change, path) => {
    const failure = await failureOf(create(change));
    expect(failure).toMatchObject({ status: 'BAD_REQUEST' });
    expect(failure.fields).toContain(path);
  });

  it.each([
    ['for another unit', { organisationId: 'truong-hoc' }, 'FORBIDDEN', 'roleNotPermitted'],
    ['for a unit that is none', { organisationId: 'nowhere' }, 'FORBIDDEN', 'roleNotPermitted'],
    ['for an award that is none', { award: 'XYZ' }, 'UNPROCESSABLE_CONTENT', 'awardUnknown'],
    ['for an award of collectives', { award: 'TTLDXS' }, 'UNPROCESSABLE_CONTENT', 'subjectNotAllowed'],
    ['for an award of the past', { award: 'GK_H' }, 'UNPROCESSABLE_CONTENT', 'noDecidingAuthority'],
    ['in a movement that is none', { movementId: 'none' }, 'NOT_FOUND', 'notFound'],
  ])('%s', async (_name, change, status, code) => {
    expect(await failureOf(create(change))).toMatchObject({ status, code });
  });

  it('when one of many is refused, naming its row', async () => {
    const items = [draftOf(), { ...draftOf(), award: 'XYZ' }];
    const failure = await failureOf(nominator().createMany({ commandId: randomUUID(), items }));
    expect(failure.refusal).toMatchObject({ code: 'awardUnknown', params: { award: 'XYZ', row: 1 } });
  });

  it('and so everything is as it was', async () => {
    expect(await fingerprint(province)).toEqual(before);
  });
});

it('text in the decomposed form is stored composed', async () => {
  const fullName = 'Nguyễn Thị Hường';
  const { created } = await create(individual({ fullName: `  ${fullName.normalize('NFD')} ` }));
  const { subject } = await nominator().get({ id: created[0]?.id ?? '' });
  expect(subject.name).toBe(fullName);
});

it('a person of the same unit, name and year is written once, and known as dead once nominated so', async () => {
  const person = { fullName: 'Đặng Văn Đức', birthYear: 1970 };
  const { created } = await nominator().createMany({
    commandId: randomUUID(),
    items: [{ ...draftOf(), ...individual(person) }],
  });
  const fallen = { ...individual({ ...person, diedOn: '2026-10-01' }), posthumous: true };
  const again = await create(fallen);
  for (const { id } of [...created, ...again.created]) {
    const { subject } = await nominator().get({ id });
    expect(subject).toMatchObject({ name: 'Đặng Văn Đức', lifeStatus: 'dead', diedOn: '2026-10-01' });
  }
  const [persons] = await province.database.owner
    .sql`select count(*)::int as count from persons where search_name = 'dang van duc'`;
  expect(persons?.['count']).toBe(1);
});

it('a draft is seen by its unit alone, also when it is discarded', async () => {
  const [row] = await driveTo(province, { stage: 'draft' }, { unit: 'ubnd-tinh' });
  for (const reader of ['appraiser@so-noi-vu', 'councilMember@hoi-dong-tinh', 'clerk@van-phong-tinh'] as const) {
    expect(await failureOf(province.as(reader).nominations.get({ id: row?.id ?? '' }))).toMatchObject({
      code: 'notFound',
    });
  }
  await sendTo(province, 'nominator@ubnd-tinh', row, { type: 'discard' });
  expect(await failureOf(province.as('appraiser@so-noi-vu').nominations.get({ id: row?.id ?? '' }))).toMatchObject({
    code: 'notFound',
  });
});
