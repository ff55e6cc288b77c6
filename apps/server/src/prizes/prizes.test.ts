import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { drive, draftOf, driveTo, items, rowsOf, type DraftInput, type Row } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, today, userOf, type Office, type Province } from '../testing/province.ts';
import type { PaymentAct } from './input.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince({ max: 8 });
});
afterAll(async () => province.close());

const clerk = 'clerk@van-phong-tinh';
const checker = 'appraiser@so-noi-vu';
const paid = { type: 'markPaid', on: today, document: 'Phiếu chi số 15' } as const;
const confirm = { type: 'confirm' } as const;

/** Decided by one decision: its id and the nominations. */
async function decided(count: number, draft: Partial<DraftInput> = {}) {
  const rows = await driveTo(province, { stage: 'decided' }, { count, draft });
  const [decision] = await province.database.owner.sql<{ id: string }[]>`
    select decision_id as id from nominations where id = ${rows[0]?.id ?? ''}`;
  return { decisionId: decision?.id ?? '', ids: rows.map(({ id }) => id) };
}

async function versions(ids: readonly string[]): Promise<{ id: string; version: number }[]> {
  return province.database.owner.sql<{ id: string; version: number }[]>`
    select nomination_id as id, version from payments where nomination_id = any(${[...ids]}::uuid[]) order by nomination_id`;
}

async function act(office: Office, ids: readonly string[], what: PaymentAct, commandId: string = randomUUID()) {
  const { results } = await province.as(office).prizes.act({ commandId, items: await versions(ids), act: what });
  return results.map((result) => (result.ok ? result.state : result.refusal.code));
}

const stateOf = async (id: string) => {
  const [row] = await province.database.owner.sql`select state from payments where nomination_id = ${id}`;
  return row?.['state'];
};

