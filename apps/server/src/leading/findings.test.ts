import { randomUUID } from 'node:crypto';
import { withContext } from '@vinh-danh/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { draftOf, drive, driveTo, items, rowsOf, type Row } from '../testing/drive.ts';
import { openProvince, toMembership, type Office, type Province } from '../testing/province.ts';
import type { BatchItem } from './to-item.ts';
import { type FindingCode, findingsOf, type RuleCode } from './findings.ts';
import { listWaiting, type Waiting } from './waiting.ts';

let province: Province;
let plain: Waiting;

beforeAll(async () => {
  province = await openProvince();
  await driveTo(province, { stage: 'leader', level: 'province' });
  const asked = { memberships: [toMembership('leader@ubnd-tinh')], readable: ['ubnd-tinh'], on };
  const [row] = await withContext(province.database.app, ['ubnd-tinh'], (tx) => listWaiting(tx, asked));
  if (!row) throw new Error('nothing waits');
  plain = row;
});
afterAll(async () => province.close());

const on = '2026-11-24';
const tally = { sessionId: 's', award: 'BKT', members: 15, present: 12, writtenOpinions: 2, recused: 0 };
const counts = { inFavour: 8, against: 4, abstained: 2, required: 12, reached: false };
const settled = (opinion: string | null, status: string) => ({ organisationName: 'Bộ Y tế', opinion, status });
const by = { level: 'managingUnit', organisationId: 'so-y-te' } as const;

type Change = Partial<Waiting> & { in?: Partial<Waiting['dossier']> };
const rule = {
  rule: 'BKT.anyOf',
  nameVi: 'Tiêu chuẩn',
  nameEn: 'Criteria',
  source: 'Điều 74',
  verified: true,
  severity: 'hard',
  reason: null,
} as const;
const named = { nameVi: 'Tiêu chuẩn', nameEn: 'Criteria', source: 'Điều 74' };

const cases: readonly [FindingCode | RuleCode, Change, object, boolean][] = [
  ['ruleRefuses', { notMet: [rule] }, { ...named, isVerified: 1 }, true],
  ['ruleNotMet', { notMet: [{ ...rule, verified: false }] }, { ...named, isVerified: 0 }, true],
  ['ruleNotMet', { notMet: [{ ...rule, severity: 'soft' }] }, { ...named, isVerified: 1 }, true],
  [
    'ruleAccepted',
    { notMet: [{ ...rule, severity: 'soft', reason: 'Dịch bệnh' }] },
    { ...named, isVerified: 1, reason: 'Dịch bệnh' },
    true,
  ],
  ['voteBelowShare', { in: { tally: { ...tally, ...counts } } }, { inFavour: 8, required: 12, members: 15 }, true],
  ['voteMissing', { in: { tally: null } }, {}, true],
  [
    'voteForOtherAward',
    { in: { tally: { ...tally, ...counts, award: 'BKTTG', reached: true } } },
    { voted: 'BKTTG', award: 'BKT' },
    true,
  ],
  ['complaintOpen', { in: { complaintOpen: true } }, {}, true],
  ['objection', { consultations: [settled('objection', 'answered')] }, { organisations: ['Bộ Y tế'] }, true],
  ['notRecommended', { in: { recommendations: [{ ...by, opinion: 'notAgree', award: 'BKT' }] } }, {}, true],
  ['otherAward', { in: { requestedAward: 'BKTTG' } }, { requested: 'BKTTG', award: 'BKT' }, true],
  [
    'otherAward',
    { in: { recommendations: [{ ...by, opinion: 'otherAward', award: 'GK_DV' }] } },
    { requested: 'BKT', award: 'GK_DV' },
    true,
  ],
  ['papersMissing', { in: { papers: [] } }, { papers: ['achievementReport'] }, true],
  ['consultationLapsed', { consultations: [settled(null, 'lapsed')] }, { organisations: ['Bộ Y tế'] }, false],
  [
    'resubmitted',
    {
      interruptions: [
        { event: 'return', reason: 'Thiếu' },
        { event: 'return', reason: 'Vẫn thiếu' },
      ],
    },
    { times: 2, reason: 'Vẫn thiếu' },
    false,
  ],
  ['suspendedBefore', { interruptions: [{ event: 'suspend', reason: 'Đơn' }] }, { times: 1, reason: 'Đơn' }, false],
  ['overdue', { dueOn: '2026-11-23' }, { dueOn: '2026-11-23' }, false],
  ['posthumous', { posthumous: true }, {}, false],
];

