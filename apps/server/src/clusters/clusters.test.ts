import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enter } from '../testing/enter.ts';
import { failureOf, settle } from '../testing/outcome.ts';
import { openProvince, today, type Office, type Province } from '../testing/province.ts';
import { samples } from '../testing/sample-files.ts';
import { type Client, serve } from '../testing/serve.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince({ max: 6 });
});
afterAll(async () => province.close());

const board: Office = 'statistician@so-noi-vu';
const units = ['so-y-te', 'so-giao-duc', 'cong-an-tinh'] as const;
const as = (office: Office) => province.as(office).clusters;
type Forming = Parameters<ReturnType<typeof as>['form']>[0];
type Acting = Parameters<ReturnType<typeof as>['act']>[0];
type Known = { id: string; yearId: string; version: number };

const plan = (change: Partial<Forming> = {}): Forming => ({
  commandId: randomUUID(),
  cluster: { kind: 'block', name: 'Khối các sở, ngành', organiserId: 'ubnd-tinh' },
  year: 2026,
  memberIds: [...units],
  headId: 'so-y-te',
  crossScoring: 'members',
  award: 'CTDT',
  flags: 1,
  criteria: [
    { label: 'Nhiệm vụ chính trị', points: 6000 },
    { label: 'Công tác thi đua, khen thưởng', points: 4000 },
  ],
  ...change,
});
const form = (change: Partial<Forming> = {}, office: Office = board) => as(office).form(plan(change));
const read = (id: string, office: Office = board) => as(office).get({ id });
/** An act on the year as it is now. */
async function act(id: string, what: object, office: Office = board): Promise<Known> {
  const { year } = await read(id);
  return as(office).act({ commandId: randomUUID(), yearId: year.id, version: year.version, ...what } as Acting);
}
const scores = (...points: number[]) => points.map((one) => ({ points: one, evidence: 'Báo cáo số 12/BC' }));
type Scoring = { unitId: string; scorerId: string; points: number[]; revision?: number; office?: Office };
const score = (yearId: string, { unitId, scorerId, points, revision = 0, office }: Scoring) =>
  as(office ?? (`nominator@${scorerId}` as Office)).score({
    commandId: randomUUID(),
    yearId,
    unitId,
    scorerId,
    revision,
    scores: scores(...points),
  });
const codeOf = async (call: Promise<unknown>) => (await failureOf(call)).code;

async function selfScored(change: Partial<Forming> = {}): Promise<Known> {
  const formed = await form(change);
  await act(formed.id, { act: 'openSelfScoring' });
  for (const unitId of units) await score(formed.yearId, { unitId, scorerId: unitId, points: [5900, 3900] });
  return formed;
}
/** Scored by all so that the marks of the units stand in the order given, and agreed. */
async function ranked(points: Readonly<Record<string, number>>, change: Partial<Forming> = {}): Promise<Known> {
  const formed = await selfScored(change);
  await act(formed.id, { act: 'openCrossScoring' }, 'unitHead@so-y-te');
  for (const unitId of units)
    for (const scorerId of units)
      if (unitId !== scorerId) await score(formed.yearId, { unitId, scorerId, points: [points[unitId] ?? 0, 4000] });
  return act(formed.id, { act: 'agreeRanking' }, 'unitHead@so-y-te');
}