describe('a decision lists what it gives', () => {
  it('[NĐ 152 Đ.54(1)(b)] the province pays what it decides: 1.5 × 2 530 000, rounded up', async () => {
    const { decisionId, ids } = await decided(2);
    const list = await province.as(clerk).prizes.get({ decisionId });
    expect(list.payers).toMatchObject([
      {
        payerId: 'ubnd-tinh',
        marks: true,
        checks: false,
        total: 7_600_000,
        totalInWords: 'Bảy triệu sáu trăm nghìn đồng',
        rows: ids.map(() => ({ amount: 3_800_000, unitName: 'Bệnh viện Đa khoa tỉnh', state: 'listed', version: 1 })),
      },
    ]);
    expect(list.payers[0]?.rows[0]?.payerSource).toContain('Điều 11');
  });

  it('a unit pays what it decides by itself, a province what it submitted to the Prime Minister', async () => {
    const own = await decided(1, { award: 'GK_DV' });
    const list = await province.as('clerk@benh-vien').prizes.get({ decisionId: own.decisionId });
    expect(list.payers).toMatchObject([{ payerId: 'benh-vien', total: 760_000 }]);
    const high = await decided(1, { award: 'BKTTG' });
    const submitted = await province.as(clerk).prizes.get({ decisionId: high.decisionId });
    expect(submitted.payers).toMatchObject([{ payerId: 'ubnd-tinh', marks: true, total: 8_860_000 }]);
    const atCentre = await province.as('clerk@thu-tuong').prizes.get({ decisionId: high.decisionId });
    expect(atCentre.payers).toMatchObject([{ payerId: 'ubnd-tinh', marks: false, checks: false, fund: null }]);
  });

  it('nobody twice: of two titles for one year the highest, in one decision and in two of one day', async () => {
    const twice = await titlesOf(['LDTT', 'CSTDCS'], 'Lê Văn Hai');
    expect(twice.map(({ state, amount }) => [state, amount])).toEqual([
      ['notDue', 760_000],
      ['listed', 2_530_000],
    ]);
    const [lower, higher] = await titlesOf(['LDTT', 'CSTDCS'], 'Lê Văn Ba', true);
    expect([lower?.state, higher?.state]).toEqual(['notDue', 'listed']);
    expect(lower?.source).toContain('152/2025');
    const list = await province.as('clerk@benh-vien').prizes.get({ decisionId: twice[0]?.decisionId ?? '' });
    expect(list.payers[0]).toMatchObject({ total: 2_530_000, rows: [{}, {}] });
  });

  it('[NĐ 152, nguyên tắc tính tiền thưởng] nobody twice when two bodies decide at the same instant: the higher of the two, whoever was first', async () => {
    for (let round = 0; round < 4; round += 1) {
      const subject = { ...draftOf().subject, fullName: `Lê Văn Bốn ${round}` } as DraftInput['subject'];
      const signed = async (award: string, leader: Office) => {
        const [row] = await driveTo(province, { stage: 'approved' }, { draft: { award, subject } });
        await sendTo(province, leader, row, { type: 'sign' });
        return rowsOf(province, [row?.id ?? '']);
      };
      const own = await signed('GK_DV', 'unitHead@benh-vien');
      const high = await signed('BKT', 'leader@ubnd-tinh');
      const issue = async (office: Office, rows: readonly Row[]) =>
        province.as(office).decisions.issue({ commandId: randomUUID(), items: items(rows), decidedOn: today });
      const both = [() => issue('clerk@benh-vien', own), () => issue(clerk, high)];
      await Promise.all((round % 2 ? both : both.toReversed()).map(async (decide) => decide()));
      expect([await stateOf(own[0]?.id ?? ''), await stateOf(high[0]?.id ?? '')]).toEqual(['notDue', 'listed']);
    }
  });

  it('is seen by whoever sees its people, and by nobody else', async () => {
    const { decisionId } = await decided(1);
    for (const office of ['nominator@benh-vien', 'statistician@so-noi-vu', 'auditor@so-giao-duc'] as const) {
      const { payers } = await province.as(office).prizes.get({ decisionId });
      expect(payers).toMatchObject([{ marks: false, checks: false, fund: null, rows: [{ state: 'listed' }] }]);
    }
    for (const office of ['nominator@truong-hoc', 'leader@so-giao-duc', 'clerk@ubnd-xa'] as const) {
      expect(await failureOf(province.as(office).prizes.get({ decisionId }))).toMatchObject({ code: 'notFound' });
      const { decisions } = await province.as(office).prizes.decisions({ year: 2026 });
      expect(decisions).toEqual([]);
    }
  });

  it('in lists by year, fund and state', async () => {
    const { decisionId, ids } = await decided(2);
    await act(clerk, ids.slice(1), paid);
    const { prizes } = province.as(clerk);
    const row = async (filter: object) =>
      (await prizes.decisions(filter)).decisions.find((one) => one.decisionId === decisionId);
    expect(await row({})).toMatchObject({ count: 2, total: 7_600_000, paid: 3_800_000, listed: 1, toConfirm: 1 });
    expect(await row({ state: 'paid', payerId: 'ubnd-tinh' })).toBeDefined();
    for (const filter of [{ year: 2025 }, { payerId: 'benh-vien' }, { state: 'recovered' as const }])
      expect(await row(filter)).toBeUndefined();
  });
});

