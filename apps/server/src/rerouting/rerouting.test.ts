import { randomUUID } from 'node:crypto';
import { inTransaction, schema } from '@vinh-danh/db';
import type { Role } from '@vinh-danh/workflows';
import { roles } from '@vinh-danh/workflows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertOrganisations } from '../organisations/insert.ts';
import { endSucceeded } from '../organisations/succeed.ts';
import { drive, driveTo, items, rowsOf, type Row } from '../testing/drive.ts';
import { expectChained, fold } from '../testing/fold.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, userOf, type Office, type Province } from '../testing/province.ts';
import { fingerprint, storedHistory, storedRow } from '../testing/read.ts';

const mergerDay = '2025-07-01';
const before = '2025-05-05';
const event = { type: 'reroute', reason: 'Sắp xếp đơn vị hành chính', document: '1687/NQ-UBTVQH15' } as const;
const department = 'appraiser@so-noi-vu';
const newCommune = 'ubnd-xa-moi';

let province: Province;
let rows: Record<keyof typeof starts, Row>;

/** Where the commune's nominations lie on the day before it becomes another, and before its district ends. */
const starts = {
  appraisedByDistrict: { goal: { stage: 'appraisal', level: 'district' }, award: 'BKT' },
  returnedByDistrict: { goal: { stage: 'intake', level: 'district' }, award: 'BKT' },
  atCommune: { goal: { stage: 'intake', level: 'commune' }, award: 'GK_X' },
  approvedByCommune: { goal: { stage: 'approved' }, award: 'GK_X' },
  approvedByDistrict: { goal: { stage: 'approved' }, award: 'GK_H' },
  draft: { goal: { stage: 'draft' }, award: 'BKT' },
} as const;

beforeAll(async () => {
  province = await openProvince();
  const driven: [string, Row | undefined][] = [];
  for (const [name, { goal, award }] of Object.entries(starts))
    driven.push([name, (await driveTo(province, goal, { unit: 'ubnd-xa', on: before, draft: { award } }))[0]]);
  rows = Object.fromEntries(driven) as typeof rows;
  await send(province.asWith({ on: before }, 'appraiser@phong-noi-vu'), rows.returnedByDistrict, {
    type: 'return',
    reason: 'Thiếu biên bản',
    papers: [],
    to: 0,
  });
  await endCommuneAndDistrict();
  rows = Object.fromEntries(
    await Promise.all(Object.entries(rows).map(async ([name, { id }]) => [name, await standing(id)])),
  ) as typeof rows;
});
afterAll(async () => province.close());

async function endCommuneAndDistrict(): Promise<void> {
  const { owner } = province.database;
  const from = { fromDate: mergerDay, isMain: true };
  await insertOrganisations(owner, {
    organisations: [
      {
        id: newCommune,
        nameVi: 'Ủy ban nhân dân xã mới',
        kind: 'people-committee',
        level: 'commune',
        parentId: 'ubnd-tinh',
        managingBodyId: 'ubnd-tinh',
        validFrom: mergerDay,
      },
    ],
    successors: [
      { organisationId: 'ubnd-xa', successorId: newCommune, ...from },
      { organisationId: 'ubnd-huyen', successorId: 'ubnd-tinh', ...from },
      { organisationId: 'phong-noi-vu', successorId: 'so-noi-vu', ...from },
    ],
  });
  await owner.drizzle.insert(schema.users).values(roles.map((role) => userOf(heir(role))));
  await inTransaction(owner, (tx) => endSucceeded(tx, mergerDay));
}

async function standing(id: string): Promise<Row> {
  const [row] = await rowsOf(province, [id]);
  if (!row) throw new Error('no such nomination');
  return row;
}

const heir = (role: Role) => `${role}@${newCommune}` as Office;
const appraise = { type: 'appraise', findings: 'Đủ', opinion: 'agree', complaintOpen: false } as const;

function send(
  caller: ReturnType<Province['as']>,
  { id, version }: Row,
  sent: Parameters<typeof caller.nominations.send>[0]['event'],
) {
  return caller.nominations.send({ commandId: randomUUID(), id, version, event: sent });
}

function batch(
  caller: ReturnType<Province['as']>,
  some: readonly Row[],
  dryRun = false,
  commandId: string = randomUUID(),
) {
  return caller.nominations.sendBatch({ commandId, items: items(some), event, dryRun });
}

const nameOf = (id: string) => Object.entries(rows).find(([, row]) => row.id === id)?.[0] ?? id;

