import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCertificate } from '../certificates/check.ts';
import { sendTo } from '../testing/commands.ts';
import { drive, driveTo, items, rowsOf, type DraftInput, type Row } from '../testing/drive.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, userOf, type Office, type Province } from '../testing/province.ts';
import type { ComplaintAct, SettleAct } from './input.ts';
import type { FollowUp } from './read.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince({ max: 8 });
});
afterAll(async () => province.close());

const clerk = 'clerk@van-phong-tinh';
const officer = 'nominator@benh-vien';
const appraiser = 'appraiser@so-noi-vu';
const chairman = 'leader@ubnd-tinh';
const returned = { type: 'return', on: today, document: 'Biên bản số 3' } as const;
const sent = { type: 'send', on: today, channel: 'officialPost', document: 'Công văn số 12' } as const;

const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('there is one');
  return one;
};
const inStage = async (stage: Row['stage'], draft: Partial<DraftInput> = {}) =>
  first(await driveTo(province, { stage }, { draft }));
const of = async (office: Office, id: string) => province.as(office).aftermath.ofNomination({ id });
const owed = async (id: string, kind?: FollowUp['kind']) =>
  (await of(chairman, id)).followUps.filter((one) => kind === undefined || one.kind === kind);

async function act(office: Office, rows: readonly { id: string; version: number }[], what: SettleAct) {
  const { results } = await province.as(office).aftermath.settle({
    commandId: randomUUID(),
    items: rows.map(({ id, version }) => ({ id, version })),
    act: what,
  });
  return results.map((result) => (result.ok ? 'done' : result.refusal.code));
}

async function revoke(id: string, kind: 'annulment' | 'stripping' | 'restoration') {
  const [row] = await rowsOf(province, [id]);
  if (kind !== 'restoration') {
    const ground = kind === 'annulment' ? 'falseDeclaration' : 'conviction';
    await sendTo(province, appraiser, row, { type: 'proposeRevocation', kind, ground, reason: 'Kết luận thanh tra' });
  }
  return province.as(chairman).decisions.revoke({
    commandId: randomUUID(),
    kind,
    items: items(await rowsOf(province, [id])),
    decidedOn: today,
    reason: 'Kết luận thanh tra',
  });
}