describe('a payment', () => {
  it('is marked by the clerk of whoever pays, and confirmed by another person there', async () => {
    const { decisionId, ids } = await decided(2);
    expect(await act(clerk, ids, paid)).toEqual(['paid', 'paid']);
    expect(await act(checker, ids.slice(1), confirm)).toEqual(['confirmed']);
    expect(await act('leader@ubnd-tinh', ids.slice(0, 1), confirm)).toEqual(['confirmed']);
    const { payers } = await province.as(checker).prizes.get({ decisionId });
    expect(payers[0]?.rows).toMatchObject(
      ids.map(() => ({ paidOn: today, paidDocument: 'Phiếu chi số 15', markedBy: userOf(clerk).name, version: 3 })),
    );
    const history = await province.database.owner.sql`
      select act, state_to, actor_id, role, payload from payment_history where nomination_id = ${ids[1] ?? ''} order by sequence`;
    expect([...history]).toMatchObject([
      {
        act: 'markPaid',
        state_to: 'paid',
        actor_id: clerk,
        role: 'clerk',
        payload: { document: 'Phiếu chi số 15', on: today },
      },
      { act: 'confirm', state_to: 'confirmed', actor_id: checker, role: 'appraiser' },
    ]);
  });

  it('is never confirmed by whoever marked it, whatever offices that person holds', async () => {
    const { ids } = await decided(1);
    await act(clerk, ids, paid);
    const both = province.as(clerk, checker, 'leader@ubnd-tinh').prizes;
    const tried = await both.act({ commandId: randomUUID(), items: await versions(ids), act: confirm });
    expect(tried.results).toMatchObject([{ ok: false, refusal: { code: 'checkerIsMaker' } }]);
    const standIn = province.asWith(
      { memberships: [{ id: randomUUID(), role: 'leader', organisationId: 'ubnd-tinh', onBehalfOf: clerk }] },
      'leader@ubnd-tinh',
    );
    const substituted = await standIn.prizes.act({ commandId: randomUUID(), items: await versions(ids), act: confirm });
    expect(substituted.results).toMatchObject([{ refusal: { code: 'checkerIsMaker' } }]);
    await expect(
      province.database.owner.sql`
        update payments set state = 'confirmed', confirmed_by_id = marked_by_id where nomination_id = ${ids[0] ?? ''}`,
    ).rejects.toMatchObject({ constraint_name: 'payments_second_person_check' });
  });

  it('is not for other offices, and not for the clerk of another fund', async () => {
    const { ids } = await decided(1);
    expect(await act('clerk@benh-vien', ids, paid)).toEqual(['roleNotPermitted']);
    expect(await act(checker, ids, paid)).toEqual(['roleNotPermitted']);
    expect(await act('clerk@so-giao-duc', ids, paid)).toEqual(['notFound']);
    await act(clerk, ids, paid);
    expect(await act('unitHead@benh-vien', ids, confirm)).toEqual(['roleNotPermitted']);
    expect(await act(clerk, ids, confirm)).toEqual(['roleNotPermitted']);
  });

  it('that is doubted goes back to be marked anew, and what was done stays told', async () => {
    const { ids } = await decided(1);
    await act(clerk, ids, paid);
    expect(await act(checker, ids, { type: 'sendBack', note: 'Phiếu chi ghi nhầm ngày' })).toEqual(['listed']);
    expect(await act(clerk, ids, { ...paid, document: 'Phiếu chi số 16' })).toEqual(['paid']);
    expect(await act(checker, ids, confirm)).toEqual(['confirmed']);
    const history = await province.database.owner.sql`
      select payload->>'note' as note from payment_history where nomination_id = ${ids[0] ?? ''} order by sequence`;
    expect(history.map(({ note }) => note)).toEqual([null, 'Phiếu chi ghi nhầm ngày', null, null]);
  });

  it('that two clerks mark at once is marked once; the second is told who was first', async () => {
    const { ids } = await decided(6);
    const seen = await versions(ids);
    const second = userOf('clerk@so-y-te');
    const first = province.as(clerk).prizes.act({ commandId: randomUUID(), items: seen, act: paid });
    const other = province
      .asWith({ user: second }, clerk)
      .prizes.act({ commandId: randomUUID(), items: seen.toReversed(), act: { ...paid, document: 'Phiếu chi số 99' } });
    const both = await Promise.all([first, other]);
    const won = both.flatMap(({ results }) => results.flatMap((result) => (result.ok ? result.id : [])));
    expect(won.toSorted()).toEqual(ids.toSorted());
    const lost = both.flatMap(({ results }) => results.flatMap((result) => (result.ok ? [] : result.refusal)));
    expect(lost).toHaveLength(6);
    for (const refusal of lost) {
      expect(refusal).toMatchObject({
        code: 'conflict',
        params: { state: 'paid', actor: expect.stringMatching(/clerk@/) },
      });
    }
    const [row] = await province.database.owner.sql`
      select count(*)::int as entries from payment_history where nomination_id = any(${ids}::uuid[])`;
    expect(row?.['entries']).toBe(6);
  });

  it('sent twice under one command is marked once; tried, it is not marked', async () => {
    const { ids } = await decided(1);
    const input = { commandId: randomUUID(), items: await versions(ids), act: paid };
    const { prizes } = province.as(clerk);
    expect((await prizes.act({ ...input, dryRun: true })).results).toMatchObject([{ ok: true, state: 'paid' }]);
    expect(await stateOf(ids[0] ?? '')).toBe('listed');
    const [one, two] = await Promise.all([prizes.act(input), prizes.act(input)]);
    expect(two).toEqual(one);
    expect(await failureOf(prizes.act({ ...input, act: { ...paid, document: 'Khác' } }))).toMatchObject({
      code: 'commandReused',
    });
  });

  it('is not dated before its decision, nor tomorrow', async () => {
    const { ids } = await decided(1);
    expect(await act(clerk, ids, { ...paid, on: '2026-11-24' })).toEqual(['dayInFuture']);
    expect(await act(clerk, ids, { ...paid, on: '2026-11-22' })).toEqual(['dayTooEarly']);
  });

  it('[NĐ 152 Đ.54] of a commemorative medal is set by whoever pays, up to 0.6 × 2 530 000', async () => {
    const { ids } = await decided(1);
    const { sql } = province.database.owner;
    await sql`update payments set amount = null, at_most = 1520000 where nomination_id = any(${ids}::uuid[])`;
    expect(await act(clerk, ids, paid)).toEqual(['amountMissing']);
    expect(await act(clerk, ids, { type: 'setAmount', amount: 1_520_001 })).toEqual(['amountTooHigh']);
    expect(await act(clerk, ids, { type: 'setAmount', amount: 1_000_000 })).toEqual(['listed']);
    expect(await act(clerk, ids, paid)).toEqual(['paid']);
  });

  it('of a body that has ended is paid from the fund of its heir, by the people there', async () => {
    const { decisionId, ids } = await decided(1, { award: 'GK_DV' });
    const { sql } = province.database.owner;
    await sql`update organisations set valid_to = '2026-11-20' where id = 'benh-vien'`;
    await sql`
      insert into organisation_successors (organisation_id, successor_id, from_date, is_main)
      values ('benh-vien', 'so-y-te', '2026-11-21', true)`;
    await sql`insert into nomination_readers select 'so-y-te', id from unnest(${ids}::uuid[]) as i(id)`;
    try {
      expect(await act('clerk@benh-vien', ids, paid)).toEqual(['roleNotPermitted']);
      expect(await act('clerk@so-y-te', ids, paid)).toEqual(['paid']);
      expect(await act('leader@so-y-te', ids, confirm)).toEqual(['confirmed']);
      const { payers } = await province.as('clerk@so-y-te').prizes.get({ decisionId });
      expect(payers).toMatchObject([{ payerName: 'Bệnh viện Đa khoa tỉnh', marks: true, fund: { spent: 760_000 } }]);
    } finally {
      await sql`delete from organisation_successors where organisation_id = 'benh-vien'`;
      await sql`update organisations set valid_to = null where id = 'benh-vien'`;
    }
  });

  it('still goes to the people of a unit that was dissolved, and names its heir', async () => {
    const { decisionId, ids } = await decided(1);
    const { sql } = province.database.owner;
    await sql`update organisations set valid_to = '2026-11-20' where id = 'benh-vien'`;
    await sql`
      insert into organisation_successors (organisation_id, successor_id, from_date, is_main)
      values ('benh-vien', 'so-y-te', '2026-11-21', true)`;
    try {
      const { payers } = await province.as(clerk).prizes.get({ decisionId });
      expect(payers[0]?.rows).toMatchObject([{ unitName: 'Bệnh viện Đa khoa tỉnh', heirName: 'Sở Y tế' }]);
      expect(await act(clerk, ids, paid)).toEqual(['paid']);
    } finally {
      await sql`delete from organisation_successors where organisation_id = 'benh-vien'`;
      await sql`update organisations set valid_to = null where id = 'benh-vien'`;
    }
  });
});

