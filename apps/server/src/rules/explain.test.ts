import { CommendationType, listAwards, roles, SubjectKind } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../testing/outcome.ts';
import { openProvince, type Province } from '../testing/province.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince();
  await province.database.owner.sql`
    insert into organisations (id, name_vi, kind, level, parent_id, valid_from) values
      ('ubnd-xa-moi', 'Ủy ban nhân dân xã mới', 'people-committee', 'commune', 'ubnd-tinh', '2025-07-01')`;
  await province.database.owner.sql`
    update organisations set valid_to = '2025-06-30' where id in ('ubnd-huyen', 'phong-noi-vu', 'ubnd-xa')`;
  await province.database.owner.sql`
    insert into organisation_successors (organisation_id, successor_id, from_date, is_main) values
      ('ubnd-xa', 'ubnd-xa-moi', '2025-07-01', true), ('ubnd-huyen', 'ubnd-xa-moi', '2025-07-01', true)`;
});
afterAll(() => province.close());

type Asked = Parameters<ReturnType<Province['as']>['rules']['explain']>[0];
const explain = (asked: Partial<Asked> = {}) =>
  province.as('nominator@benh-vien').rules.explain({ award: 'BKT', subject: 'individual', ...asked });

describe('who may ask', () => {
  it.each(roles)('%s', async (role) => {
    const found = await province.as(`${role}@benh-vien`).rules.explain({ award: 'BKT', subject: 'individual' });
    expect(found.unit).toMatchObject({ id: 'benh-vien', name: 'Bệnh viện Đa khoa tỉnh' });
  });

  it('nobody without signing in', async () => {
    const nobody = province.asWith({ user: undefined, memberships: [] });
    expect(await settle(nobody.rules.explain({ award: 'BKT', subject: 'individual' }))).toMatchObject({
      failure: { status: 'UNAUTHORIZED' },
    });
  });

  it('somebody without an office, who must name a unit', async () => {
    const guest = province.as().rules;
    expect(await settle(guest.explain({ award: 'BKT', subject: 'individual' }))).toMatchObject({
      failure: { status: 'NOT_FOUND' },
    });
    expect(await guest.explain({ award: 'BKT', subject: 'individual', unit: 'truong-hoc' })).toMatchObject({
      decides: { organisation: 'Ủy ban nhân dân tỉnh' },
    });
  });

  it.each<[string, Partial<Asked>, string]>([
    ['an award that is not there', { award: 'BK' }, 'NOT_FOUND'],
    ['a unit that is not there', { unit: 'nowhere' }, 'NOT_FOUND'],
    ['a day before all regimes', { on: '2001-01-01' }, 'BAD_REQUEST'],
  ])('%s', async (_what, asked, status) => {
    expect(await settle(explain(asked))).toMatchObject({ failure: { status } });
  });
});

describe('every award', () => {
  it.each(['A', 'B', 'C'] as const)('is explained or refused by a rule under regime %s', async (regime) => {
    const faults: unknown[] = [];
    for (const { code: award, regimes } of listAwards())
      for (const subject of SubjectKind.options) {
        const found = await explain({ award, subject, regime });
        const isThere = regime in regimes;
        const isTold = found.decides !== null || Boolean(found.refusal?.source);
        const isWhole = !isThere || (found.papers && found.council && found.deadlines && found.prize);
        if (found.regime.code !== regime || !isTold || !isWhole) faults.push(found);
        const values = [...found.criteria, ...found.findings, ...(found.papers?.list ?? []), found.prize];
        if (values.some((value) => value && (value.source === '' || typeof value.verified !== 'boolean')))
          faults.push(values);
      }
    expect(faults).toEqual([]);
  });

  it.each(CommendationType.options)('is explained by type and procedure: %s', async (commendationType) => {
    for (const procedure of ['standard', 'simplified'] as const)
      for (const award of ['LDTT', 'BKT', 'BKTTG', 'HCLD1', 'AHLD']) {
        const found = await explain({ award, commendationType, procedure, posthumous: true });
        expect(found.papers?.list.map(({ kind }) => kind)).toContain('deathCertificate');
        expect(found.council?.exempt === null).toBe(procedure === 'standard');
      }
  });
});

