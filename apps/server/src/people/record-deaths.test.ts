import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { draftOf, drive, driveTo, rowsOf } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { storedHistory, storedRow } from '../testing/read.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

const die = { type: 'die', diedOn: '2026-11-20' } as const;
const attach = { type: 'attach', kind: 'deathCertificate' } as const;

async function personOf(id: string) {
  const { personId } = await storedRow(province, id);
  const [person] = await province.database.owner
    .sql`select life_status as status, died_on as "diedOn" from persons where id = ${personId}`;
  return person;
}

it("a death reported by the department's appraiser is recorded on the hospital's person", async () => {
  const [row] = await driveTo(province, { stage: 'appraisal', level: 'province' });
  await sendTo(province, 'appraiser@so-noi-vu', row, die);
  expect(await personOf(row?.id ?? '')).toEqual({ status: 'dead', diedOn: '2026-11-20' });
  const { subject, posthumous } = await province
    .as('leader@ubnd-tinh')
    .nominations.get({ id: row?.id ?? '' })
    .catch(() => ({ subject: null, posthumous: null }));
  expect([subject, posthumous]).toEqual([expect.objectContaining({ lifeStatus: 'dead' }), true]);
});

it('an organisation that does not have the nomination reports nothing', async () => {
  const [row] = await driveTo(province, { stage: 'appraisal', level: 'managingUnit' });
  expect(await failureOf(sendTo(province, 'appraiser@so-noi-vu', row, die))).toMatchObject({ code: 'notFound' });
  expect(await personOf(row?.id ?? '')).toEqual({ status: 'alive', diedOn: null });
});

it('a death after the signature takes the signature back until the certificate is there', async () => {
  const [row] = await driveTo(province, { stage: 'approved' });
  const id = row?.id ?? '';
  const next = async () => (await rowsOf(province, [id]))[0];
  await sendTo(province, 'leader@ubnd-tinh', row, { type: 'sign' });
  await sendTo(province, 'nominator@benh-vien', await next(), die);
  expect(await storedRow(province, id)).toMatchObject({
    stage: 'approved',
    posthumous: true,
    holderId: 'ubnd-tinh',
    holderRole: 'leader',
  });
  expect(await failureOf(sendTo(province, 'leader@ubnd-tinh', await next(), { type: 'sign' }))).toMatchObject({
    code: 'papersMissing',
  });
  await sendTo(province, 'nominator@benh-vien', await next(), attach);
  const [decided] = await drive(province, [id], { stage: 'decided' });
  expect(decided?.dossier.posthumous).toBe(true);
  const { rows } = await province.as('auditor@so-noi-vu').statistics.counts({ posthumous: true });
  expect(rows).toMatchObject([{ award: 'BKT', year: Number(today.slice(0, 4)), individual: 1, posthumous: 1 }]);
});