describe('an award that is revoked', () => {
  const propose = { type: 'proposeRevocation', kind: 'stripping', ground: 'conviction', reason: 'Bản án' } as const;
  const revoke = async (ids: readonly string[], kind: 'stripping' | 'restoration') =>
    province.as('leader@ubnd-tinh').decisions.revoke({
      commandId: randomUUID(),
      kind,
      items: items(await rowsOf(province, ids)),
      decidedOn: today,
      reason: 'Bản án',
    });
  async function strip(ids: readonly string[]): Promise<Row[]> {
    for (const row of await rowsOf(province, ids)) await sendTo(province, checker, row, propose);
    await revoke(ids, 'stripping');
    return rowsOf(province, ids);
  }

  it('unpaid is not paid any more; restored, it is', async () => {
    const { ids } = await decided(1);
    await strip(ids);
    expect(await act(clerk, ids, paid)).toEqual(['paymentElsewhere']);
    expect(await stateOf(ids[0] ?? '')).toBe('cancelled');
    await revoke(ids, 'restoration');
    expect(await act(clerk, ids, paid)).toEqual(['paid']);
  });

  it('and paid gives back: the clerk who records the recovery has marked it, and another person confirms', async () => {
    const { decisionId, ids } = await decided(2);
    await act(clerk, ids, paid);
    await act(checker, ids, confirm);
    const [first, second] = await strip(ids);
    if (!first || !second) throw new Error('two were stripped');
    expect(await stateOf(first.id)).toBe('toReturn');
    await sendTo(province, clerk, first, { type: 'recordRecovery', items: true, money: true });
    await sendTo(province, clerk, second, { type: 'recordRecovery', items: true, money: false });
    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['returned', 'toReturn']);
    expect(await act(clerk, [second.id], { type: 'markReturned', on: today, document: 'Phiếu thu số 3' })).toEqual([
      'returned',
    ]);
    expect(await act(checker, ids, confirm)).toEqual(['recovered', 'recovered']);
    const { payers } = await province.as(checker).prizes.get({ decisionId });
    expect(payers[0]).toMatchObject({ total: 0, totalInWords: 'Không đồng' });
  });

  it('and restored before its money came back keeps it', async () => {
    const { ids } = await decided(1);
    await act(clerk, ids, paid);
    await strip(ids);
    await revoke(ids, 'restoration');
    expect(await stateOf(ids[0] ?? '')).toBe('paid');
    expect(await act(checker, ids, confirm)).toEqual(['confirmed']);
  });
});

