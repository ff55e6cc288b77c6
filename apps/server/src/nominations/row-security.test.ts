import { withContext, type Executor } from '@vinh-danh/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveTo } from '../testing/drive.ts';
import { openProvince, type Province } from '../testing/province.ts';
import { storedRow } from '../testing/read.ts';

let province: Province;
let id: string;
let personId: string | null;

beforeAll(async () => {
  province = await openProvince();
  const [row] = await driveTo(province, { stage: 'appraisal', level: 'managingUnit' });
  await driveTo(
    province,
    { stage: 'leader' },
    { unit: 'truong-hoc', draft: { subject: { kind: 'collective', name: 'Tổ Toán' } } },
  );
  id = row?.id ?? '';
  ({ personId } = await storedRow(province, id));
});
afterAll(async () => province.close());

/** What the store itself gives away about the hospital's nomination, whoever forgot to ask whether it may. */
async function seen({ sql }: Pick<Executor, 'sql'>) {
  const [counts] = await sql<{ persons: number; achievements: number; history: number }[]>`
    select (select count(*)::int from persons where id = ${personId}) as persons,
      (select count(*)::int from achievements where nomination_id = ${id}) as achievements,
      (select count(*)::int from history where nomination_id = ${id}) as history`;
  return counts;
}

const nothing = { persons: 0, achievements: 0, history: 0 };

describe("a nomination's person, narrative and history, with the server's own checks left out,", () => {
  it.each([
    ['the unit', ['benh-vien'], 1],
    ['the department where it lies', ['so-y-te'], 1],
    ['the province, where it has not been', ['ubnd-tinh', 'so-noi-vu', 'hoi-dong-tinh'], 0],
    ['another unit', ['truong-hoc'], 0],
    ['nobody in particular', [], 0],
  ])('are shown to %s as far as it may see', async (_name, organisations, count) => {
    const { app } = province.database;
    const counts = await withContext(app, organisations, seen);
    expect({ ...counts, history: Math.min(counts?.history ?? 0, 1) }).toEqual({
      persons: count,
      achievements: count,
      history: count,
    });
  });

  it('are not shown without a context', async () => {
    expect(await seen(province.database.app)).toEqual(nothing);
  });

  it('cannot be written in the name of another organisation', async () => {
    const { app } = province.database;
    const changed = await withContext(app, ['truong-hoc'], async ({ sql }) => [
      ...(await sql`update persons set full_name = 'Khác' where id = ${personId} returning id`),
      ...(await sql`update achievements set summary = 'Khác' where nomination_id = ${id} returning nomination_id`),
    ]);
    expect(changed).toEqual([]);
    const foreign = withContext(
      app,
      ['truong-hoc'],
      ({ sql }) => sql`
        insert into persons (id, full_name, search_name, gender, occupation_group, organisation_id, life_status)
        values (gen_random_uuid(), 'A', 'a', 'male', 'worker', 'benh-vien', 'alive')`,
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it('cannot be changed in the history, whoever asks', async () => {
    const { app } = province.database;
    const change = withContext(
      app,
      ['benh-vien'],
      ({ sql }) => sql`update history set role = 'leader' where nomination_id = ${id}`,
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

describe('lists', () => {
  it('show each office what is theirs, and the auditor everything without an act', async () => {
    const count = async (...held: Parameters<Province['as']>) => {
      const { items } = await province.as(...held).nominations.list({ view: 'all' });
      return items.length;
    };
    expect(await count('nominator@benh-vien')).toBe(1);
    expect(await count('statistician@truong-hoc')).toBe(1);
    expect(await count('leader@ubnd-tinh')).toBe(0);
    expect(await count('auditor@so-giao-duc')).toBe(2);
    const { items } = await province.as('auditor@so-giao-duc').nominations.list({ view: 'all' });
    expect(items.map(({ subjectName }) => subjectName !== '')).toEqual([true, true]);
    expect(items.flatMap(({ actions }) => actions)).toEqual([]);
  });

  it('hold as work what waits for this very office', async () => {
    const work = async (...held: Parameters<Province['as']>) => {
      const { items } = await province.as(...held).nominations.list({ view: 'work' });
      return items.map((item) => item.id);
    };
    expect(await work('appraiser@so-y-te')).toEqual([id]);
    expect(await work('leader@so-y-te')).toEqual([]);
    expect(await work('nominator@benh-vien', 'appraiser@truong-hoc')).toEqual([]);
  });
});