it('goes through its year: formed, scored by the members, by one another, ranked, to the nomination for the flag', async () => {
  const { id, yearId } = await ranked({ 'so-y-te': 5500, 'so-giao-duc': 5900, 'cong-an-tinh': 5500 });
  const agreed = await read(id, 'nominator@cong-an-tinh');
  expect(agreed.standings.map(({ unitId, rank, sum, scorers }) => [unitId, rank, sum, scorers])).toEqual([
    ['so-giao-duc', 1, 19_800, 2],
    ['cong-an-tinh', 2, 19_000, 2],
    ['so-y-te', 2, 19_000, 2],
  ]);
  expect(agreed.sheets).toHaveLength(9);
  expect(await codeOf(act(id, { act: 'close' }))).toBe('flagsMissing');
  await act(id, { act: 'proposeFlags' }, 'nominator@so-y-te');
  expect(await codeOf(act(id, { act: 'reopenCrossScoring', reason: 'Xem lại' }))).toBe('flagsProposed');

  const nominate = (unitId: string, office: Office) =>
    as(office).nominate({ commandId: randomUUID(), yearId, unitId, summary: 'Dẫn đầu khối thi đua năm 2026.' });
  expect(await codeOf(nominate('so-y-te', 'nominator@so-y-te'))).toBe('notProposed');
  expect(await codeOf(nominate('so-giao-duc', 'nominator@so-y-te'))).toBe('roleNotPermitted');
  const outcomes = await Promise.all([1, 2].map(() => settle(nominate('so-giao-duc', 'nominator@so-giao-duc'))));
  const [made] = outcomes.flatMap((outcome) => ('answer' in outcome ? [outcome.answer] : []));
  expect(outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure.code] : []))).toEqual([
    'alreadyNominated',
  ]);
  const { sql } = province.database.owner;
  const rows = await sql`
    select n.id, n.award, n.stage, n.submitting_unit_id as unit, a.facts->'cluster' as cluster, c.name
    from nominations n join achievements a on a.nomination_id = n.id join collectives c on c.id = n.collective_id
    where n.award = 'CTDT'`;
  expect([...rows]).toEqual([
    {
      id: made?.id,
      award: 'CTDT',
      stage: 'draft',
      unit: 'so-giao-duc',
      cluster: { organisedBy: 'province', rank: 1 },
      name: 'Sở Giáo dục và Đào tạo',
    },
  ]);
  await act(id, { act: 'close' });
  const closed = await read(id);
  expect(closed.flags).toMatchObject([{ unitId: 'so-giao-duc', rank: 1, nominationId: made?.id, stage: 'draft' }]);
  expect(closed.year.state).toBe('closed');
  expect(new Set(closed.acts.map((one) => one.act))).toEqual(
    new Set([
      'form',
      'openSelfScoring',
      'score',
      'openCrossScoring',
      'agreeRanking',
      'proposeFlags',
      'nominate',
      'close',
    ]),
  );
  // The next year, another heads it.
  const next = await form({ cluster: { id }, year: 2027, headId: 'so-giao-duc' });
  expect((await read(next.id)).years.map(({ year }) => year)).toEqual([2027, 2026]);
  expect(await codeOf(form({ cluster: { id }, year: 2027 }))).toBe('yearTaken');
});

it('is formed by the board of the organiser, led by it and by the head, read in its points by its own', async () => {
  expect(await codeOf(form({}, 'statistician@so-y-te'))).toBe('roleNotPermitted');
  expect((await failureOf(form({ headId: 'benh-vien' }))).fields).toEqual(['headId']);
  expect((await failureOf(form({ crossScoring: 'head' }))).fields).toEqual(['deputyId']);
  expect(await codeOf(form({ award: 'BKT' }))).toBe('awardUnknown');
  expect(await codeOf(form({ memberIds: ['so-y-te', 'khong-co'] }))).toBe('unitUnknown');
  const { id, yearId } = await selfScored();
  expect(await codeOf(act(id, { act: 'openCrossScoring' }, 'unitHead@so-giao-duc'))).toBe('roleNotPermitted');
  expect(await codeOf(act(id, { act: 'removeMember', unitId: 'cong-an-tinh', reason: 'x' }, 'unitHead@so-y-te'))).toBe(
    'roleNotPermitted',
  );
  const forged = { unitId: 'so-giao-duc', scorerId: 'so-giao-duc', points: [1, 1], revision: 1 };
  expect(await codeOf(score(yearId, { ...forged, office: 'nominator@so-y-te' }))).toBe('roleNotPermitted');
  const sees = async (office: Office) => (await read(id, office)).sheets.length;
  expect(await Promise.all([sees(board), sees('nominator@so-y-te'), sees('nominator@benh-vien')])).toEqual([3, 1, 0]);
  await act(id, { act: 'openCrossScoring' });
  await score(yearId, { unitId: 'so-y-te', scorerId: 'so-giao-duc', points: [5000, 3000] });
  expect(await Promise.all([sees(board), sees('nominator@so-y-te'), sees('nominator@so-giao-duc')])).toEqual([4, 3, 4]);
  expect((await read(id, 'nominator@so-y-te')).standings).toEqual([]);
});

