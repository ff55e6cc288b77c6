import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { draftOf, driveTo, items, rowsOf, type DraftInput, type Row } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, userOf, type Office, type Province } from '../testing/province.ts';
import { storedHistory } from '../testing/read.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince({ max: 8 });
});
afterAll(async () => province.close());

const clerk = 'clerk@van-phong-tinh';
const command = () => ({ commandId: randomUUID() });
const family = { presence: 'represented', receivedBy: 'Trần Thị Bê', relation: 'vợ' } as const;

const decided = (count: number, draft: Partial<DraftInput> = {}) =>
  driveTo(province, { stage: 'decided' }, { count, draft });
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
const stages = async (rows: readonly Row[]) => (await rowsOf(province, ids(rows))).map(({ stage }) => stage);

async function planned(rows: readonly Row[], change: object = {}): Promise<{ id: string; version: number }> {
  const { conferral } = province.as(clerk);
  const plan = { organiserId: 'ubnd-tinh', title: 'Lễ trao Bằng khen', heldOn: today, place: 'Hội trường tỉnh' };
  const ceremony = await conferral.plan({ ...command(), ...plan, ...change });
  if (rows.length === 0) return ceremony;
  const { version, added } = await conferral.add({ ...command(), ...ceremony, nominationIds: ids(rows) });
  expect(added).toBe(rows.length);
  return { id: ceremony.id, version };
}

const handover = async (id: string) => {
  const [row] = await province.database.owner.sql`
    select state, presence, received_by, relation, mandate, ceremony_id, received_on, certificate, prize, note
    from handovers where nomination_id = ${id} order by state = 'missed'`;
  return row;
};

