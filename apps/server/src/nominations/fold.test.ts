import type { Dossier } from '@vinh-danh/workflows';
import { holderOf } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveTo } from '../testing/drive.ts';
import { expectChained, fold } from '../testing/fold.ts';
import { everyOffice, openProvince, type Province } from '../testing/province.ts';
import { storedHistory, storedRow } from '../testing/read.ts';
import { pick, randomFrom, wander } from '../testing/wander.ts';

const seed = 20261123;
const walks = 30;
const starts = ['draft', 'leader', 'approved', 'conferred'] as const;

let province: Province;
const ids: string[] = [];
const codes = new Set<string | undefined>();

beforeAll(async () => {
  province = await openProvince();
  const random = randomFrom(seed);
  const everybody = province.as(...everyOffice);
  for (let walk = 0; walk < walks; walk += 1) {
    const draft = { award: pick(random, ['BKT', 'BKTTG', 'GK_DV']) };
    const [row] = await driveTo(province, { stage: pick(random, starts) }, { draft });
    ids.push(row?.id ?? '');
    const failures = await wander(province, everybody, row?.id ?? '', { random, steps: 25 });
    for (const { code, status } of failures) codes.add(code ?? status);
  }
});
afterAll(async () => province.close());

describe(`${walks} nominations wandering through the procedures (seed ${seed})`, () => {
  it('are moved or refused with a reason, never failed', () => {
    expect([...codes].filter((code) => code === undefined || /ERROR|BAD_REQUEST/.test(code))).toEqual([]);
    expect(codes.size).toBeGreaterThan(5);
  });

  it('are counted by what the steps wrote as by what their history tells', async () => {
    const { sql } = province.database.owner;
    const written = await sql`select * from count_facts order by nomination_id`;
    const told = await sql`select * from facts_of(array(select id from nominations)) order by nomination_id`;
    expect(written).toHaveLength(ids.length);
    expect([...written]).toEqual([...told]);
  });

  it('stand where their history leads, each event under the one office that the history names', async () => {
    const stages = new Set<string>();
    for (const id of ids) {
      const [row, history] = [await storedRow(province, id), await storedHistory(province, id)];
      const { stage, dossier } = fold(history);
      const stored = JSON.parse(JSON.stringify(dossier)) as unknown;
      expect([row.stage, row.dossier]).toEqual([stage, stored]);
      const holder = holderOf({ stage, dossier });
      expect(row).toMatchObject({
        version: history.length,
        award: dossier.award,
        posthumous: dossier.posthumous,
        position: dossier.position,
        regime: dossier.regime,
        holderId: holder?.organisationId ?? null,
        holderRole: holder?.role ?? null,
        historyHead: history.at(-1)?.hash,
      });
      stages.add(stage);
    }
    expect(stages.size).toBeGreaterThan(5);
  });

  it('are open to the same organisations by their row and by the list of readers', async () => {
    const rows = await province.database.owner.sql`
      select n.id from nominations n left join nomination_readers r on r.nomination_id = n.id
      where n.id = any(${ids}::uuid[]) group by n.id
      having array_agg(r.organisation_id order by r.organisation_id)
        is distinct from (select array_agg(o order by o) from unnest(n.visible_to) o)`;
    expect([...rows]).toEqual([]);
  });

  it('have a chain that another program hashes to the same heads, in the order of time', async () => {
    for (const id of ids) {
      expectChained(await storedHistory(province, id));
    }
  });

  it('have one running clock at most, the one their row shows', async () => {
    const rows = await province.database.owner.sql<{ id: string; due: string | null; open: string[] | null }[]>`
      select n.id, n.due_on as due, array_agg(d.due_on::text) filter (where d.nomination_id is not null and d.closed_at is null) as open
      from nominations n left join deadlines d on d.nomination_id = n.id
      where n.id = any(${ids}::uuid[]) group by n.id`;
    expect(rows.map(({ due, open }) => open ?? [due])).toEqual(rows.map(({ due }) => [due]));
  });

  it('have their consultations and letters as the dossier tells them', async () => {
    const rows = await province.database.owner.sql<
      { dossier: Dossier; asked: Record<string, string> | null; letters: number; forwarded: number }[]
    >`
      select n.dossier, (select jsonb_object_agg(c.id, c.status) from consultations c where c.nomination_id = n.id) as asked,
        (select count(*)::int from letter_items l where l.nomination_id = n.id) as letters,
        (select count(*)::int from history h where h.nomination_id = n.id and event_type = 'approve' and stage_to = 'intake') as forwarded
      from nominations n where n.id = any(${ids}::uuid[])`;
    for (const { dossier, asked, letters, forwarded } of rows) {
      expect(letters).toBe(forwarded);
      for (const { id, status } of dossier.consultations) expect(asked?.[id]).toBe(status);
    }
  });
});