it('refuses points that cannot be: for oneself in the cross round, above the criterion, outside the round', async () => {
  const { id, yearId } = await form();
  const own = { unitId: 'so-y-te', scorerId: 'so-y-te', points: [6000, 4000] };
  expect(await codeOf(score(yearId, own))).toBe('scoringClosed');
  await act(id, { act: 'openSelfScoring' });
  expect(await codeOf(score(yearId, { ...own, points: [6001, 0] }))).toBe('pointsTooHigh');
  expect(await codeOf(score(yearId, { ...own, points: [6000] }))).toBe('scoresMissing');
  expect((await failureOf(score(yearId, { ...own, points: [-1, 0] }))).fields).toEqual(['scores.0.points']);
  const saved = await Promise.all([1, 2].map(() => settle(score(yearId, own))));
  expect(new Set(saved.map((one) => ('failure' in one ? one.failure.code : 'done')))).toEqual(
    new Set(['conflict', 'done']),
  );
  await score(yearId, { ...own, points: [5000, 4000], revision: 1 });
  expect(await codeOf(act(id, { act: 'openCrossScoring' }))).toBe('sheetsMissing');
  for (const unitId of ['so-giao-duc', 'cong-an-tinh'])
    await score(yearId, { unitId, scorerId: unitId, points: [1, 1] });
  await act(id, { act: 'openCrossScoring' });
  expect(await codeOf(score(yearId, { ...own, revision: 2 }))).toBe('ownScore');
  expect(await codeOf(act(id, { act: 'agreeRanking' }))).toBe('sheetsMissing');
  const { year } = await read(id);
  const known = { yearId, version: year.version, act: 'reopenSelfScoring' as const, reason: 'Bổ sung minh chứng' };
  const moved = await Promise.all([1, 2].map(() => settle(as(board).act({ ...known, commandId: randomUUID() }))));
  expect(new Set(moved.map((one) => ('failure' in one ? one.failure.code : 'done')))).toEqual(
    new Set(['conflict', 'done']),
  );
});

it('where the head scores, nobody else does, and its deputy scores the head', async () => {
  const { id, yearId } = await selfScored({ crossScoring: 'head', deputyId: 'so-giao-duc' });
  await act(id, { act: 'openCrossScoring' });
  const points = [5000, 4000];
  expect(await codeOf(score(yearId, { unitId: 'so-y-te', scorerId: 'cong-an-tinh', points }))).toBe('notTheScorer');
  await score(yearId, { unitId: 'so-y-te', scorerId: 'so-giao-duc', points });
  for (const unitId of ['so-giao-duc', 'cong-an-tinh']) await score(yearId, { unitId, scorerId: 'so-y-te', points });
  await act(id, { act: 'agreeRanking' });
  // All three have equal marks, and there is one flag.
  expect(await codeOf(act(id, { act: 'proposeFlags' }))).toBe('tieUnsettled');
  const order = ['cong-an-tinh', 'so-y-te', 'so-giao-duc'];
  const reason = 'Biên bản họp khối, bỏ phiếu kín';
  expect(await codeOf(act(id, { act: 'settleTie', order: order.slice(1), reason }))).toBe('tieUnsettled');
  await act(id, { act: 'settleTie', order, reason });
  expect(await codeOf(act(id, { act: 'settleTie', order, reason }))).toBe('nothingTied');
  await act(id, { act: 'proposeFlags' });
  expect((await read(id)).flags).toMatchObject([{ unitId: 'cong-an-tinh', rank: 1 }]);
});