describe('the unusual', () => {
  it('is not found where everything went its way, nor on the last day of the deadline', () => {
    expect(findingsOf(plain, on)).toEqual([]);
    expect(findingsOf({ ...plain, dueOn: on }, on)).toEqual([]);
    const answered = [settled('noObjection', 'answered'), settled('noOpinion', 'answered')];
    expect(findingsOf({ ...plain, consultations: answered }, on)).toEqual([]);
  });

  it.each(cases)('is found: %s of %o', (code, { in: inDossier, ...change }, params, isHard) => {
    const waiting = { ...plain, ...change, dossier: { ...plain.dossier, ...inDossier } };
    expect(findingsOf(waiting, on)).toEqual([{ code, isHard, params }]);
  });

  it('no vote is missed where the procedure is simplified, nor at a level without a council', () => {
    const simplified = { ...plain.dossier, tally: null, procedure: 'simplified', papers: [{ kind: 'summaryReport' }] };
    expect(findingsOf({ ...plain, dossier: simplified as Waiting['dossier'] }, on)).toEqual([]);
    const atDepartment = { ...plain.dossier, tally: null, position: 1 };
    expect(findingsOf({ ...plain, dossier: atDepartment }, on)).toEqual([]);
  });
});

describe('on the desk', () => {
  it('shows a vote below the share, with the share, and the chairman may only return or refuse', async () => {
    const [row] = await driveTo(province, { stage: 'council', level: 'province' });
    await vote(row, 7);
    const item = await itemOf('leader@ubnd-tinh', row);
    expect(item.findings.map(({ code }) => code)).toEqual(['voteBelowShare']);
    expect(item.vote).toMatchObject({
      inFavour: 7,
      members: 15,
      base: 15,
      of: 'allMembers',
      required: 8,
      reached: false,
    });
    expect(await tryApproval('leader@ubnd-tinh', item)).toMatchObject([
      { ok: false, refusal: { code: 'voteBelowShare' } },
    ]);
  });

  it('tells of a rule that is not met its article, and the reason the unit gave for it', async () => {
    const ratings = [2024, 2025].map((year) => ({ year, rating: 'completed' as const }));
    const { created } = await province.as('nominator@benh-vien').nominations.createMany({
      commandId: randomUUID(),
      items: [
        draftOf('benh-vien', {
          subject: { kind: 'collective', name: 'Khoa Cấp cứu', memberCount: 30 },
          facts: { ratings, awards: [], statements: { contribution: 'no' } },
        }),
      ],
    });
    const ids = created.map(({ id }) => id);
    const [written] = await rowsOf(province, ids);
    await sendTo(province, 'nominator@benh-vien', written, { type: 'submit', reason: 'Chống dịch từ đầu năm' });
    const [row] = await drive(province, ids, { stage: 'leader', level: 'province' });
    const item = await itemOf('leader@ubnd-tinh', row);
    expect(item.findings).toEqual([
      {
        code: 'ruleAccepted',
        isHard: true,
        params: {
          nameVi: 'Tiêu chuẩn của danh hiệu, hình thức khen thưởng',
          nameEn: 'What the award asks for',
          source: 'Điều 74 Luật Thi đua, khen thưởng năm 2022',
          isVerified: 0,
          reason: 'Chống dịch từ đầu năm',
        },
      },
    ]);
    expect(await tryApproval('leader@ubnd-tinh', item)).toMatchObject([{ ok: true }]);
    const { overridden } = await province.as('nominator@benh-vien').eligibility.ofNomination({ id: item.id });
    expect(overridden).toMatchObject([{ rule: 'BKT.anyOf', reason: 'Chống dịch từ đầu năm' }]);
  });

  it('shows what the appraisers recommend and wrote, who recommends another award, and the votes below', async () => {
    const [row] = await driveTo(province, { stage: 'appraisal', level: 'province' });
    await sendTo(province, 'appraiser@so-noi-vu', row, {
      type: 'appraise',
      findings: 'Thành tích đến mức tặng Bằng khen',
      opinion: 'notAgree',
      complaintOpen: false,
    });
    await drive(province, row ? [row.id] : [], { stage: 'leader', level: 'province' });
    const item = await itemOf('leader@ubnd-tinh', row);
    expect(item.recommendations).toEqual([
      { level: 'managingUnit', organisationName: 'Sở Y tế', opinion: 'agree', award: 'BKT', findings: 'Đủ điều kiện' },
      {
        level: 'province',
        organisationName: 'Ủy ban nhân dân tỉnh',
        opinion: 'notAgree',
        award: 'BKT',
        findings: 'Thành tích đến mức tặng Bằng khen',
      },
    ]);
    expect(item.findings.map(({ code }) => code)).toEqual(['notRecommended']);
    expect(item.earlierVotes.map(({ councilName, inFavour }) => ({ councilName, inFavour }))).toEqual([
      { councilName: 'Bệnh viện Đa khoa tỉnh', inFavour: 15 },
    ]);
  });

  it('shows who it is and what for, the dead with the day of death; and that it was returned before', async () => {
    const [row] = await driveTo(province, { stage: 'leader', level: 'unit' });
    await sendTo(province, 'unitHead@benh-vien', row, { type: 'return', reason: 'Nêu rõ kết quả', papers: [], to: 0 });
    const [returned] = await rowsOf(province, row ? [row.id] : []);
    await sendTo(province, 'nominator@benh-vien', returned, { type: 'resubmit' });
    const [again] = await rowsOf(province, row ? [row.id] : []);
    await sendTo(province, 'nominator@benh-vien', again, { type: 'die', diedOn: '2026-11-20' });
    await drive(province, row ? [row.id] : [], { stage: 'leader', level: 'unit' });
    const item = await itemOf('unitHead@benh-vien', row);
    expect(item).toMatchObject({
      summary: 'Hoàn thành xuất sắc nhiệm vụ',
      unitName: 'Bệnh viện Đa khoa tỉnh',
      birthYear: 1980,
      posthumous: true,
      diedOn: '2026-11-20',
    });
    expect(item.findings).toEqual([
      { code: 'papersMissing', isHard: true, params: { papers: ['deathCertificate'] } },
      { code: 'resubmitted', isHard: false, params: { times: 1, reason: 'Nêu rõ kết quả' } },
      { code: 'posthumous', isHard: false, params: {} },
    ]);
  });

  it('names the law, the article and whether somebody has compared it with the text', async () => {
    const [batch] = await province.as('leader@ubnd-tinh').leading.batches();
    const page = batch && (await province.as('leader@ubnd-tinh').leading.batch(batch.key));
    expect(page?.legalBases).toEqual([
      {
        award: 'BKT',
        law: 'Luật Thi đua, khen thưởng số 06/2022/QH15',
        decree: 'Nghị định số 152/2025/NĐ-CP',
        article: 'Điều 74 Luật Thi đua, khen thưởng năm 2022',
        isVerified: false,
      },
    ]);
  });
});

async function vote(row: Row | undefined, inFavour: number): Promise<void> {
  await province.as('councilSecretary@hoi-dong-tinh').councils.holdSession({
    commandId: randomUUID(),
    organisationId: 'hoi-dong-tinh',
    heldOn: '2026-11-23',
    members: 15,
    present: 15,
    items: items(row ? [row] : []).map((item) => ({ ...item, inFavour, against: 15 - inFavour, abstained: 0 })),
  });
}

/** The item as the office finds it in one of its batches. */
async function itemOf(office: Office, row: Row | undefined): Promise<BatchItem> {
  const { leading } = province.as(office);
  for (const { key } of await leading.batches()) {
    const { items: found } = await leading.batch(key);
    const item = found.find(({ id }) => id === row?.id);
    if (item) return item;
  }
  throw new Error('not on the desk');
}

async function tryApproval(office: Office, { id, version }: BatchItem) {
  const { results } = await province.as(office).nominations.sendBatch({
    commandId: randomUUID(),
    items: [{ id, version }],
    event: { type: 'approve' },
    dryRun: true,
  });
  return results;
}