describe("the person's other nominations", () => {
  /** Nominations of one and the same person: at the unit, at the department, at the province, and over. */
  async function ofOnePerson() {
    const subject = { ...draftOf().subject };
    const [draft] = await driveTo(province, { stage: 'draft' }, { draft: { subject } });
    const [department] = await driveTo(province, { stage: 'appraisal', level: 'managingUnit' }, { draft: { subject } });
    const [atProvince] = await driveTo(province, { stage: 'appraisal', level: 'province' }, { draft: { subject } });
    const [signed] = await driveTo(province, { stage: 'approved' }, { draft: { subject } });
    const [decided] = await driveTo(province, { stage: 'decided' }, { draft: { subject } });
    const [other] = await driveTo(province, { stage: 'draft' });
    if (!draft || !department || !atProvince || !signed || !decided || !other) throw new Error('not driven');
    return { draft, department, atProvince, signed, decided, other };
  }
  const isPosthumous = async ({ id }: { id: string }) => (await storedRow(province, id)).posthumous;

  it('learn of it in the same act of the unit, each in its own history; what is decided stays as it is', async () => {
    const { draft, department, atProvince, signed, decided, other } = await ofOnePerson();
    const commandId = randomUUID();
    await sendTo(province, 'nominator@benh-vien', draft, die, commandId);
    for (const row of [draft, department, atProvince, signed]) {
      const stored = await storedRow(province, row.id);
      expect(stored).toMatchObject({ posthumous: true, version: row.version + 1, dossier: { posthumous: true } });
      const entries = await storedHistory(province, row.id);
      expect(entries.at(-1)).toMatchObject({
        eventType: 'die',
        actorId: 'nominator@benh-vien',
        role: 'nominator',
        organisationId: 'benh-vien',
        commandId,
        payload: { event: { diedOn: die.diedOn } },
        previousHash: entries.at(-2)?.hash,
        hash: stored.historyHead,
      });
    }
    expect([await isPosthumous(decided), await isPosthumous(other)]).toEqual([false, false]);
  });

  it('where whoever reports it may not act, stay as they are, and their page tells of the death', async () => {
    const { department, atProvince, draft } = await ofOnePerson();
    await sendTo(province, 'appraiser@so-y-te', department, die);
    expect([await isPosthumous(department), await isPosthumous(atProvince), await isPosthumous(draft)]).toEqual([
      true,
      false,
      false,
    ]);
    const seen = await province.as('appraiser@so-noi-vu').nominations.get({ id: atProvince.id });
    expect(seen).toMatchObject({ posthumous: false, unrecordedDeath: die.diedOn });
    await sendTo(province, 'appraiser@so-noi-vu', atProvince, die);
    const after = await province.as('appraiser@so-noi-vu').nominations.get({ id: atProvince.id });
    expect(after).toMatchObject({ posthumous: true, unrecordedDeath: null });
  });

  it('learn of it from a posthumous nomination too', async () => {
    const subject = { ...draftOf().subject };
    const [living] = await driveTo(province, { stage: 'intake' }, { draft: { subject } });
    const [dead] = await driveTo(
      province,
      { stage: 'draft' },
      { draft: { subject: { ...subject, diedOn: '2026-11-01' } as typeof subject, posthumous: true } },
    );
    if (!living || !dead) throw new Error('not driven');
    expect([await isPosthumous(living), await isPosthumous(dead)]).toEqual([true, true]);
    const [entry] = (await storedHistory(province, living.id)).slice(-1);
    expect(entry).toMatchObject({ eventType: 'die', payload: { event: { diedOn: '2026-11-01' } } });
  });

  it('two reports at once on two of them: each nomination dies once, and nobody waits for ever', async () => {
    const { draft, department } = await ofOnePerson();
    const outcomes = await Promise.all(
      [draft, department].map((row) => settle(sendTo(province, 'nominator@benh-vien', row, die))),
    );
    const codes = outcomes.flatMap((outcome) => ('failure' in outcome ? outcome.failure.code : []));
    expect(codes.every((code) => code === 'conflict' || code === 'busy' || code === 'alreadyPosthumous')).toBe(true);
    for (const { id } of [draft, department]) {
      const deaths = (await storedHistory(province, id)).filter(({ eventType }) => eventType === 'die');
      expect(deaths).toHaveLength(1);
    }
  });
});

it('nobody dies twice, nor tomorrow', async () => {
  const [row] = await driveTo(province, { stage: 'draft' });
  const tomorrow = sendTo(province, 'nominator@benh-vien', row, { type: 'die', diedOn: '2026-11-24' });
  expect(await failureOf(tomorrow)).toMatchObject({ code: 'dayInFuture' });
  await sendTo(province, 'nominator@benh-vien', row, die);
  const again = sendTo(province, 'nominator@benh-vien', { id: row?.id ?? '', version: 2 }, die);
  expect(await failureOf(again)).toMatchObject({ code: 'alreadyPosthumous' });
});
