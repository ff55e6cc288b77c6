import { randomUUID } from 'node:crypto';
import { nationalVersion, rulesOf, voteRule } from '@vinh-danh/workflows';
import { emptyRegulation, type Regulation } from '@vinh-danh/workflows/rulebook';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { versionsInForce } from '../rules/in-force.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, userOf, type Office, type Province } from '../testing/province.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince();
});
afterEach(async () => {
  const { sql } = province.database.owner;
  await sql`alter table regulation_history disable trigger all`;
  await sql`truncate regulation_history, regulations, rulebooks`;
  await sql`alter table regulation_history enable always trigger regulation_history_append_only_rows`;
  await sql`alter table regulation_history enable always trigger regulation_history_append_only_truncate`;
});
afterAll(async () => province.close());

const drafter = () => province.as('appraiser@so-noi-vu').regulations;
const leader = () => province.as('leader@ubnd-tinh').regulations;
const command = () => ({ commandId: randomUUID() });

const source = 'khoản 1 Điều 7 Quy chế';
const content = (percent = 70): Regulation => ({
  ...emptyRegulation,
  shares: [{ award: 'BKT', percent, strictlyMore: false, of: 'allMembers', source }],
});
const draft = (change: object = {}) => ({
  ...command(),
  organisationId: 'ubnd-tinh',
  content: content(),
  validFrom: today,
  reason: 'Nâng chất lượng xét tặng Bằng khen',
  ...change,
});

async function proposed(change: object = {}): Promise<string> {
  const { id } = await drafter().draft(draft(change));
  await drafter().propose({ ...command(), id });
  return id;
}
const approval = (id: string) => ({ ...command(), id, symbol: '12/2026/QĐ-UBND' });

it('is drafted by one person, decided by another, and counts from its day', async () => {
  const id = await proposed();
  expect(await leader().approve(approval(id))).toEqual({ id, status: 'approved', number: 1 });
  const version = `${nationalVersion}+ubnd-tinh.1`;
  const { app } = province.database;
  expect(await versionsInForce(app, ['ubnd-tinh'], today)).toEqual(new Map([['ubnd-tinh', version]]));
  expect(await versionsInForce(app, ['ubnd-tinh'], '2026-11-22')).toEqual(new Map([['ubnd-tinh', nationalVersion]]));
  expect(voteRule('BKT', 'C', rulesOf({ ruleVersion: version })).percent).toBe(70);

  const read = await province.as('nominator@benh-vien').regulations.get({ id });
  expect(read).toMatchObject({ symbol: '12/2026/QĐ-UBND', isInForce: true, number: 1, acts: [] });
  expect(read.may).toEqual({ edit: false, withdraw: false, decide: false, draft: false });
  expect(read.changes.map(({ from, to }) => [from.value, to.value, to.source])).toEqual([
    [
      { percent: 50, strictlyMore: true, of: 'allMembers' },
      { percent: 70, strictlyMore: false, of: 'allMembers' },
      source,
    ],
  ]);
});

it('each act is kept: who, in which office, when, and what it laid down then', async () => {
  const { id } = await drafter().draft(draft());
  await drafter().draft(draft({ id, content: content(75) }));
  await drafter().propose({ ...command(), id });
  await leader().refuse({ ...command(), id, note: 'Chưa lấy ý kiến các sở' });
  const { acts } = await drafter().get({ id });
  expect(acts).toMatchObject([
    { act: 'draft', role: 'appraiser', organisation: 'Sở Nội vụ' },
    { act: 'draft' },
    { act: 'propose', note: null },
    { act: 'refuse', role: 'leader', organisation: 'Ủy ban nhân dân tỉnh', note: 'Chưa lấy ý kiến các sở' },
  ]);
  const rows = await province.database.owner.sql<{ percent: number }[]>`
    select (payload #>> '{content,shares,0,percent}')::int as percent from regulation_history where regulation_id = ${id} order by sequence`;
  expect(rows.map(({ percent }) => percent)).toEqual([70, 75, 75, 75]);
});

it.each<[string, Office]>([
  ['a nominator', 'nominator@benh-vien'],
  ['the leader who decides it', 'leader@ubnd-tinh'],
  ['an appraiser of a district', 'appraiser@phong-noi-vu'],
  ['the administrator of another office', 'administrator@so-y-te'],
])('is not drafted by %s', async (_who, office) => {
  const failure = await failureOf(province.as(office).regulations.draft(draft()));
  expect([failure.status, failure.code]).toEqual([
    'FORBIDDEN',
    office.startsWith('nominator') || office.startsWith('leader') ? 'forbidden' : 'roleNotPermitted',
  ]);
});

