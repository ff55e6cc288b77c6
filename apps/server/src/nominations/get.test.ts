import { randomUUID } from 'node:crypto';
import type { NominationEvent } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drive, driveTo } from '../testing/drive.ts';
import { openProvince, today, type Office, type Province } from '../testing/province.ts';

let province: Province;
let id: string;

/** Asked and commented on at the province, after the unit and its department have said yes. */
beforeAll(async () => {
  province = await openProvince();
  const [row] = await driveTo(province, { stage: 'appraisal', level: 'province' }, { draft: { award: 'BKTTG' } });
  id = row?.id ?? '';
  const consultationId = randomUUID();
  const asked = { type: 'consult', consultationId, organisationId: 'bo-y-te', question: 'Có vi phạm không?' } as const;
  await send('appraiser@so-noi-vu', asked);
  await send('consultee@bo-y-te', {
    type: 'answerConsultation',
    consultationId,
    opinion: 'objection',
    answer: 'Đang có đơn thư.',
  });
  await send('appraiser@so-noi-vu', { type: 'openPublicComment' });
  await send('appraiser@so-noi-vu', { type: 'recordComment', comment: 'Ông ấy nợ tiền tôi.' });
});
afterAll(async () => province.close());

async function send(office: Office, event: NominationEvent): Promise<void> {
  const [row] = await province.database.owner.sql<
    { version: number }[]
  >`select version from nominations where id = ${id}`;
  await province.as(office).nominations.send({ commandId: randomUUID(), id, version: row?.version ?? 0, event });
}

const read = (...held: Office[]) => province.as(...held).nominations.get({ id });
const secrets = /Đang có đơn thư|nợ tiền|objection/;

describe('what other agencies and the public said', () => {
  it.each<Office>(['nominator@benh-vien', 'unitHead@benh-vien', 'appraiser@so-y-te', 'leader@so-y-te'])(
    'is withheld from %s, below the level that asked; that it was asked is not',
    async (office) => {
      const seen = await read(office);
      expect(JSON.stringify(seen)).not.toMatch(secrets);
      expect(seen.consultations).toMatchObject([
        {
          organisationName: 'Bộ Y tế',
          status: 'answered',
          answeredOn: today,
          opinion: null,
          answer: null,
          withheld: true,
        },
      ]);
      expect(seen.history.filter(({ withheld }) => withheld).map(({ event }) => event)).toEqual([
        'answerConsultation',
        'recordComment',
      ]);
      expect(seen.publicComment).toMatchObject({ comments: 1, answered: 0 });
    },
  );

  it.each<Office>(['appraiser@so-noi-vu', 'councilMember@hoi-dong-tinh', 'clerk@van-phong-tinh', 'auditor@truong-hoc'])(
    'is read by %s',
    async (office) => {
      const { consultations, history } = await read(office);
      expect(consultations).toMatchObject([{ opinion: 'objection', answer: 'Đang có đơn thư.', withheld: false }]);
      expect(history.at(-1)).toMatchObject({ event: 'recordComment', fields: { comment: 'Ông ấy nợ tiền tôi.' } });
    },
  );
});