describe('a revoked award', () => {
  it('[NĐ 91 Đ.79] is to come back within 15 days to the clerk who handed it over; then its dossier says so', async () => {
    const { id } = await inStage('conferred');
    const { decisionId } = await revoke(id, 'annulment');
    const [item] = await owed(id, 'certificateBack');
    expect(item).toMatchObject({ state: 'open', dueOn: '2026-12-08', officeId: 'van-phong-tinh', decisionId });
    expect(item).toMatchObject({
      verified: false,
      source: expect.stringContaining('Điều 79'),
      paymentState: 'cancelled',
    });
    expect(await province.as(clerk).aftermath.ofDecision({ id: decisionId })).toMatchObject([{ maySettle: true }]);
    expect(await act(clerk, [first([item as FollowUp])], returned)).toEqual(['done']);
    const [row] = await rowsOf(province, [id]);
    expect(row?.dossier).toMatchObject({ recovered: true });
    expect(await owed(id, 'certificateBack')).toMatchObject([
      { state: 'returned', settledOn: today, settledBy: userOf(clerk).name, document: 'Biên bản số 3', version: 2 },
    ]);
  });

  it('of an order brings its medal back too; what cannot come back is told why, and the dossier stays open', async () => {
    const { id } = await inStage('conferred', { award: 'BKT' });
    await province.database.owner
      .sql`update nominations set award = 'KNC', dossier = dossier || '{"award":"KNC"}' where id = ${id}`;
    await revoke(id, 'stripping');
    const both = await owed(id);
    expect(both.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'awardNotice lapsed',
      'certificateBack open',
      'insigniaBack open',
    ]);
    const [paper, badge] = [
      first(both.filter(({ kind }) => kind === 'certificateBack')),
      first(await owed(id, 'insigniaBack')),
    ];
    expect(await act(clerk, [badge], { type: 'giveUp', on: today, note: 'Mất trong lũ, có xác nhận' })).toEqual([
      'done',
    ]);
    expect(await act(clerk, [paper], returned)).toEqual(['done']);
    const [row] = await rowsOf(province, [id]);
    expect(row?.dossier.recovered).toBe(false);
  });

  it('that was never handed over has nothing to bring back', async () => {
    const { id } = await inStage('decided');
    await revoke(id, 'annulment');
    expect(await owed(id, 'certificateBack')).toEqual([]);
  });

  it('that stands again asks for nothing any more; whoever records it on the dossier has settled it', async () => {
    const restored = await inStage('conferred');
    await revoke(restored.id, 'stripping');
    await revoke(restored.id, 'restoration');
    expect(await owed(restored.id, 'certificateBack')).toMatchObject([{ state: 'lapsed' }]);
    const recorded = await inStage('conferred');
    await revoke(recorded.id, 'annulment');
    const [row] = await rowsOf(province, [recorded.id]);
    await sendTo(province, clerk, row, { type: 'recordRecovery', items: true, money: false });
    expect(await owed(recorded.id, 'certificateBack')).toMatchObject([{ state: 'returned' }]);
  });

  it('is settled by its clerk alone, once, on a day that can be', async () => {
    const { id } = await inStage('conferred');
    await revoke(id, 'annulment');
    const item = first(await owed(id, 'certificateBack'));
    expect(await act(officer, [item], returned)).toEqual(['roleNotPermitted']);
    expect(await act('clerk@benh-vien', [item], returned)).toEqual(['roleNotPermitted']);
    expect(await act('clerk@so-giao-duc', [item], returned)).toEqual(['notFound']);
    expect(await act(clerk, [item], { ...returned, on: '2026-11-24' })).toEqual(['dayInFuture']);
    expect(await act(clerk, [item], { ...returned, on: '2026-11-20' })).toEqual(['dayTooEarly']);
    expect(await act(clerk, [item], sent)).toEqual(['followUpElsewhere']);
    const input = { items: [{ id: item.id, version: 1 }], act: returned };
    const both = await Promise.all([
      province.as(clerk).aftermath.settle({ ...input, commandId: randomUUID() }),
      province
        .asWith({ user: userOf('clerk@so-y-te') }, clerk)
        .aftermath.settle({ ...input, commandId: randomUUID(), act: { type: 'giveUp', on: today, note: 'Mất' } }),
    ]);
    const results = both.flatMap(({ results: all }) => all);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'conflict', params: { actor: expect.stringMatching(/clerk@/) } },
    });
  });
});

describe('a later award that stood on a revoked one', () => {
  const standsOn = async (later: string, earlier: string) => {
    await province.database.owner.sql`
      update nominations n set person_id = e.person_id, dossier = n.dossier || jsonb_build_object('basis', jsonb_build_array(e.id))
      from nominations e where n.id = ${later} and e.id = ${earlier}`;
  };

  it('is listed for its appraiser until somebody says what follows', async () => {
    const [earlier, later, other] = [await inStage('decided'), await inStage('conferred'), await inStage('decided')];
    await standsOn(later.id, earlier.id);
    await revoke(earlier.id, 'annulment');
    const listed = await province.as(appraiser).aftermath.list();
    const recheck = first(listed.followUps.filter(({ causeId }) => causeId === earlier.id));
    expect(recheck).toMatchObject({ nominationId: later.id, maySettle: true, causeAward: 'BKT', dueOn: '2026-12-07' });
    expect(await owed(earlier.id, 'recheck')).toHaveLength(1);
    expect(await owed(other.id, 'recheck')).toEqual([]);
    const says = {
      type: 'recheck',
      on: today,
      outcome: 'toRevoke',
      note: 'Không còn đủ danh hiệu làm căn cứ',
    } as const;
    expect(await act(clerk, [recheck], says)).toEqual(['roleNotPermitted']);
    expect(await act(appraiser, [recheck], says)).toEqual(['done']);
    expect(await owed(later.id, 'recheck')).toMatchObject([{ state: 'toRevoke', note: says.note }]);
    const [row] = await rowsOf(province, [later.id]);
    expect(row?.stage).toBe('conferred');
  });

  it('is in no doubt any more once the earlier one is restored', async () => {
    const [earlier, later] = [await inStage('decided'), await inStage('approved')];
    await standsOn(later.id, earlier.id);
    await revoke(earlier.id, 'stripping');
    expect(await owed(later.id, 'recheck')).toMatchObject([{ state: 'open' }]);
    await revoke(earlier.id, 'restoration');
    expect(await owed(later.id, 'recheck')).toMatchObject([{ state: 'lapsed' }]);
  });
});