it('the administrator of the appraising office drafts it too; a draft is its author’s alone', async () => {
  const administrator = province.as('administrator@so-noi-vu').regulations;
  const { id } = await administrator.draft(draft());
  expect(await failureOf(drafter().draft(draft({ id })))).toMatchObject({ code: 'forbidden' });
  expect(await failureOf(drafter().propose({ ...command(), id }))).toMatchObject({ code: 'forbidden' });
  expect(await failureOf(leader().approve(approval(id)))).toMatchObject({ code: 'conflict' });
  expect(await administrator.withdraw({ ...command(), id })).toMatchObject({ status: 'withdrawn' });
});

it('the same person never decides it: the code refuses, whichever office he comes in, and so does the database', async () => {
  const both = (user: Office) =>
    province.asWith({ user: userOf(user) }, 'appraiser@so-noi-vu', 'leader@ubnd-tinh').regulations;
  const { id } = await both('appraiser@so-noi-vu').draft(draft());
  await both('appraiser@so-noi-vu').propose({ ...command(), id });
  const own = both('appraiser@so-noi-vu');
  expect(await failureOf(own.approve(approval(id)))).toMatchObject({ status: 'FORBIDDEN', code: 'samePerson' });
  expect(await failureOf(own.refuse({ ...command(), id, note: 'x' }))).toMatchObject({ code: 'samePerson' });
  const standIn = province.asWith({
    memberships: [
      { id: randomUUID(), role: 'leader', organisationId: 'ubnd-tinh', onBehalfOf: userOf('appraiser@so-noi-vu').id },
    ],
    user: userOf('leader@so-y-te'),
  });
  expect(await failureOf(standIn.regulations.approve(approval(id)))).toMatchObject({ code: 'samePerson' });
  const { sql } = province.database.owner;
  const forced = sql`
    update regulations set status = 'refused', decided_by_id = drafted_by_id, decided_at = now() where id = ${id}`;
  await expect(forced).rejects.toMatchObject({ constraint_name: 'regulations_second_person_check' });
});

it('is decided by the leader of that province and nobody else’s', async () => {
  const id = await proposed();
  for (const office of ['leader@so-y-te', 'leader@ubnd-huyen', 'leader@bo-y-te'] as const)
    expect(await failureOf(province.as(office).regulations.approve(approval(id)))).toMatchObject({ code: 'notFound' });
  const appraiser = province.as('leader@so-y-te', 'appraiser@so-noi-vu').regulations;
  expect(await failureOf(appraiser.approve(approval(id)))).toMatchObject({ code: 'roleNotPermitted' });
});

it('what is not approved is read by the drafting and the deciding office only', async () => {
  const id = await proposed();
  const outside = province.as('nominator@benh-vien', 'auditor@ubnd-tinh').regulations;
  expect((await outside.list()).items).toEqual([]);
  expect(await failureOf(outside.get({ id }))).toMatchObject({ code: 'notFound' });
  expect((await leader().list()).items).toMatchObject([{ id, status: 'proposed' }]);
  expect((await leader().get({ id })).may).toEqual({ edit: false, withdraw: false, decide: true, draft: false });
  expect((await drafter().get({ id })).may).toEqual({ edit: false, withdraw: true, decide: false, draft: true });
});

it('content that does not agree with the law is refused with the path of each point', async () => {
  const faulty = { ...content(40), quotas: [{ award: 'BKT', percent: 10, source }] };
  const failure = await failureOf(drafter().draft(draft({ content: faulty })));
  expect(failure).toMatchObject({
    code: 'regulationFaulty',
    refusal: {
      params: {
        faults: [
          { path: 'shares[0].percent', code: 'shareUnderNational' },
          { path: 'quotas[0].award', code: 'quotaUnknown' },
        ],
      },
    },
  });
  const formless = { ...content(), workingDays: [{ step: 'intake', value: 0, source: '' }] };
  const { status, fields } = await failureOf(drafter().draft(draft({ content: formless })));
  expect([status, fields]).toEqual(['BAD_REQUEST', ['content.workingDays.0.value', 'content.workingDays.0.source']]);
});

it('[Luật BHVBQPPL] is not in force before it is decided, nor before the regulation it follows', async () => {
  expect(await failureOf(proposed({ validFrom: '2026-11-22' }))).toMatchObject({
    code: 'validFromPassed',
    refusal: { params: { earliest: today } },
  });
  await leader().approve(approval(await proposed({ validFrom: '2027-01-01' })));
  expect(await failureOf(proposed({ validFrom: '2026-12-31' }))).toMatchObject({
    code: 'validFromBefore',
    refusal: { params: { earliest: '2027-01-01' } },
  });
});

