import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { NominationEvent } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { drive, driveTo, items, rowsOf, type Row } from '../testing/drive.ts';
import type { Failure } from '../testing/outcome.ts';
import { settle } from '../testing/outcome.ts';
import { openProvince, userOf, type Office, type Province } from '../testing/province.ts';
import { storedHistory } from '../testing/read.ts';

/** Races of each pair; the harness of the repository runs more. */
const rounds = 200;
const atOnce = 4;

type Deed = readonly [Office, NominationEvent];
type Race = { name: string; stage: 'leader' | 'intake' | 'approved'; award: string; deeds: readonly [Deed, Deed] };

const head = 'unitHead@benh-vien';
const withdraw: Deed = ['nominator@benh-vien', { type: 'withdraw', reason: 'Rút hồ sơ', letter: '12/CV' }];
const approve: Deed = ['leader@so-y-te', { type: 'approve' }];
const giveBack: NominationEvent = { type: 'return', reason: 'Bổ sung', papers: [], to: 0 };

const races: readonly Race[] = [
  {
    name: 'approve and reject',
    stage: 'leader',
    award: 'BKT',
    deeds: [approve, ['leader@so-y-te', { type: 'reject', reason: 'Không đủ' }]],
  },
  { name: 'approve and return', stage: 'leader', award: 'BKT', deeds: [approve, ['leader@so-y-te', giveBack]] },
  {
    name: 'accept and withdraw',
    stage: 'intake',
    award: 'BKT',
    deeds: [['appraiser@so-y-te', { type: 'accept', checklist: ['achievementReport'] }], withdraw],
  },
  {
    name: 'sign and die',
    stage: 'approved',
    award: 'GK_DV',
    deeds: [
      [head, { type: 'sign' }],
      ['nominator@benh-vien', { type: 'die', diedOn: '2026-11-20' }],
    ],
  },
];

let province: Province;

beforeAll(async () => {
  province = await openProvince({ max: 2 * atOnce });
});
afterAll(async () => province.close());

/** From none to so many milliseconds less one, in turn. */
const headStarts = 30;

describe.each(races)('$name at once', ({ stage, award, deeds }) => {
  let rows: Row[];

  beforeAll(async () => {
    const level = stage === 'approved' ? 'unit' : 'managingUnit';
    rows = await driveTo(province, { stage, level }, { count: rounds, draft: { award } });
  });

  it(`is won by exactly one in ${rounds} of ${rounds} races, and the other is told who`, async () => {
    const winners = new Set<string>();
    for (let index = 0; index < rows.length; index += atOnce) {
      const won = await Promise.all(
        rows
          .slice(index, index + atOnce)
          .map((row, place) => race(row, place % 2 ? deeds : deeds.toReversed(), (index + place) % headStarts)),
      );
      for (const type of won) winners.add(type);
    }
    expect(winners).toEqual(new Set(deeds.map(([, { type }]) => type)));
    const after = await rowsOf(
      province,
      rows.map(({ id }) => id),
    );
    expect(after.every(({ version }, index) => version === (rows[index]?.version ?? 0) + 1)).toBe(true);
  });

  it('leaves one entry and one running clock at most', async () => {
    const ids = rows.map(({ id }) => id);
    const [counts] = await province.database.owner.sql`
      select (select count(*)::int from history where nomination_id = any(${ids}::uuid[])) as entries,
        (select sum(version)::int from nominations where id = any(${ids}::uuid[])) as versions,
        (select coalesce(max(open), 0)::int from (select count(*) filter (where closed_at is null) as open from deadlines
          where nomination_id = any(${ids}::uuid[]) group by nomination_id) d) as clocks`;
    expect(counts?.['entries']).toBe(counts?.['versions']);
    expect(counts?.['clocks']).toBeLessThanOrEqual(1);
    const history = await storedHistory(province, ids[0] ?? '');
    expect(history.map(({ sequence }) => sequence)).toEqual(history.map((_, index) => index + 1));
  });
});

/**
 * Lets two act on one nomination, the first by so many milliseconds earlier; gives what the winner did. Not every act takes
 * as long: an approval asks the rules first, and would else nearly always come second.
 */
