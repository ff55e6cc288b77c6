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
const remind = (
  id: string,
  office: Office = board,
  causes: ('join' | 'pledge' | 'report')[] = ['join', 'pledge', 'report'],
) => as(office).remind({ commandId: randomUUID(), id, causes });
const remindersOf = async (id: string, unit: OrganisationId) =>
  (await province.as(`nominator@${unit}`).home.get()).reminders
    ?.filter(({ movementId }) => movementId === id)
    .map(({ cause }) => cause);

/** A movement sent to three units, of which one has joined and one is asked to report, late. */
async function running() {
  const document = { number: '3510/KH-UBND', issuedOn: '2026-09-30' };
  const drafted = await as(board).draft({
    commandId: randomUUID(),
    name: 'Chung sức phòng, chống dịch',
    launchedById: 'ubnd-tinh',
    launchedOn: '2026-09-30',
    documents: [document],
  });
  const launched = await as(board).act({ commandId: randomUUID(), ...drafted, act: 'launch' });
  const unitIds = ['ubnd-xa', 'benh-vien', 'truong-hoc'];
  const { id } = await as(board).act({ commandId: randomUUID(), ...launched, act: 'send', unitIds });
  await as('nominator@benh-vien').join({ commandId: randomUUID(), id, unitId: 'benh-vien' });
  await province.as(board).reports.define({
    commandId: randomUUID(),
    ownerId: 'so-noi-vu',
    movementId: id,
    content: {
      title: 'Báo cáo tuần',
      indicators: [{ key: 'ho', label: 'Số hộ', kind: 'quantity', unit: 'hộ', counting: 'inPeriod' }],
    } as never,
    rhythm: 'week',
    from: '2026-11-09',
    to: '2026-11-15',
    daysToReport: 2,
    unitIds: ['benh-vien'],
  });
  return id;
}

it('the board reminds all that lack something in one act; each sees it at home until it is done', async () => {
  const id = await running();
  expect(await as(board).get({ id })).toMatchObject({ lacking: { join: 2, pledge: 1, report: 1 }, reminders: [] });
  const outcomes = await Promise.all([settle(remind(id)), settle(remind(id))]);
  const codes = outcomes.map((outcome) => ('failure' in outcome ? outcome.failure.code : 'done'));
  expect(new Set(codes)).toEqual(new Set(['done', 'nobodyToRemind']));
  const read = await as('auditor@ubnd-tinh').get({ id });
  expect(read.reminders).toMatchObject([{ by: 'Sở Nội vụ', actor: `Họ Tên ${board}`, join: 2, pledge: 1, report: 1 }]);
  expect(read.lacking).toBeNull();
  expect(read.units.map(({ unitId, remindedOn }) => [unitId, remindedOn])).toEqual([
    ['truong-hoc', today],
    ['ubnd-xa', today],
    ['benh-vien', today],
  ]);
  expect(await remindersOf(id, 'ubnd-xa')).toEqual(['join']);
  expect(await remindersOf(id, 'benh-vien')).toEqual(['pledge', 'report']);
  const { reports } = await province.as('nominator@benh-vien').home.get();
  expect(reports).toMatchObject([{ unitId: 'benh-vien', from: '2026-11-09', state: 'due' }]);
  const pledge = { content: 'Không xuất cảnh trái phép', households: 3, place: 'Thôn 1', signedOn: '2026-11-02' };
  await as('nominator@benh-vien').pledge({ commandId: randomUUID(), id, unitId: 'benh-vien', ...pledge });
  await as('nominator@ubnd-xa').join({ commandId: randomUUID(), id, unitId: 'ubnd-xa' });
  expect([await remindersOf(id, 'benh-vien'), await remindersOf(id, 'ubnd-xa')]).toEqual([['report'], []]);
  // The next day whoever still lacks something is reminded again.
  const tomorrow = province.asWith({ on: '2026-11-24' }, board).movements;
  await tomorrow.remind({ commandId: randomUUID(), id, causes: ['join'] });
  expect((await as(board).get({ id })).reminders.map((act) => act.join)).toEqual([1, 2]);
  await expect(
    province.database.app.sql`update movement_reminders set cause = 'join' where movement_id = ${id}`,
  ).rejects.toThrow();
});

it('the head of a branch reminds those below it and nobody else; others remind nobody', async () => {
  const id = await running();
  const district: Office = 'leader@ubnd-huyen';
  expect((await as(district).get({ id })).lacking).toEqual({ join: 1, pledge: 0, report: 0 });
  await remind(id, district);
  expect([await remindersOf(id, 'ubnd-xa'), await remindersOf(id, 'truong-hoc')]).toEqual([['join'], []]);
  expect(await failureOf(remind(id, 'unitHead@benh-vien'))).toMatchObject({ code: 'roleNotPermitted' });
  expect(await failureOf(remind(id, 'statistician@so-y-te'))).toMatchObject({ code: 'roleNotPermitted' });
  expect(await failureOf(remind(id, 'unitHead@so-giao-duc', ['pledge']))).toMatchObject({ code: 'nobodyToRemind' });
  expect(await failureOf(remind('khong-co'))).toMatchObject({ code: 'notFound' });
});