it('two leaders approving at once: one does, the other is told who was first', async () => {
  const id = await proposed();
  const second = province.asWith({ user: userOf('leader@so-y-te') }, 'leader@ubnd-tinh').regulations;
  const outcomes = await Promise.all([settle(leader().approve(approval(id))), settle(second.approve(approval(id)))]);
  const failures = outcomes.flatMap((one) => ('failure' in one ? [one.failure] : []));
  expect(failures).toMatchObject([
    { status: 'CONFLICT', code: 'conflict', refusal: { params: { status: 'approved', act: 'approve' } } },
  ]);
});

it('two regulations approved at once get two numbers', async () => {
  const ids = [await proposed(), await proposed({ content: content(80) }), await proposed({ content: content(90) })];
  const moved = await Promise.all(ids.map((id) => leader().approve(approval(id))));
  expect(new Set(moved.map(({ number }) => number))).toEqual(new Set([1, 2, 3]));
});

it('a repeated command does nothing more and gives the first answer', async () => {
  const input = draft();
  const [first, again] = [await drafter().draft(input), await drafter().draft(input)];
  expect(again).toEqual(first);
  await drafter().propose({ ...command(), id: first.id });
  const decision = approval(first.id);
  const answers = await Promise.all([leader().approve(decision), leader().approve(decision)]);
  expect(answers[0]).toEqual(answers[1]);
  expect(await failureOf(leader().approve({ ...decision, symbol: '13' }))).toMatchObject({ code: 'commandReused' });
  const [row] = await province.database.owner.sql`select count(*)::int as count from regulation_history`;
  expect(row?.['count']).toBe(3);
});

it('what was decided stays: the database refuses to change it', async () => {
  const id = await proposed();
  const { sql } = province.database.app;
  await expect(sql`update regulations set content = '{}' where id = ${id}`).rejects.toMatchObject({ code: '23000' });
  await leader().approve(approval(id));
  await expect(sql`update regulations set symbol = 'x' where id = ${id}`).rejects.toMatchObject({ code: '23000' });
  await expect(sql`update regulation_history set note = 'x' where regulation_id = ${id}`).rejects.toMatchObject({
    code: '42501',
  });
  expect(await failureOf(drafter().withdraw({ ...command(), id }))).toMatchObject({ code: 'conflict' });
});

it('a new draft begins with what is in force, and says what it changes against it', async () => {
  await leader().approve(approval(await proposed()));
  const begun = await drafter().start({ organisationId: 'ubnd-tinh' });
  expect(begun).toMatchObject({ organisationName: 'Ủy ban nhân dân tỉnh', content: content() });
  expect(begun.national.find(({ path }) => path === 'shares.BKT')).toMatchObject({ value: { percent: 50 } });
  const { id } = await drafter().draft(draft({ content: content(80) }));
  const { items, drafts } = await drafter().list();
  expect(drafts).toEqual([{ id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh' }]);
  expect(items.map(({ status, number, isInForce }) => [status, number, isInForce])).toEqual([
    ['draft', null, false],
    ['approved', 1, true],
  ]);
  expect(items.find((one) => one.id === id)?.changes).toMatchObject([
    { from: { value: { percent: 70 } }, to: { value: { percent: 80 } } },
  ]);
});

it('waits on the home of the leader, and comes back to its author until a newer draft takes its place', async () => {
  const homeOf = async (office: Office) => (await province.as(office).home.get()).regulations;
  const id = await proposed();
  expect(await homeOf('leader@ubnd-tinh')).toMatchObject([{ id, status: 'proposed', note: null }]);
  for (const office of ['leader@so-y-te', 'appraiser@so-noi-vu'] as const) expect(await homeOf(office)).toEqual([]);
  expect(await homeOf('nominator@benh-vien')).toBeNull();
  await leader().refuse({ ...command(), id, note: 'Chưa lấy ý kiến các sở' });
  expect(await homeOf('leader@ubnd-tinh')).toEqual([]);
  expect(await homeOf('appraiser@so-noi-vu')).toMatchObject([
    { id, status: 'refused', note: 'Chưa lấy ý kiến các sở' },
  ]);
  await drafter().draft(draft());
  expect(await homeOf('appraiser@so-noi-vu')).toEqual([]);
});