it('a member merged in mid-year makes place for its successor, which scores anew', async () => {
  const { sql } = province.database.owner;
  await sql`
    insert into organisations (id, name_vi, kind, level, parent_id)
    select id, id, 'department', 'province', 'ubnd-tinh' from unnest(array['so-cu', 'so-moi']) as t(id)`;
  const members = { memberIds: ['so-y-te', 'so-giao-duc', 'so-cu'] };
  const { id, yearId } = await form(members);
  await act(id, { act: 'openSelfScoring' });
  for (const unitId of ['so-y-te', 'so-giao-duc']) await score(yearId, { unitId, scorerId: unitId, points: [1, 1] });
  expect(await codeOf(act(id, { act: 'replaceMember', unitId: 'so-cu' }))).toBe('memberStands');
  await sql`update organisations set valid_to = '2026-06-30' where id = 'so-cu'`;
  await sql`insert into organisation_successors values ('so-cu', 'so-moi', '2026-07-01', true)`;
  const failure = await failureOf(act(id, { act: 'openCrossScoring' }));
  expect(failure.refusal).toMatchObject({ code: 'memberEnded', params: { units: ['so-cu'] } });
  expect(await codeOf(act(id, { act: 'removeMember', unitId: 'so-y-te', reason: 'x' }))).toBe('headNeeded');
  await act(id, { act: 'replaceMember', unitId: 'so-cu' });
  expect(await codeOf(act(id, { act: 'openCrossScoring' }))).toBe('sheetsMissing');
  const now = await read(id);
  expect(now.members.map(({ unitId }) => unitId)).toEqual(['so-moi', 'so-giao-duc', 'so-y-te']);
  expect(now.former).toMatchObject([{ unitId: 'so-cu', successorId: 'so-moi' }]);
  await act(id, { act: 'removeMember', unitId: 'so-moi', reason: 'Chuyển sang khối khác' });
  await act(id, { act: 'openCrossScoring' });
  expect((await read(id)).missing).toEqual(['Sở Giáo dục và Đào tạo', 'Sở Y tế']);
});

it('keeps evidence of a member for itself and the board, and shows it to the others once all score one another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vinh-danh-clusters-'));
  const server = await serve({ filesDirectory: folder, mode: 'replay' }, province.database);
  const { id, yearId } = await form({
    cluster: { kind: 'block', name: 'Khối có minh chứng', organiserId: 'ubnd-tinh' },
  });
  const [own, other, leading] = await Promise.all([
    enter(province, server, 'nominator@so-y-te'),
    enter(province, server, 'nominator@so-giao-duc'),
    enter(province, server, board),
  ]);
  const send = async ({ cookies }: Client, unit = 'so-y-te') =>
    fetch(`${server.url}/api/cluster-years/${yearId}/files?unit=${unit}&name=Minh%20chứng.pdf`, {
      method: 'POST',
      body: samples.pdf('minh-chung') as unknown as string,
      headers: {
        'content-type': 'application/octet-stream',
        'x-business-day': today,
        cookie: cookies,
        origin: server.url,
      },
    });
  expect((await send(own)).status).toBe(422);
  await act(id, { act: 'openSelfScoring' });
  const file = (await (await send(own)).json()) as { id: string };
  expect((await send(other)).status).toBe(403);
  const get = async (client: Client) =>
    (await client.get(`/api/cluster-files/${file.id}`, { headers: { 'x-business-day': today } })).status;
  expect(await Promise.all([own, other, leading].map(get))).toEqual([200, 404, 200]);
  expect((await read(id, 'nominator@so-giao-duc')).files).toEqual([]);
  for (const unitId of units) await score(yearId, { unitId, scorerId: unitId, points: [5900, 3900] });
  await act(id, { act: 'openCrossScoring' }, 'unitHead@so-y-te');
  expect((await send(own)).status).toBe(422);
  expect(await get(other)).toBe(200);
  expect((await read(id, 'nominator@so-giao-duc')).files).toMatchObject([
    { unitId: 'so-y-te', name: 'Minh chứng.pdf' },
  ]);
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