describe('a ceremony', () => {
  it('hands over to whoever comes, and to the representative of whoever does not; the others wait on', async () => {
    const rows = await decided(3);
    const [present, represented, absent] = rows;
    if (!present || !represented || !absent) throw new Error('three were driven');
    const { conferral } = province.as(clerk);
    let known = await planned(rows);
    const mandate = { mandate: 'Giấy ủy quyền 03', mandateOn: today, identity: 'Đã xem thẻ căn cước' };
    known = await conferral.mark({
      ...command(),
      ...known,
      nominationId: represented.id,
      ...family,
      ...mandate,
      prize: false,
    });
    known = await conferral.mark({ ...command(), ...known, nominationId: absent.id, presence: 'absent' });
    const tried = await conferral.hold({ ...command(), ...known, dryRun: true });
    expect(tried).toMatchObject({ absent: 1, results: [{ ok: true, stage: 'conferred' }, { ok: true }] });
    expect(await stages(rows)).toEqual(['decided', 'decided', 'decided']);

    const held = await conferral.hold({ ...command(), ...known });
    expect(held.results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await stages(rows)).toEqual(['conferred', 'conferred', 'decided']);
    expect(await handover(present.id)).toMatchObject({
      state: 'handedOver',
      presence: 'present',
      ceremony_id: known.id,
      received_on: today,
    });
    expect(await handover(represented.id)).toMatchObject({
      received_by: 'Trần Thị Bê',
      relation: 'vợ',
      mandate: 'Giấy ủy quyền 03',
      ceremony_id: known.id,
      certificate: true,
      prize: false,
    });
    const history = await storedHistory(province, represented.id);
    expect(history.at(-1)).toMatchObject({
      eventType: 'confer',
      payload: { event: { receivedBy: 'Trần Thị Bê', relation: 'vợ' } },
    });
    const { waiting, ceremonies } = await conferral.overview();
    expect(waiting.find(({ id }) => id === absent.id)).toMatchObject({
      missed: 1,
      days: 0,
      ceremonyId: null,
      mayHandOver: true,
    });
    expect(waiting.some(({ id }) => id === present.id)).toBe(false);
    expect(ceremonies.find(({ id }) => id === known.id)).toMatchObject({ state: 'held', handedOver: 2, listed: 2 });
    const read = await conferral.get({ id: known.id });
    expect(read.acts.map(({ act }) => act)).toEqual(['plan', 'add', 'mark', 'mark', 'hold']);
    expect(await failureOf(conferral.hold({ ...command(), ...known }))).toMatchObject({ code: 'ceremonyOver' });
  });

  it('takes a whole decision on its list, once each, in the order of the decision', async () => {
    const rows = await decided(4);
    const { conferral } = province.as(clerk);
    const known = await planned([]);
    const [row] = await province.database.owner
      .sql`select decision_id as id from nominations where id = ${rows[0]?.id ?? ''}`;
    const decisionId = String(row?.['id']);
    const first = await conferral.add({ ...command(), ...known, nominationIds: [], decisionId });
    expect(first).toMatchObject({ added: 4, refused: [] });
    const again = await conferral.add({
      ...command(),
      id: known.id,
      version: first.version,
      nominationIds: [],
      decisionId,
    });
    expect(again.added).toBe(0);
    expect(again.refused.map(({ refusal }) => refusal)).toMatchObject(
      rows.map(() => ({ code: 'listedElsewhere', params: { ceremony: 'Lễ trao Bằng khen' } })),
    );
    const read = await conferral.get({ id: known.id });
    expect(read.rows.map(({ id }) => id)).toEqual(ids(rows));
  });

  it('is not held tomorrow, nor with nobody on its list, nor twice', async () => {
    const { conferral } = province.as(clerk);
    const empty = await planned([]);
    expect(await failureOf(conferral.hold({ ...command(), ...empty }))).toMatchObject({ code: 'ceremonyEmpty' });
    const early = await planned(await decided(1), { heldOn: '2026-11-24' });
    expect(await failureOf(conferral.hold({ ...command(), ...early }))).toMatchObject({ code: 'dayInFuture' });
    const input = { ...command(), ...(await planned(await decided(2))) };
    const [one, two] = await Promise.all([conferral.hold(input), conferral.hold(input)]);
    expect(two).toEqual(one);
  });

  it('of before the decision hands nothing over, and says so of each', async () => {
    const rows = await decided(1);
    const { conferral } = province.as(clerk);
    const held = await conferral.hold({ ...command(), ...(await planned(rows, { heldOn: '2026-11-20' })) });
    expect(held.results).toMatchObject([{ ok: false, refusal: { code: 'dayTooEarly' } }]);
    expect(await handover(rows[0]?.id ?? '')).toMatchObject({ state: 'missed' });
  });

  it('that is called off sets its people free', async () => {
    const rows = await decided(1);
    const { conferral } = province.as(clerk);
    const known = await planned(rows);
    await conferral.cancel({ ...command(), ...known, reason: 'Bão số 12' });
    expect(await failureOf(conferral.hold({ ...command(), ...known }))).toMatchObject({ code: 'ceremonyOver' });
    expect((await planned(rows)).id).not.toBe(known.id);
  });

  it('is the business of the clerk of its organiser', async () => {
    const rows = await decided(1);
    const known = await planned(rows);
    for (const office of ['clerk@benh-vien', 'clerk@so-noi-vu'] as const) {
      const { conferral } = province.as(office);
      for (const call of [
        () => conferral.hold({ ...command(), ...known }),
        () => conferral.cancel({ ...command(), ...known, reason: 'x' }),
        () => conferral.plan({ ...command(), organiserId: 'ubnd-tinh', title: 'x', heldOn: today, place: 'x' }),
      ])
        expect(await failureOf(call())).toMatchObject({ code: 'roleNotPermitted' });
    }
    expect(await failureOf(province.as('clerk@ubnd-xa').conferral.get({ id: known.id }))).toMatchObject({
      code: 'notFound',
    });
    const read = await province.as('nominator@benh-vien').conferral.get({ id: known.id });
    expect(read).toMatchObject({ mayChange: false, acts: [], rows: [{ id: rows[0]?.id }] });
    const { waiting, ceremonies, organisers } = await province.as('nominator@truong-hoc').conferral.overview();
    expect({ waiting, ceremonies, organisers }).toEqual({ waiting: [], ceremonies: [], organisers: [] });
  });
});