describe('the structure of the day', () => {
  const atDistrict = (on: string, unit = 'ubnd-huyen') => explain({ award: 'GK_H', unit, on });

  it('[Luật Tổ chức chính quyền địa phương 2025] a district decides its certificate to its last day', async () => {
    expect(await atDistrict('2025-06-30')).toMatchObject({
      decides: { level: 'district', organisation: 'Ủy ban nhân dân huyện' },
      refusal: null,
      unit: { dissolvedOn: '2025-07-01' },
    });
    expect(await atDistrict('2022-02-10', 'ubnd-xa')).toMatchObject({
      route: [{ signs: 'Ủy ban nhân dân xã' }, { level: 'district', appraises: 'Phòng Nội vụ huyện', decides: true }],
    });
  });

  it('and after it there is no such award, and none of its roads, but a successor', async () => {
    expect(await atDistrict('2025-07-01')).toMatchObject({
      decides: null,
      refusal: { code: 'awardNotInRegime' },
      unit: { successors: [{ id: 'ubnd-xa-moi', name: 'Ủy ban nhân dân xã mới' }] },
    });
    const found = await explain({ unit: 'ubnd-xa', on: '2025-07-01' });
    expect(found.findings.find(({ rule }) => rule === 'unitStanding')).toMatchObject({ verdict: 'notMet' });
    expect((await explain({ unit: 'ubnd-huyen', on: '2025-07-01' })).refusal).toMatchObject({ code: 'levelEnded' });
  });

  it('a unit that stands to its last day is standing on it', async () => {
    const { findings } = await explain({ unit: 'ubnd-xa', on: '2025-06-30' });
    expect(findings.find(({ rule }) => rule === 'unitStanding')).toMatchObject({ verdict: 'met' });
  });

  it('for a day before a unit was founded its own road is that of the unit it came from', async () => {
    const ask = (regime: 'B' | 'C') =>
      province.as('nominator@ubnd-xa-moi' as never).rules.explain({ award: 'BKT', subject: 'individual', regime });
    expect(await ask('B')).toMatchObject({ on: '2025-06-30', unit: { id: 'ubnd-huyen' } });
    expect(await ask('C')).toMatchObject({ on: '2026-11-23', unit: { id: 'ubnd-xa-moi' } });
  });
});

describe('the worked checks of the prize', () => {
  it.each<[string, Partial<Asked>, number]>([
    ['[NĐ 91 Đ.73] BKT, individual, decided in 2022', { on: '2022-02-10' }, 1_490_000],
    ['[NĐ 91 Đ.73, Đ.68(2)] BKTTG, individual, 2021', { award: 'BKTTG', on: '2021-05-05' }, 5_220_000],
    ['[NĐ 91 Đ.68(2)] HCLD3, posthumous, 2021', { award: 'HCLD3', posthumous: true, on: '2021-05-05' }, 6_710_000],
    ['[NĐ 152 Đ.54(1)(b)] BKT, individual, August 2025', { on: '2025-08-01' }, 3_510_000],
  ])('%s', async (_rule, asked, amount) => {
    expect((await explain(asked)).prize).toMatchObject({ amount, source: expect.stringMatching(/./) });
  });
});

it('tells the criteria, the share and the papers of the law with their articles', async () => {
  const found = await explain({ award: 'BKTTG', on: '2022-02-10' });
  expect(found.criteria).toMatchObject([
    {
      source: 'khoản 1 Điều 38 Nghị định số 91/2017/NĐ-CP',
      verified: true,
      criterion: { type: 'anyOf', options: [{ all: [{ type: 'yearsSinceAward', years: 5 }, { count: 5 }] }] },
    },
  ]);
  expect(found.council?.share).toMatchObject({ percent: 80, of: 'allMembers', verified: false });
  expect(found.papers).toMatchObject({ originals: { value: 2 }, list: [{ form: { value: '02' } }, {}, {}, {}] });
  expect(found.deadlines?.submitBy).toMatchObject({ day: '2022-06-30' });
});