describe('a nomination as its page reads it', () => {
  it('names organisations and no ids of accounts, organisations or sessions in its history', async () => {
    const { history } = await read('appraiser@so-noi-vu');
    const consult = history.find(({ event }) => event === 'consult');
    expect(consult?.fields).toEqual({ organisation: 'Bộ Y tế', question: 'Có vi phạm không?' });
    expect(JSON.stringify(history)).not.toMatch(/actorId|organisationId|consultationId|sessionId|commandId/);
  });

  it('says which acts were the caller’s own', async () => {
    const own = async (office: Office) =>
      (await read(office)).history.filter(({ isOwn }) => isOwn).map(({ event }) => event);
    expect(await own('unitHead@benh-vien')).toEqual(['approve']);
    expect(await own('nominator@benh-vien')).toEqual(['create', 'submit']);
    expect(await own('auditor@truong-hoc')).toEqual([]);
  });

  it('offers each office its own acts and nobody else any', async () => {
    const acts = async (...held: Office[]) => (await read(...held)).actions.map(({ type }) => type);
    expect(await acts('appraiser@so-noi-vu')).toContain('putToCouncil');
    expect(await acts('nominator@benh-vien')).toEqual(['attach', 'die', 'withdraw']);
    expect(await acts('councilMember@hoi-dong-tinh')).toEqual([]);
    expect(await acts('auditor@truong-hoc', 'statistician@benh-vien')).toEqual([]);
  });

  it('tells who has it and until when, the letters that brought it and each paper with its rule', async () => {
    const seen = await read('nominator@benh-vien');
    expect(seen).toMatchObject({ holderName: 'Sở Nội vụ', holderRole: 'appraiser', position: 2 });
    expect(seen.letters.map(({ fromName, toName }) => [fromName, toName])).toEqual([
      ['Bệnh viện Đa khoa tỉnh', 'Sở Y tế'],
      ['Sở Y tế', 'Sở Nội vụ'],
    ]);
    expect(seen.paperRules.map(({ kind }) => kind)).toContain('achievementReport');
    expect(seen.paperRules.every(({ source }) => source.length > 3)).toBe(true);
  });
});

describe('the chain of recommendations', () => {
  it('holds what appraiser, council and leader of each level said, by whom, with the share that was asked for', async () => {
    const [row] = await driveTo(province, { stage: 'leader', level: 'province' });
    const { recommendations, votes } = await province.as('leader@ubnd-tinh').nominations.get({ id: row?.id ?? '' });
    expect(recommendations.map(({ level, kind, opinion }) => [level, kind, opinion])).toEqual([
      ['unit', 'council', 'agree'],
      ['unit', 'leader', 'agree'],
      ['managingUnit', 'appraisal', 'agree'],
      ['managingUnit', 'leader', 'agree'],
      ['province', 'appraisal', 'agree'],
      ['province', 'council', 'agree'],
    ]);
    expect(recommendations[1]).toMatchObject({ actorName: 'Họ Tên unitHead@benh-vien', role: 'unitHead' });
    expect(votes).toMatchObject([
      { councilName: 'Bệnh viện Đa khoa tỉnh', heldOn: today, members: 15, inFavour: 15, award: 'BKT' },
      { councilName: 'Hội đồng Thi đua - Khen thưởng tỉnh', reached: true },
    ]);
    for (const { required, members, share } of votes) expect(required).toBe(Math.ceil((share.percent * members) / 100));
  });

  it('says that another award is lower, and that a council fell short', async () => {
    const [row] = await driveTo(province, { stage: 'appraisal', level: 'province' }, { draft: { award: 'BKTTG' } });
    id = row?.id ?? '';
    const findings = 'Chưa đủ thời gian.';
    await send('appraiser@so-noi-vu', {
      type: 'appraise',
      findings,
      opinion: 'otherAward',
      award: 'BKT',
      complaintOpen: false,
    });
    const { recommendations } = await read('nominator@benh-vien');
    expect(recommendations.at(-1)).toMatchObject({
      opinion: 'otherAward',
      award: 'BKT',
      direction: 'lower',
      note: findings,
    });
    await drive(province, [id], { stage: 'council' }).catch(() => undefined);
    const [{ stage, version } = { stage: '', version: 0 }] = await province.database.owner.sql<
      { stage: string; version: number }[]
    >`select stage, version from nominations where id = ${id}`;
    expect(stage).toBe('council');
    await province.as('councilSecretary@hoi-dong-tinh').councils.holdSession({
      commandId: randomUUID(),
      organisationId: 'hoi-dong-tinh',
      heldOn: today,
      members: 15,
      present: 15,
      items: [{ id, version, inFavour: 3, against: 12, abstained: 0 }],
    });
    const after = await read('appraiser@so-noi-vu');
    expect(after.recommendations.at(-1)).toMatchObject({ kind: 'council', opinion: 'notAgree', award: 'BKT' });
    expect(after.votes.at(-1)).toMatchObject({ award: 'BKT', reached: false });
  });
});