describe('two at once', () => {
  it('two clerks who change one ceremony: the second is told who was first', async () => {
    const rows = await decided(2);
    const known = await planned(rows);
    const other = province.asWith({ user: userOf('clerk@so-y-te') }, clerk).conferral;
    const mark = { presence: 'absent' as const, nominationId: rows[0]?.id ?? '' };
    const ended = await Promise.all([
      settle(province.as(clerk).conferral.mark({ ...command(), ...known, ...mark })),
      settle(other.mark({ ...command(), ...known, ...mark, nominationId: rows[1]?.id ?? '' })),
    ]);
    const lost = ended.flatMap((one) => ('failure' in one ? one.failure.refusal : []));
    expect(lost).toMatchObject([{ code: 'conflict', params: { actor: expect.stringMatching(/clerk@/) } }]);
  });

  it('two ceremonies do not take one person on their lists', async () => {
    const rows = await decided(3);
    const [one, two] = [await planned([]), await planned([])];
    const add = (known: typeof one) =>
      province.as(clerk).conferral.add({ ...command(), ...known, nominationIds: ids(rows) });
    const both = await Promise.all([add(one), add(two)]);
    expect(both.reduce((sum, { added }) => sum + added, 0)).toBe(3);
    for (const { added, refused } of both) {
      expect(refused).toHaveLength(3 - added);
      for (const { refusal } of refused) expect(refusal.code).toBe('listedElsewhere');
    }
  });

  it('what is held at a ceremony and fetched at the office in the same moment is handed over once', async () => {
    const rows = await decided(3);
    const known = await planned(rows);
    const { conferral } = province.as(clerk);
    const [held, fetched] = await Promise.all([
      conferral.hold({ ...command(), ...known }),
      conferral.handOver({ ...command(), items: items(rows), receivedOn: today, presence: 'present' }),
    ]);
    const won = [...held.results, ...fetched.results].filter(({ ok }) => ok).map(({ id }) => id);
    expect(won.toSorted()).toEqual(ids(rows).toSorted());
    expect(await stages(rows)).toEqual(['conferred', 'conferred', 'conferred']);
    const [count] = await province.database.owner.sql`
      select count(*)::int as n from handovers where nomination_id = any(${ids(rows)}::uuid[]) and state = 'handedOver'`;
    expect(count?.['n']).toBe(3);
  });
});

describe('whoever cannot come', () => {
  it('being dead is represented by the family, named with its relation', async () => {
    const subject = { ...draftOf().subject, diedOn: '2026-01-05' } as DraftInput['subject'];
    const papers = [{ kind: 'achievementReport' as const }, { kind: 'deathCertificate' as const }];
    const [row] = await decided(1, { posthumous: true, subject, papers });
    if (!row) throw new Error('one was driven');
    const { conferral } = province.as(clerk);
    const known = await planned([row]);
    const tried = await conferral.hold({ ...command(), ...known, dryRun: true });
    expect(tried.results).toMatchObject([{ ok: false, refusal: { code: 'familyRequired' } }]);
    const nobody = conferral.mark({
      ...command(),
      ...known,
      nominationId: row.id,
      presence: 'represented',
      receivedBy: 'x',
    });
    expect(await failureOf(nobody)).toMatchObject({ status: 'BAD_REQUEST' });
    const marked = await conferral.mark({ ...command(), ...known, nominationId: row.id, ...family });
    expect((await conferral.hold({ ...command(), ...marked })).results).toMatchObject([{ ok: true }]);
  });

  it('having died yesterday, after the decision, as well', async () => {
    const [row] = await decided(1);
    if (!row) throw new Error('one was driven');
    await province.database.owner.sql`
      update persons set life_status = 'dead', died_on = '2026-11-22'
      where id = (select person_id from nominations where id = ${row.id})`;
    const { conferral } = province.as(clerk);
    const hand = { ...command(), items: items([row]), receivedOn: today };
    expect((await conferral.handOver({ ...hand, presence: 'present' })).results).toMatchObject([
      { ok: false, refusal: { code: 'familyRequired' } },
    ]);
    const { waiting } = await conferral.overview();
    expect(waiting.find(({ id }) => id === row.id)).toMatchObject({ isDead: true, posthumous: false });
    expect((await conferral.handOver({ ...hand, ...command(), ...family })).results).toMatchObject([{ ok: true }]);
    expect(await handover(row.id)).toMatchObject({
      state: 'handedOver',
      received_by: 'Trần Thị Bê',
      ceremony_id: null,
    });
  });
});

