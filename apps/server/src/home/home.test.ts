import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { driveTo, type Row } from '../testing/drive.ts';
import { openProvince, type Province } from '../testing/province.ts';

let province: Province;
let atDepartment: Row[];
let returned: Row | undefined;

beforeAll(async () => {
  province = await openProvince();
  await driveTo(province, { stage: 'draft' }, { count: 2 });
  atDepartment = await driveTo(province, { stage: 'intake', level: 'province' }, { count: 3 });
  [returned] = await driveTo(province, { stage: 'leader', level: 'unit' });
  await sendTo(province, 'unitHead@benh-vien', returned, {
    type: 'return',
    reason: 'Thiếu báo cáo thành tích',
    papers: ['achievementReport'],
    to: 0,
  });
  await driveTo(province, { stage: 'council', level: 'province' }, { unit: 'truong-hoc', count: 2 });
  await driveTo(province, { stage: 'leader', level: 'province' }, { unit: 'truong-hoc', count: 2 });
});
afterAll(async () => province.close());

describe('the home', () => {
  it('of a nominator has what came back with its reason, and what is under way with who has it', async () => {
    const home = await province.as('nominator@benh-vien').home.get();
    expect(home.unit?.returned).toMatchObject([
      { id: returned?.id, reason: 'Thiếu báo cáo thành tích', by: 'Bệnh viện Đa khoa tỉnh' },
    ]);
    expect(home.unit?.underWay).toMatchObject({ count: 3, isMore: false });
    expect(home.unit?.underWay.rows.map(({ holderName }) => holderName)).toEqual(Array(3).fill('Sở Nội vụ'));
    expect(home.queue).toMatchObject({ overdue: 0, withoutDeadline: 2 });
    expect(home).toMatchObject({ questions: null, council: null, accounts: null, entries: null });
  });

  it('of an appraiser counts by deadline: past, within three working days, later', async () => {
    const dueOn = await province.database.owner.sql`
      select due_on as "dueOn" from nominations where id = ${atDepartment[0]?.id ?? ''}`;
    const due = String(dueOn[0]?.['dueOn']);
    const at = async (on: string) => (await province.asWith({ on }, 'appraiser@so-noi-vu').home.get()).queue;
    expect(await at('2026-11-09')).toMatchObject({ overdue: 0, soon: 0, later: 3 });
    expect(await at(due)).toMatchObject({ overdue: 0, soon: 3, later: 0 });
    expect(await at('2027-03-01')).toMatchObject({ overdue: 3, soon: 0, later: 0 });
  });

  it('of a member of the council has what comes before it', async () => {
    const { council } = await province.as('councilMember@hoi-dong-tinh').home.get();
    expect(council).toMatchObject({ count: 2, isMore: false });
  });

  it('of an administrator counts accounts and offices and names nobody', async () => {
    const home = await province.as('administrator@so-noi-vu').home.get();
    expect(home.accounts?.offices.find(({ role }) => role === 'auditor')?.count).toBeGreaterThan(1);
    expect(JSON.stringify(home)).not.toContain('Họ Tên');
    expect(home).toMatchObject({ unit: null, entries: null, queue: { later: 0, overdue: 0 } });
  });

  it('of an auditor has the last entries of all histories, the newest first', async () => {
    const { entries } = await province.as('auditor@ubnd-tinh').home.get();
    expect(entries).toHaveLength(12);
    const at = entries?.map(({ recordedAt }) => recordedAt) ?? [];
    expect(at).toEqual(at.toSorted().toReversed());
  });

  it('of several offices has the sections of each', async () => {
    const home = await province.as('nominator@benh-vien', 'councilMember@hoi-dong-tinh').home.get();
    expect(home.unit).not.toBeNull();
    expect(home.council).toMatchObject({ count: 2 });
  });

  it("of a consulted agency shows nothing of anybody's dossier", async () => {
    const home = await province.as('consultee@bo-cong-an').home.get();
    expect(home).toEqual({
      queue: { overdue: 0, soon: 0, later: 0, withoutDeadline: 0, isMore: false },
      unit: null,
      questions: null,
      council: null,
      accounts: null,
      entries: null,
      regulations: null,
      owed: null,
      tasks: null,
      reports: null,
      reminders: null,
      summaries: null,
    });
  });
});