describe('a result is told', () => {
  it('to the unit within 10 working days, and by it to the honoured within 7', async () => {
    const rows = await driveTo(province, { stage: 'decided' }, { count: 2 });
    const notices = (await Promise.all(rows.map(({ id }) => owed(id, 'awardNotice')))).flat();
    expect(notices).toMatchObject(rows.map(() => ({ state: 'open', dueOn: '2026-12-07', officeId: 'van-phong-tinh' })));
    expect(await act(clerk, notices, sent)).toEqual(['done', 'done']);
    const told = (await of(officer, first(rows).id)).followUps.find(({ kind }) => kind === 'honoureeNotice');
    expect(told).toMatchObject({ maySettle: true, officeId: 'benh-vien', role: 'nominator', dueOn: '2026-12-02' });
    expect(await act(officer, [first([told as FollowUp])], { ...sent, channel: 'inPerson' })).toEqual(['done']);
    expect((await of(officer, first(rows).id)).followUps).toMatchObject([
      { state: 'sent', channel: expect.any(String), settledOn: today },
      { state: 'sent', channel: expect.any(String), settledOn: today },
    ]);
  });

  it('also when it is refused, with the reason; not by a unit to itself', async () => {
    const row = await inStage('leader');
    await drive(province, [row.id], { stage: 'leader', level: 'province' });
    const [there] = await rowsOf(province, [row.id]);
    await sendTo(province, chairman, there, { type: 'reject', reason: 'Thành tích đã được khen thưởng' });
    expect((await of(officer, row.id)).followUps).toMatchObject([
      { kind: 'refusalNotice', dueOn: '2026-12-07', reason: 'Thành tích đã được khen thưởng', maySettle: false },
    ]);
    const own = await inStage('decided', { award: 'GK_DV' });
    expect((await of(officer, own.id)).followUps).toEqual([]);
  });

  it('by the ceremony where nobody has told before', async () => {
    const { id } = await inStage('conferred');
    expect(await owed(id, 'awardNotice')).toMatchObject([{ state: 'lapsed' }]);
  });

  it('is counted at home for whoever owes it, what is late apart', async () => {
    await inStage('decided');
    const { owed: now } = await province.as(clerk).home.get();
    expect(now?.open).toBeGreaterThan(0);
    expect(now?.overdue).toBe(0);
    const { owed: later } = await province.asWith({ on: '2026-12-20' }, clerk).home.get();
    expect(later?.overdue).toBeGreaterThan(0);
    expect((await province.as('clerk@so-giao-duc').home.get()).owed).toEqual({ open: 0, overdue: 0 });
  });
});