describe('outside of a ceremony', () => {
  const hand = (office: Office, rows: readonly Row[], change: object = {}) =>
    province.as(office).conferral.handOver({
      ...command(),
      items: items(rows),
      receivedOn: today,
      presence: 'present',
      prize: false,
      note: 'Nhận tại bộ phận một cửa',
      ...change,
    });

  it('is handed over by the clerk of whoever decided, and leaves the list of a ceremony', async () => {
    const rows = await decided(1);
    const known = await planned(rows);
    expect((await hand('clerk@benh-vien', rows)).results).toMatchObject([{ refusal: { code: 'roleNotPermitted' } }]);
    expect((await hand(clerk, rows, { dryRun: true })).results).toMatchObject([{ ok: true }]);
    expect(await stages(rows)).toEqual(['decided']);
    expect((await hand(clerk, rows)).results).toMatchObject([{ ok: true, stage: 'conferred' }]);
    expect(await handover(rows[0]?.id ?? '')).toMatchObject({
      ceremony_id: null,
      prize: false,
      note: 'Nhận tại bộ phận một cửa',
    });
    expect((await province.as(clerk).conferral.get({ id: known.id })).rows).toEqual([]);
    expect((await hand(clerk, rows)).results).toMatchObject([{ refusal: { code: 'conflict' } }]);
  });

  it('by the nomination’s own act it has its row as well', async () => {
    const [row] = await decided(1);
    if (!row) throw new Error('one was driven');
    await sendTo(province, clerk, row, { type: 'confer', conferredOn: today });
    expect(await handover(row.id)).toMatchObject({ state: 'handedOver', presence: 'present', received_on: today });
  });
});

it('an award annulled after it was put on the list is not handed over; a unit that was dissolved does not stand in the way', async () => {
  const rows = await decided(2);
  const [annulled, other] = rows;
  if (!annulled || !other) throw new Error('two were driven');
  const known = await planned(rows);
  const propose = {
    type: 'proposeRevocation',
    kind: 'annulment',
    ground: 'falseDeclaration',
    reason: 'Kết luận',
  } as const;
  await sendTo(province, 'appraiser@so-noi-vu', annulled, propose);
  await province.as('leader@ubnd-tinh').decisions.revoke({
    ...command(),
    kind: 'annulment',
    items: items(await rowsOf(province, [annulled.id])),
    decidedOn: today,
  });
  const { sql } = province.database.owner;
  await sql`update organisations set valid_to = '2026-11-20' where id = 'benh-vien'`;
  try {
    const held = await province.as(clerk).conferral.hold({ ...command(), ...known });
    expect(held.results).toMatchObject([
      { id: annulled.id, ok: false, refusal: { code: 'eventNotAtStage', stage: 'annulled' } },
      { id: other.id, ok: true },
    ]);
  } finally {
    await sql`update organisations set valid_to = null where id = 'benh-vien'`;
  }
  expect(await handover(annulled.id)).toMatchObject({ state: 'missed' });
});