type Given = { state: string; amount: number; source: string; decisionId: string };

/** Titles of one person for one year, given by the hospital in one decision, or one after another on a day. */
async function titlesOf(awards: string[], fullName: string, apart = false): Promise<Given[]> {
  const subject = draftOf().subject;
  const { created } = await province.as('nominator@benh-vien').nominations.createMany({
    commandId: randomUUID(),
    items: awards.map((award) =>
      draftOf('benh-vien', { award, subject: { ...subject, fullName } as DraftInput['subject'] }),
    ),
  });
  const ids = created.map(({ id }) => id);
  for (const id of ids) {
    await drive(province, [id], { stage: 'leader' });
    const [row] = await rowsOf(province, [id]);
    if (!row) throw new Error('it was driven');
    await sendTo(province, 'unitHead@benh-vien', row, { type: 'approve', reason: 'Vẫn đề nghị' });
    const [approved] = await rowsOf(province, [id]);
    if (approved) await sendTo(province, 'unitHead@benh-vien', approved, { type: 'sign' });
  }
  const issue = async (group: string[]) => {
    const listed = items(await rowsOf(province, group));
    await province.as('clerk@benh-vien').decisions.issue({ commandId: randomUUID(), items: listed, decidedOn: today });
  };
  for (const group of apart ? ids.map((id) => [id]) : [ids]) await issue(group);
  return province.database.owner.sql<Given[]>`
    select state, amount, coalesce(several_source, source) as source, decision_id as "decisionId"
    from unnest(${ids}::uuid[]) with ordinality as i(id, place) join payments on nomination_id = id order by place`;
}