async function race(row: Row, deeds: readonly Deed[], headStartMs: number): Promise<string> {
  const outcomes = await Promise.all(
    deeds.map(async ([office, event], place) => {
      await setTimeout(place * headStartMs);
      return settle(sendTo(province, office, row, event));
    }),
  );
  const [winner, ...others] = deeds.filter((_, index) => 'answer' in (outcomes[index] ?? {}));
  const lost = outcomes.flatMap((outcome) => ('failure' in outcome ? outcome.failure : []));
  expect([others, lost]).toEqual([[], [expect.anything()]]);
  expectTold(lost[0], winner, row.version + 1);
  return winner?.[1].type ?? '';
}

/** The loser learns who acted first, in which role and office, what it did, and the state now. */
function expectTold(lost: Failure | undefined, winner: Deed | undefined, version: number): void {
  const [office = head, event] = winner ?? [];
  const [role, organisation] = office.split('@');
  const names: Record<string, string> = { 'benh-vien': 'Bệnh viện Đa khoa tỉnh', 'so-y-te': 'Sở Y tế' };
  expect(lost).toMatchObject({
    status: 'CONFLICT',
    refusal: {
      code: 'conflict',
      params: {
        actor: userOf(office).name,
        role,
        organisation: names[organisation ?? ''],
        event: event?.type,
        version,
      },
    },
  });
}

describe('a batch and a single act on the same nominations', () => {
  it('each nomination is moved once', async () => {
    const rows = await driveTo(province, { stage: 'leader', level: 'managingUnit' }, { count: 60 });
    const batch = province
      .as('leader@so-y-te')
      .nominations.sendBatch({ commandId: randomUUID(), items: items(rows), event: { type: 'approve' } });
    const reject = { type: 'reject', reason: 'Không đủ' } as const;
    const singles = rows
      .filter((_, index) => index % 3 === 0)
      .map((row) => settle(sendTo(province, 'leader@so-y-te', row, reject)));
    const [{ results }, ...single] = await Promise.all([batch, ...singles]);
    const approved = results.filter(({ ok }) => ok).length;
    const rejected = single.filter((outcome) => 'answer' in outcome).length;
    expect(approved + rejected).toBe(rows.length);
    const refused = results.flatMap((result) => (result.ok ? [] : result.refusal.code));
    expect(new Set([...refused, 'conflict'])).toEqual(new Set(['conflict']));
    const after = await rowsOf(
      province,
      rows.map(({ id }) => id),
    );
    expect(after.filter(({ stage }) => stage === 'rejected')).toHaveLength(rejected);
  });

  it('batches in opposite orders never block each other for good', async () => {
    const rows = await driveTo(province, { stage: 'intake' }, { count: 40 });
    const ids = rows.map(({ id }) => id);
    let now = rows;
    for (let round = 0; round < 25; round += 1) {
      const event = { type: 'appraise', findings: 'Đủ', opinion: 'agree', complaintOpen: false } as const;
      if (round === 0) now = await drive(province, ids, { stage: 'appraisal' });
      const send = (list: Row[]) =>
        province.as('appraiser@so-y-te').nominations.sendBatch({ commandId: randomUUID(), items: items(list), event });
      const [one, other] = await Promise.all([send(now), send(now.toReversed())]);
      const done = [...one.results, ...other.results].filter(({ ok }) => ok);
      expect(done.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      now = await rowsOf(province, ids);
    }
  });
});

it('who comes after two others is told who was first, and where it stands now', async () => {
  const [row] = await driveTo(province, { stage: 'intake' });
  await sendTo(province, 'appraiser@so-y-te', row, { type: 'accept', checklist: ['achievementReport'] });
  await sendTo(province, 'nominator@benh-vien', { id: row?.id ?? '', version: (row?.version ?? 0) + 1 }, withdraw[1]);
  const late = await settle(sendTo(province, 'appraiser@so-y-te', row, giveBack));
  expect(late).toMatchObject({
    failure: {
      refusal: { params: { role: 'appraiser', event: 'accept', stage: 'withdrawn', version: (row?.version ?? 0) + 2 } },
    },
  });
});