describe('once the commune has become another and the district has ended', () => {
  it('the old officers are out of office, and no successor may go on', async () => {
    const { sql } = province.database.owner;
    const offices = await sql`
      select 1 from memberships where organisation_id in ('ubnd-xa', 'ubnd-huyen') and valid_to is distinct from '2025-06-30'`;
    expect([...offices]).toEqual([]);
    const accept = { type: 'accept' as const, checklist: ['achievementReport' as const] };
    expect(await failureOf(send(province.as(heir('appraiser')), rows.atCommune, accept))).toMatchObject({
      code: 'roleNotPermitted',
    });
    expect(await failureOf(send(province.as(department), rows.appraisedByDistrict, appraise))).toMatchObject({
      code: 'roleNotPermitted',
    });
  });

  it('the department sees what it may move on, who ended, where each would go, and why one cannot', async () => {
    const { cases, isMore } = await province.as(department).rerouting.list();
    expect(isMore).toBe(false);
    const commune = 'Ủy ban nhân dân xã → Ủy ban nhân dân xã mới';
    const district = ['Ủy ban nhân dân huyện → Ủy ban nhân dân tỉnh', 'Phòng Nội vụ huyện → Sở Nội vụ'];
    const told = cases.map(({ id, lies, gone, outcome }) => [
      nameOf(id),
      lies,
      gone.map(({ name, heirName }) => `${name} → ${heirName}`),
      'refusal' in outcome ? outcome.refusal.code : `${outcome.to}${outcome.isAnew ? ', anew' : ''}`,
    ]);
    expect(Object.fromEntries(told.map(([name, ...rest]) => [name, rest]))).toEqual({
      atCommune: ['Ủy ban nhân dân xã', [commune], 'Ủy ban nhân dân xã mới'],
      approvedByCommune: ['Ủy ban nhân dân xã', [commune], 'Ủy ban nhân dân xã mới'],
      appraisedByDistrict: ['Ủy ban nhân dân huyện', [commune, ...district], 'Sở Nội vụ, anew'],
      returnedByDistrict: ['Ủy ban nhân dân xã', [commune, ...district], 'Ủy ban nhân dân xã mới'],
      approvedByDistrict: ['Ủy ban nhân dân huyện', [commune, ...district], 'noDecidingAuthority'],
    });
  });

  it('the heir of the unit sees what never left it; nobody else sees anything', async () => {
    const drafts = await province.as(heir('nominator')).rerouting.list();
    expect(drafts.cases.map(({ id }) => nameOf(id))).toEqual(['draft']);
    for (const other of ['appraiser@so-y-te', 'nominator@benh-vien', heir('appraiser')] as const)
      expect(await province.as(other).rerouting.list()).toEqual({ cases: [], isMore: false });
    expect(await failureOf(province.as('leader@ubnd-tinh').rerouting.list())).toMatchObject({ code: 'forbidden' });
  });

  it('a dry run and the list write nothing', async () => {
    const untouched = await fingerprint(province);
    const { results } = await batch(province.as(department), [rows.atCommune, rows.approvedByDistrict], true);
    expect(results).toMatchObject([{ ok: true, stage: 'intake' }, { ok: false }]);
    await province.as(department).rerouting.list();
    expect(await fingerprint(province)).toEqual(untouched);
  });

  it.each<Office>(['leader@ubnd-tinh', 'clerk@van-phong-tinh', heir('nominator'), heir('appraiser')])(
    '%s may not re-route what the department must',
    async (office) => {
      const { results } = await batch(province.as(office), [rows.atCommune], true);
      expect(results[0]).toMatchObject({
        ok: false,
        refusal: { code: expect.stringMatching(/^(roleNotPermitted|notFound)$/) as string },
      });
    },
  );
});

