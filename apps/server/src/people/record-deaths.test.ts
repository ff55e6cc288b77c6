import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { drive, driveTo, rowsOf } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { storedRow } from '../testing/read.ts';

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

it('nobody dies twice, nor tomorrow', async () => {
  const [row] = await driveTo(province, { stage: 'draft' });
  const tomorrow = sendTo(province, 'nominator@benh-vien', row, { type: 'die', diedOn: '2026-11-24' });
  expect(await failureOf(tomorrow)).toMatchObject({ code: 'dayInFuture' });
  await sendTo(province, 'nominator@benh-vien', row, die);
  const again = sendTo(province, 'nominator@benh-vien', { id: row?.id ?? '', version: 2 }, die);
  expect(await failureOf(again)).toMatchObject({ code: 'alreadyPosthumous' });
});
