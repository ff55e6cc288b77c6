import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { driveTo, items, rowsOf, type Row } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, today, type Province } from '../testing/province.ts';
import { fingerprint } from '../testing/read.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

function sessionOf(rows: readonly Row[], inFavour: number) {
  return {
    commandId: randomUUID(),
    organisationId: 'hoi-dong-tinh',
    heldOn: today,
    members: 21,
    present: 17,
    writtenOpinions: 2,
    items: items(rows).map((item) => ({
      ...item,
      recused: 1,
      inFavour,
      against: Math.max(18 - inFavour, 0),
      abstained: 0,
    })),
  };
}

const atCouncil = (count = 1, award = 'BKT') =>
  driveTo(province, { stage: 'council', level: 'province' }, { count, draft: { award } });
const secretary = () => province.as('councilSecretary@hoi-dong-tinh').councils;

it('keeps the votes as they were cast, and the share the law asks for', async () => {
  const [reached, missed, wrong] = await atCouncil(3, 'CSTDT');
  if (!reached || !missed || !wrong) throw new Error('three were driven');
  const session = sessionOf([reached], 17);
  const others = [sessionOf([missed], 16).items, sessionOf([wrong], 19).items].flat();
  const { sessionId, results } = await secretary().holdSession({ ...session, items: [...session.items, ...others] });
  expect(results).toMatchObject([
    { ok: true, stage: 'leader' },
    { ok: true, stage: 'leader' },
    { ok: false, refusal: { code: 'voteCountsWrong' } },
  ]);
  const rows = await province.database.owner.sql`
    select nomination_id as id, sequence, eligible, in_favour as "inFavour", against, recused, required, reached
    from council_items where session_id = ${sessionId} order by sequence`;
  const common = { eligible: 21, recused: 1, required: 17 };
  expect([...rows]).toEqual([
    { id: reached.id, sequence: 1, ...common, inFavour: 17, against: 1, reached: true },
    { id: missed.id, sequence: 2, ...common, inFavour: 16, against: 2, reached: false },
  ]);
});

it('writes nothing when tried, nor when every item is refused but the answer', async () => {
  const rows = await atCouncil();
  const before = await fingerprint(province);
  const tried = await secretary().holdSession({ ...sessionOf(rows, 15), dryRun: true });
  expect(tried.results).toMatchObject([{ ok: true, stage: 'leader' }]);
  expect(await fingerprint(province)).toEqual(before);
  await secretary().holdSession(sessionOf(rows, 21));
  const { command_records: records, ...after } = await fingerprint(province);
  const { command_records: recordsBefore, ...rest } = before;
  expect(after).toEqual(rest);
  expect(records).not.toBe(recordsBefore);
});

it('[NĐ 98 Đ.47] is not held without its quorum, not even as a trial, and says how many it takes', async () => {
  const rows = await atCouncil();
  const before = await fingerprint(province);
  for (const dryRun of [true, false]) {
    const few = { ...sessionOf(rows, 15), present: 13, writtenOpinions: 6, dryRun };
    expect((await failureOf(secretary().holdSession(few))).refusal).toMatchObject({
      code: 'quorumMissing',
      source: expect.stringContaining('Điều 47 Nghị định số 98/2023/NĐ-CP'),
      params: { present: 13, required: 14, members: 21 },
    });
  }
  const crowd = secretary().holdSession({ ...sessionOf(rows, 15), writtenOpinions: 5 });
  expect(await failureOf(crowd)).toMatchObject({ code: 'voteCountsWrong' });
  expect(await fingerprint(province)).toEqual(before);
});

it("a secretary of two councils does not write one's votes into the other's session", async () => {
  const rows = await driveTo(province, { stage: 'council' }, { count: 1 });
  const { councils } = province.as('councilSecretary@hoi-dong-tinh', 'councilSecretary@benh-vien');
  const { results } = await councils.holdSession(sessionOf(rows, 15));
  expect(results).toMatchObject([{ ok: false, refusal: { code: 'notFound' } }]);
  expect(await councils.holdSession({ ...sessionOf(rows, 15), organisationId: 'benh-vien' })).toMatchObject({
    results: [{ ok: true }],
  });
});

it('is held by the secretary of that council, not in the future, and on each nomination once', async () => {
  const rows = await atCouncil();
  const foreign = province.as('councilSecretary@benh-vien').councils.holdSession(sessionOf(rows, 15));
  expect(await failureOf(foreign)).toMatchObject({ status: 'FORBIDDEN', code: 'roleNotPermitted' });
  const tomorrow = secretary().holdSession({ ...sessionOf(rows, 15), heldOn: '2026-11-24' });
  expect(await failureOf(tomorrow)).toMatchObject({ code: 'dayInFuture' });
  const twice = secretary().holdSession(sessionOf([...rows, ...rows], 15));
  expect(await failureOf(twice)).toMatchObject({ status: 'BAD_REQUEST', fields: ['items'] });
});

it('two secretaries writing down the same session at once: one is told who was first', async () => {
  const rows = await atCouncil(5);
  const write = () => secretary().holdSession(sessionOf(rows, 15));
  const sessions = await Promise.all([write(), write()]);
  const [done, stale] = sessions.toSorted((a, b) => Number(b.results[0]?.ok) - Number(a.results[0]?.ok));
  expect(done?.results.every(({ ok }) => ok)).toBe(true);
  for (const result of stale?.results ?? []) expect(result).toMatchObject({ ok: false, refusal: { code: 'conflict' } });
  expect(
    (
      await rowsOf(
        province,
        rows.map(({ id }) => id),
      )
    ).every(({ stage }) => stage === 'leader'),
  ).toBe(true);
});