describe('a certificate that is lost', () => {
  const ask = (id: string, office: Office = officer) =>
    province.as(office).aftermath.askReissue({
      commandId: randomUUID(),
      nominationId: id,
      cause: 'lost',
      reason: 'Cháy nhà ngày 20/11/2026',
    });
  const grant = (one: { id: string; version: number }, office: Office = clerk) =>
    province.as(office).aftermath.actOnReissue({ commandId: randomUUID(), ...one, act: { type: 'grant' } });
  const answerOf = async (code: string) => (await checkCertificate(province.database.app, { code })).answer;
  const certificateOf = async (id: string) => {
    const found = await province.as(clerk).certificates.ofNomination({ id });
    if (!found) throw new Error('it has a certificate');
    return found;
  };

  it('is given out anew under its number, with a code of its own: the old copy answers that it was replaced', async () => {
    const { id } = await inStage('conferred');
    const old = await certificateOf(id);
    const asked = await ask(id);
    expect(await of(clerk, id)).toMatchObject({ reissues: [{ state: 'asked', mayDecide: true, dueOn: '2026-12-23' }] });
    expect(await answerOf(old.code)).toBe('genuine');
    await grant(asked);
    const renewed = await certificateOf(id);
    expect(renewed).toMatchObject({ registerNumber: old.registerNumber, decisionId: old.decisionId });
    expect(renewed.code).not.toBe(old.code);
    expect([await answerOf(old.code), await answerOf(renewed.code)]).toEqual(['replaced', 'genuine']);
    await grant(await ask(id));
    const third = await certificateOf(id);
    const codes = [old.code, renewed.code, third.code];
    expect(await Promise.all(codes.map(answerOf))).toEqual(['replaced', 'replaced', 'genuine']);
    const { items: printed } = await province.as(clerk).certificates.list({ decisionId: old.decisionId });
    expect(printed.find(({ nominationId }) => nominationId === id)?.code).toBe(third.code);
    await revoke(id, 'annulment');
    expect(await Promise.all(codes.map(answerOf))).toEqual(['annulled', 'annulled', 'annulled']);
    expect(await failureOf(ask(id))).toMatchObject({ code: 'certificateAnnulled' });
  });

  it('is asked for by the unit and granted by the issuer, each once', async () => {
    const { id } = await inStage('decided');
    expect(await failureOf(ask(id, 'nominator@so-y-te'))).toMatchObject({ code: 'roleNotPermitted' });
    expect(await failureOf(ask(id, 'nominator@truong-hoc'))).toMatchObject({ code: 'notFound' });
    const tries = await Promise.all([settle(ask(id)), settle(ask(id))]);
    expect(tries.flatMap((one) => ('failure' in one ? one.failure.code : []))).toEqual(['reissueOpen']);
    const asked = first(tries.flatMap((one) => ('answer' in one ? one.answer : [])));
    expect(await failureOf(grant(asked, 'clerk@benh-vien'))).toMatchObject({ code: 'roleNotPermitted' });
    const both = await Promise.all([settle(grant(asked)), settle(grant(asked))]);
    expect(both.flatMap((one) => ('failure' in one ? one.failure.code : []))).toEqual(['conflict']);
  });

  it('is not given out again where the clerk refuses, or the unit has found it', async () => {
    const { id } = await inStage('decided');
    const before = await certificateOf(id);
    const refused = await ask(id);
    const { actOnReissue } = province.as(clerk).aftermath;
    await actOnReissue({ commandId: randomUUID(), ...refused, act: { type: 'refuse', note: 'Chưa có xác nhận' } });
    const found = await ask(id);
    await province.as(officer).aftermath.actOnReissue({ commandId: randomUUID(), ...found, act: { type: 'withdraw' } });
    expect((await of(officer, id)).reissues.map(({ state }) => state).toSorted()).toEqual(['refused', 'withdrawn']);
    expect(await certificateOf(id)).toEqual(before);
  });
});

