import { randomUUID } from 'node:crypto';
import type { NominationEvent } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { draftOf, drive, driveTo, items, rowsOf, type DraftInput, type Row } from '../testing/drive.ts';
import { openProvince, today, type Province } from '../testing/province.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

const nominator = () => province.as('nominator@benh-vien');
const clean: NonNullable<DraftInput['facts']> = { suspension: [], discipline: null };
const submit: NominationEvent = { type: 'submit' };

async function write(change: Partial<DraftInput>): Promise<Row> {
  const { created } = await nominator().nominations.createMany({
    commandId: randomUUID(),
    items: [draftOf('benh-vien', change)],
  });
  const [row] = await rowsOf(
    province,
    created.map(({ id }) => id),
  );
  if (!row) throw new Error('nothing was written');
  return row;
}

async function findingsOf({ id }: Pick<Row, 'id'>) {
  const { findings, ...rest } = await nominator().eligibility.ofNomination({ id });
  return { ...rest, of: (rule: string) => findings.find((finding) => finding.rule === rule) };
}

/** The code and parameters of the refusal. */
async function refused(sent: Promise<unknown>) {
  return sent.then(
    () => undefined,
    (error: { cause?: { refusal?: { code: string; params?: Record<string, unknown>; source?: string } } }) =>
      error.cause?.refusal,
  );
}

describe('[Luật 2022 Đ.73(1)] a rule compared with the text of the law', () => {
  const certificate: Partial<DraftInput> = {
    award: 'BKTTG',
    achievement: { summary: 'Thành tích', from: '2021-01-01', to: '2025-12-31' },
    facts: { ...clean, awards: [] },
  };

  it('refuses with its article where the facts say no', async () => {
    const refusal = await refused(sendTo(province, 'nominator@benh-vien', await write(certificate), submit));
    expect(refusal).toMatchObject({
      code: 'notEligible',
      params: { rule: 'BKTTG.anyOf' },
      source: 'khoản 1 Điều 73 Luật Thi đua, khen thưởng năm 2022',
    });
  });

  it('is unknown, and stops nobody, where the unit has not declared its earlier awards', async () => {
    const { awards: _none, ...facts } = { ...certificate.facts };
    const row = await write({ ...certificate, facts });
    expect((await findingsOf(row)).of('BKTTG.anyOf')).toMatchObject({ verdict: 'unknown' });
    await sendTo(province, 'nominator@benh-vien', row, submit);
  });

  it('is met once the unit has declared what it asks for', async () => {
    const row = await write(certificate);
    const years = [2021, 2022, 2023, 2024, 2025];
    await sendTo(province, 'nominator@benh-vien', row, {
      type: 'edit',
      achievement: { summary: 'Thành tích', from: '2021-01-01', to: '2025-12-31' },
      facts: {
        ...clean,
        awards: [
          { award: 'BKT', decidedOn: '2020-12-20', commendationType: 'merit' },
          ...years.slice(2).map((year) => ({ award: 'CSTDCS', decidedOn: `${year}-12-20`, year })),
        ],
        ratings: years.map((year) => ({ year, rating: 'completedExcellently' as const })),
      },
    });
    const found = await findingsOf(row);
    expect(found.of('BKTTG.anyOf')).toMatchObject({ verdict: 'met', verified: true });
    expect(found.prize).toMatchObject({ amount: 8_860_000, multiplier: 3.5 });
    const [edited] = await rowsOf(province, [row.id]);
    await sendTo(province, 'nominator@benh-vien', edited ?? row, submit);
  });
});

describe('[Luật 2022 Đ.5(2)] one achievement, one award', () => {
  it('asks a reason, and not again on the road once it was given', async () => {
    const subject = { ...draftOf().subject, fullName: 'Trần Thị Hai Lần' } as DraftInput['subject'];
    await driveTo(province, { stage: 'decided' }, { draft: { subject }, on: today });
    const again = await write({ subject });
    const found = await findingsOf(again);
    expect(found.of('oneAchievement')).toMatchObject({ verdict: 'notMet', severity: 'soft', verified: true });
    expect(await refused(sendTo(province, 'nominator@benh-vien', again, submit))).toMatchObject({
      code: 'reasonRequired',
      params: { rule: 'oneAchievement', nameVi: expect.stringContaining('Một thành tích') as string },
    });
    await sendTo(province, 'nominator@benh-vien', again, {
      type: 'submit',
      reason: 'Thành tích khác nhau',
    });
    const [submitted] = await rowsOf(province, [again.id]);
    expect(submitted?.dossier.overridden).toEqual(expect.arrayContaining(['oneAchievement']));
    const { overridden } = await findingsOf(again);
    expect(overridden.find(({ rule }) => rule === 'oneAchievement')?.reason).toBe('Thành tích khác nhau');
    // The unit’s head approves without being asked once more.
    expect(await drive(province, [again.id], { stage: 'intake', level: 'province' })).toHaveLength(1);
  });

  it('no longer counts an award that was annulled', async () => {
    const subject = { ...draftOf().subject, fullName: 'Lê Thị Bị Hủy' } as DraftInput['subject'];
    const [given] = await driveTo(province, { stage: 'decided' }, { draft: { subject }, on: today });
    if (!given) throw new Error('nothing was given');
    await sendTo(province, 'appraiser@so-noi-vu', given, {
      type: 'proposeRevocation',
      kind: 'annulment',
      ground: 'forgedFile',
      reason: 'Khai man',
    });
    await province.as('leader@ubnd-tinh').decisions.revoke({
      commandId: randomUUID(),
      kind: 'annulment',
      items: items(await rowsOf(province, [given.id])),
      decidedOn: today,
    });
    const found = await findingsOf(await write({ subject, facts: { ...clean, awards: [] } }));
    expect(found.of('oneAchievement')).toMatchObject({ verdict: 'met' });
    expect(found.of('annulledBasis')).toMatchObject({ verdict: 'met', facts: { ignored: [given.id] } });
  });
});

