import { randomUUID } from 'node:crypto';
import { emptyRegulation, type Regulation } from '@vinh-danh/workflows/rulebook';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { counting } from '../testing/counting.ts';
import { driveTo } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, today, type Province } from '../testing/province.ts';

let province: Province;

beforeAll(async () => {
  province = await openProvince();
});
afterAll(async () => province.close());

const source = 'Điều 7 Quy chế';
const drafter = () => province.as('appraiser@so-noi-vu').regulations;

async function draftOf(change: Partial<Regulation>): Promise<string> {
  const { id } = await drafter().draft({
    commandId: randomUUID(),
    organisationId: 'ubnd-tinh',
    content: { ...emptyRegulation, ...change },
    validFrom: today,
    reason: 'Thử',
  });
  return id;
}

it('names the open cases that would be treated otherwise, and how; what the caller may not read is counted', async () => {
  const [appraised] = await driveTo(province, { stage: 'appraisal', level: 'province' });
  const [voted] = await driveTo(province, { stage: 'leader', level: 'province' });
  const [unseen] = await driveTo(province, { stage: 'draft' });
  await driveTo(province, { stage: 'decided' });
  if (!appraised || !voted || !unseen) throw new Error('three were driven');

  const id = await draftOf({
    shares: [{ award: 'BKT', percent: 80, strictlyMore: false, of: 'allMembers', source }],
    workingDays: [{ step: 'appraisal', level: 'province', value: 15, source }],
    directWorkers: { percent: 50, source },
    rounding: { policy: 'ceil', unit: 1_000_000, source },
  });
  const result = await drafter().whatIf({ id });
  expect(result).toMatchObject({ judged: 3, isMore: false, affected: 3, hidden: 1, unbound: 1 });
  expect(result.byKind).toEqual({ share: 2, days: 2, finding: 3, prize: 3 });
  const byId = new Map(result.items.map((item) => [item.id, item]));
  expect([...byId.keys()].toSorted()).toEqual([appraised.id, voted.id].toSorted());

  const share = {
    kind: 'share',
    from: { percent: 50, strictlyMore: true, of: 'allMembers' },
    to: { percent: 80, strictlyMore: false, of: 'allMembers' },
  };
  const days = { kind: 'days', stage: 'appraisal', level: 'province', from: 25, to: 15 };
  const direct = expect.objectContaining({ kind: 'finding', rule: 'directWorkers', from: null, to: 'unknown' });
  const prize = { kind: 'prize', from: expect.any(Number), to: expect.any(Number) };
  expect(byId.get(appraised.id)).toMatchObject({ stage: 'appraisal', award: 'BKT', isBound: true });
  expect(byId.get(appraised.id)?.differences).toEqual([share, days, direct, prize]);
  expect(byId.get(voted.id)?.differences, 'the vote and the appraisal are behind it').toEqual([direct, prize]);
  expect(byId.get(appraised.id)?.subjectName).toMatch(/^Nguyễn Văn/);
});

it('[NĐ 91 Đ.9(3)] a quota that the law does not set for the new regime is a rule more', async () => {
  const [title] = await driveTo(province, { stage: 'draft' }, { draft: { award: 'CSTDCS' } });
  const id = await draftOf({ quotas: [{ award: 'CSTDCS', percent: 12, source }] });
  const unit = province.as('appraiser@so-noi-vu', 'nominator@benh-vien').regulations;
  const { items } = await unit.whatIf({ id });
  expect(items).toMatchObject([
    {
      id: title?.id,
      isBound: false,
      differences: [{ kind: 'finding', rule: 'CSTDCS.quota', from: null, to: 'unknown' }],
    },
  ]);
});

it('finds nothing where nothing changes, and is for those who draft or decide', async () => {
  const id = await draftOf({});
  expect(await drafter().whatIf({ id })).toMatchObject({ affected: 0, hidden: 0, items: [] });
  expect(await province.as('leader@ubnd-tinh').regulations.whatIf({ id })).toMatchObject({ affected: 0 });
  const stranger = province.as('leader@so-y-te').regulations;
  expect(await failureOf(stranger.whatIf({ id }))).toMatchObject({ code: 'notFound' });
});

it('asks the database as often for one case as for many', async () => {
  const id = await draftOf({ directWorkers: { percent: 50, source } });
  const asked = async () => {
    const { db, statements } = counting(province.database.app);
    const { judged } = await province.asWith({ db }, 'appraiser@so-noi-vu').regulations.whatIf({ id });
    return { judged, statements: statements() };
  };
  await asked();
  const few = await asked();
  await driveTo(province, { stage: 'intake' }, { count: 40 });
  const many = await asked();
  expect(many.judged).toBe(few.judged + 40);
  expect(many.statements).toBe(few.statements);
});