describe('a complaint about a result', () => {
  const complain = (id: string, office: Office = officer) =>
    province.as(office).aftermath.complain({
      commandId: randomUUID(),
      nominationId: id,
      complainant: 'Trần Thị Bình',
      content: 'Tên tập thể ghi sai',
      receivedOn: today,
    });
  const on = (one: { id: string; version: number }, what: ComplaintAct, office: Office) =>
    province.as(office).aftermath.actOnComplaint({ commandId: randomUUID(), ...one, act: what });
  const take = { type: 'take', on: today } as const;
  const uphold = { type: 'uphold', on: today, answer: 'Đúng, do lỗi đánh máy', way: 'correction' } as const;

  it('[Luật Khiếu nại Đ.27, 28] is taken up in 10 days and answered in 30 with reasons; the way on is only named', async () => {
    const { id } = await inStage('decided');
    const made = await complain(id);
    expect((await of(appraiser, id)).complaints).toMatchObject([
      { state: 'received', dueOn: '2026-12-03', officeId: 'so-noi-vu', bodyId: 'ubnd-tinh', acts: ['take'] },
    ]);
    expect((await of(officer, id)).complaints).toMatchObject([{ acts: ['withdraw'] }]);
    const taken = await on(made, take, appraiser);
    expect((await of(chairman, id)).complaints).toMatchObject([{ dueOn: '2026-12-23', acts: ['uphold', 'reject'] }]);
    await on(taken, uphold, chairman);
    expect((await of(officer, id)).complaints).toMatchObject([
      { state: 'upheld', answer: uphold.answer, way: 'correction', closedBy: userOf(chairman).name, acts: [] },
    ]);
    const [row] = await rowsOf(province, [id]);
    expect(row?.stage).toBe('decided');
  });

  it('is for who has an office in it, and one at a time', async () => {
    const { id } = await inStage('decided');
    expect(await failureOf(complain((await inStage('appraisal')).id))).toMatchObject({ code: 'noResultYet' });
    expect(await failureOf(complain(id, 'nominator@so-y-te'))).toMatchObject({ code: 'roleNotPermitted' });
    expect(await failureOf(complain(id, 'nominator@truong-hoc'))).toMatchObject({ code: 'notFound' });
    const tries = await Promise.all([settle(complain(id)), settle(complain(id, appraiser))]);
    expect(tries.flatMap((one) => ('failure' in one ? one.failure.code : []))).toEqual(['complaintOpen']);
    const made = first(tries.flatMap((one) => ('answer' in one ? one.answer : [])));
    expect(await failureOf(on(made, uphold, chairman))).toMatchObject({ code: 'complaintElsewhere' });
    const taken = await on(made, take, appraiser);
    expect(await failureOf(on(taken, uphold, appraiser))).toMatchObject({ code: 'roleNotPermitted' });
    expect(await failureOf(on(made, take, appraiser))).toMatchObject({ code: 'conflict' });
    const recorder = tries[0] && 'answer' in tries[0] ? officer : appraiser;
    const self = province.asWith({ user: userOf(recorder) }, chairman).aftermath;
    expect(await failureOf(self.actOnComplaint({ commandId: randomUUID(), ...taken, act: uphold }))).toMatchObject({
      code: 'complaintOwn',
    });
    const both = await Promise.all([
      settle(on(taken, uphold, chairman)),
      settle(on(taken, { type: 'reject', on: today, answer: 'Không có căn cứ' }, chairman)),
    ]);
    expect(both.flatMap((one) => ('failure' in one ? one.failure.code : []))).toEqual(['conflict']);
  });

  it('against a refusal goes to the level that refused; a unit’s own to its head; whoever complains may take it back', async () => {
    const row = await inStage('leader');
    await drive(province, [row.id], { stage: 'leader', level: 'province' });
    const [there] = await rowsOf(province, [row.id]);
    await sendTo(province, chairman, there, { type: 'reject', reason: 'Chưa đủ' });
    const made = await complain(row.id);
    await on(made, { type: 'withdraw', on: today, answer: 'Đã được giải thích' }, officer);
    expect((await of(officer, row.id)).complaints).toMatchObject([{ state: 'withdrawn', bodyId: 'ubnd-tinh' }]);
    const own = await inStage('decided', { award: 'GK_DV' });
    const second = await complain(own.id);
    const taken = await on(second, take, 'unitHead@benh-vien');
    await on(taken, { type: 'reject', on: today, answer: 'Đúng quy định' }, 'unitHead@benh-vien');
    expect((await of(officer, own.id)).complaints).toMatchObject([{ state: 'rejected', bodyId: 'benh-vien' }]);
  });
});