describe('one act of the department', () => {
  const commandId = randomUUID();
  const picked = ['atCommune', 'approvedByCommune', 'returnedByDistrict', 'approvedByDistrict'] as const;

  beforeAll(async () => {
    await batch(
      province.as(department),
      picked.map((name) => rows[name]),
      false,
      commandId,
    );
  });

  it('moves each on or tells why not, and is done once', async () => {
    const { results } = await batch(
      province.as(department),
      picked.map((name) => rows[name]),
      false,
      commandId,
    );
    expect(results.map((result) => [nameOf(result.id), result.ok || result.refusal.code])).toEqual([
      ['atCommune', true],
      ['approvedByCommune', true],
      ['returnedByDistrict', true],
      ['approvedByDistrict', 'noDecidingAuthority'],
    ]);
  });

  it('stands in the history of each, under one command, with its reason, its document and the road it met', async () => {
    for (const name of picked.slice(0, 3)) {
      const last = (await storedHistory(province, rows[name].id)).at(-1);
      expect(last).toMatchObject({ eventType: 'reroute', commandId, role: 'appraiser', organisationId: 'so-noi-vu' });
      expect(last?.payload).toMatchObject({
        event: { reason: event.reason, document: event.document },
        facts: { road: { ended: { 'ubnd-xa': newCommune } } },
      });
    }
  });

  it('gives the heir the dossier, its reading, its ladders, its deadline', async () => {
    const { sql } = province.database.owner;
    const row = await storedRow(province, rows.atCommune.id);
    expect(row).toMatchObject({ stage: 'intake', holderId: newCommune, holderRole: 'appraiser' });
    expect(row.visibleTo).toEqual(expect.arrayContaining(['ubnd-xa', newCommune, 'so-noi-vu']));
    expect(row.dossier).toMatchObject({ ladders: { own: [{ organisationId: newCommune }, {}, {}, {}, {}, {}] } });
    const [kept] = await sql`
      select n.submitting_unit_id as unit, d.organisation_id as holder, d.due_on = n.due_on as same,
        (select array_agg(organisation_id order by organisation_id) from nomination_readers where nomination_id = n.id) as readers
      from nominations n join deadlines d on d.nomination_id = n.id and d.closed_at is null where n.id = ${row.id}`;
    expect(kept).toEqual({ unit: newCommune, holder: newCommune, same: true, readers: row.visibleTo.toSorted() });
  });

  it('lets the heirs go on to the decision', async () => {
    for (const [id, stage] of [
      [rows.atCommune.id, 'conferred'],
      [rows.approvedByCommune.id, 'decided'],
    ] as const)
      await drive(province, [id], { stage });
    await send(province.as(heir('nominator')), await standing(rows.returnedByDistrict.id), { type: 'resubmit' });
    const [done] = await drive(province, [rows.returnedByDistrict.id], { stage: 'decided' });
    expect(done?.dossier.route.map(({ organisationId }) => organisationId)).toEqual([newCommune, 'ubnd-tinh']);
    const row = await storedRow(province, rows.atCommune.id);
    expect(row).toMatchObject({ stage: 'conferred', decidedById: newCommune });
  });

  it('is not done twice: the road stands', async () => {
    const { results } = await batch(province.as(department), [await standing(rows.returnedByDistrict.id)], true);
    expect(results[0]).toMatchObject({ refusal: { code: 'eventNotAtStage' } });
    const { cases } = await province.as(department).rerouting.list();
    expect(cases.map(({ id }) => nameOf(id)).toSorted()).toEqual(['appraisedByDistrict', 'approvedByDistrict']);
  });
});

it('a draft is taken over by the heir of its unit, and submitted', async () => {
  await send(province.as(heir('nominator')), rows.draft, event);
  await send(province.as(heir('nominator')), await standing(rows.draft.id), { type: 'submit' });
  expect(await standing(rows.draft.id)).toMatchObject({ stage: 'council', dossier: { regime: 'C' } });
});

it('of two acts at once on the same version one is done, and the dossier is then with the province, or as the other left it', async () => {
  const ended = await Promise.allSettled([
    send(province.as(department), rows.appraisedByDistrict, event),
    send(province.as(department), rows.appraisedByDistrict, event),
    send(province.as('appraiser@phong-noi-vu'), rows.appraisedByDistrict, appraise),
  ]);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const row = await standing(rows.appraisedByDistrict.id);
  expect(row.version).toBe(rows.appraisedByDistrict.version + 1);
  if (row.stage === 'appraisal') await send(province.as(department), row, event);
  expect(await storedRow(province, row.id)).toMatchObject({ stage: 'intake', holderId: 'so-noi-vu' });
});

it('every history is one chain, and leads to where its nomination stands', async () => {
  for (const { id } of Object.values(rows)) {
    const [row, history] = [await storedRow(province, id), await storedHistory(province, id)];
    expectChained(history);
    const { stage, dossier } = fold(history);
    expect([row.stage, row.dossier]).toEqual([stage, JSON.parse(JSON.stringify(dossier))]);
  }
});