it('[NĐ 98 Đ.30] an award that another stood on is not its basis again', async () => {
  const subject = { ...draftOf().subject, fullName: 'Hoàng Thị Căn Cứ' } as DraftInput['subject'];
  const year = (of: number) => ({ summary: 'Thành tích', from: `${of}-01-01`, to: `${of}-12-31` });
  const title = { subject, award: 'CSTDCS', facts: { ...clean, initiatives: [], awards: [] } };
  const given: string[] = [];
  for (const [of, on] of [
    [2024, '2025-07-15'],
    [2025, '2026-01-15'],
  ] as const) {
    const facts = { ...title.facts, ratings: [{ year: of, rating: 'completedExcellently' as const }] };
    const draft = { ...title, facts, achievement: year(of) };
    const [row] = await driveTo(province, { stage: 'decided' }, { draft, on });
    given.push(row?.id ?? '');
  }
  const certificate = {
    subject,
    achievement: { ...year(2025), from: '2024-01-01' },
    facts: {
      ...clean,
      awards: [],
      initiatives: ['1/QĐ', '2/QĐ'].map((decision) => ({ scope: 'unit' as const, decision })),
    },
  };
  const [first] = await driveTo(province, { stage: 'decided' }, { draft: certificate, on: today });
  expect(first?.dossier.basis?.toSorted()).toEqual(given.toSorted());
  const { findings } = await nominator().eligibility.ofNomination({ id: (await write(certificate)).id });
  const parts = findings.flatMap(({ rule, options = [] }) => (rule === 'BKT.anyOf' ? options : []));
  expect(parts.find(({ id }) => id === 'd1')?.parts[0]).toMatchObject({ verdict: 'notMet', facts: { counted: [] } });
});

it('[Luật 2022 Đ.74] an initiative that was declared for an award does not count again', async () => {
  const subject = { ...draftOf().subject, fullName: 'Phạm Thị Sáng Kiến' } as DraftInput['subject'];
  const facts = { ...clean, initiatives: [{ scope: 'unit' as const, decision: '12/QĐ-BV' }] };
  await driveTo(province, { stage: 'decided' }, { draft: { subject, facts, award: 'GK_DV' }, on: today });
  const again = await write({ subject, facts, award: 'CSTDCS' });
  const { findings } = await nominator().eligibility.ofNomination({ id: again.id });
  const options = findings.flatMap((finding) => finding.options ?? []).flatMap(({ parts }) => parts);
  expect(options.find(({ criterion }) => criterion === 'initiatives')).toMatchObject({
    verdict: 'notMet',
    facts: { recognised: 0 },
  });
});

describe('what the register knows', () => {
  it('is read whoever asks, and leaves the reader where they were', async () => {
    const [row] = await driveTo(province, { stage: 'decided' }, { on: today });
    const { app } = province.database;
    const seen = await app.sql.begin(async (sql) => {
      await sql`select set_config('app.organisations', '{"truong-hoc"}', true)`;
      const facts = await sql`select declared from eligibility_facts(array[${row?.id ?? ''}]::uuid[])`;
      const [person] = await sql<
        { count: number }[]
      >`select count(*)::int as count from persons where organisation_id = 'benh-vien'`;
      return { facts: facts.length, persons: person?.count };
    });
    expect(seen).toEqual({ facts: 1, persons: 0 });
  });

  it('is not shown to whoever may not read the nomination', async () => {
    const row = await write({});
    const other = province.as('nominator@truong-hoc').eligibility.ofNomination({ id: row.id });
    expect(await refused(other)).toMatchObject({ code: 'notFound' });
  });

  it('is known of a draft that is not kept, for the unit’s own nominator alone', async () => {
    const subject = { ...draftOf().subject, fullName: 'Ngô Thị Nháp' } as DraftInput['subject'];
    await driveTo(province, { stage: 'decided' }, { draft: { subject }, on: today });
    const draft = {
      organisationId: 'benh-vien',
      award: 'BKT',
      subject: { kind: 'individual' as const, name: 'ngô thị nháp', birthYear: 1980 },
      commendationType: 'merit' as const,
      procedure: 'standard' as const,
      posthumous: false,
      achievement: { from: '2025-01-01', to: '2025-12-31' },
    };
    const { findings, prize } = await nominator().eligibility.ofDraft(draft);
    expect(findings.find(({ rule }) => rule === 'oneAchievement')).toMatchObject({ verdict: 'notMet' });
    expect(prize).toMatchObject({ amount: 3_800_000 });
    expect(await refused(province.as('nominator@truong-hoc').eligibility.ofDraft(draft))).toMatchObject({
      code: 'roleNotPermitted',
    });
  });
});
