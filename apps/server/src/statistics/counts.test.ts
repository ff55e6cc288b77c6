import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendTo } from '../testing/commands.ts';
import { draftOf, driveTo, items, type DraftInput, type Row } from '../testing/drive.ts';
import type { OrganisationId } from '../testing/organisations.ts';
import { openProvince, today, type Office, type Province } from '../testing/province.ts';

let province: Province;

const person = draftOf().subject;
const dead: Partial<DraftInput> = {
  posthumous: true,
  subject: { ...person, fullName: 'Lê Văn Tám', diedOn: '2025-01-02' } as DraftInput['subject'],
  papers: [{ kind: 'achievementReport' }, { kind: 'deathCertificate' }],
};
const collective: Partial<DraftInput> = { subject: { kind: 'collective', name: 'Khoa Nội', memberCount: 30 } };
const household: Partial<DraftInput> = { subject: { kind: 'household', headName: 'Trần Văn Hộ' } };

const awarded: readonly [OrganisationId, Partial<DraftInput>, number, string][] = [
  ['benh-vien', {}, 5, today],
  ['benh-vien', dead, 2, today],
  ['benh-vien', collective, 3, today],
  ['benh-vien', household, 1, '2025-12-31'],
  ['benh-vien', {}, 2, '2026-01-02'],
  ['truong-hoc', {}, 4, today],
  ['truong-hoc', { ...collective, award: 'GK_DV' }, 2, today],
  ['benh-vien', { ...dead, award: 'GK_DV' }, 1, '2025-06-30'],
];

beforeAll(async () => {
  province = await openProvince();
  for (const [unit, draft, count, on] of awarded)
    await driveTo(province, { stage: 'decided' }, { unit, draft, count, on });
  await driveTo(province, { stage: 'approved' }, { count: 2 });
  await annul(await driveTo(province, { stage: 'decided' }, { count: 2, on: today }));
  await driveTo(province, { stage: 'conferred' }, { unit: 'truong-hoc', on: today });
});
afterAll(async () => province.close());

async function annul(rows: readonly Row[]): Promise<void> {
  const propose = { type: 'proposeRevocation', kind: 'annulment', ground: 'forgedFile', reason: 'Khai man' } as const;
  for (const row of rows) await sendTo(province, 'appraiser@so-noi-vu', row, propose);
  const later = items(rows).map(({ id, version }) => ({ id, version: version + 1 }));
  await province
    .as('leader@ubnd-tinh')
    .decisions.revoke({ commandId: randomUUID(), kind: 'annulment', items: later, decidedOn: today });
}

const row = (
  award: string,
  year: number,
  [individual, posthumous, collectives, households]: [number, number, number, number],
) => ({
  award,
  year,
  individual,
  posthumous,
  collective: collectives,
  household: households,
});

describe('the counts', () => {
  it('are of what was decided and stands, the posthumous among the individuals', async () => {
    const { rows } = await province.as('statistician@ubnd-tinh').statistics.counts({});
    expect(rows).toEqual([row('BKT', 2025, [0, 0, 0, 1]), row('BKT', 2026, [5 + 2 + 2 + 4 + 1, 2, 3, 0])]);
  });

  it.each<[Office, string[] | undefined]>([
    ['auditor@so-noi-vu', undefined],
    ['leader@ubnd-tinh', ['ubnd-tinh']],
    ['unitHead@benh-vien', ['benh-vien']],
    ['nominator@truong-hoc', ['truong-hoc']],
    ['councilMember@hoi-dong-tinh', ['hoi-dong-tinh']],
    ['leader@ubnd-huyen', ['ubnd-huyen']],
  ])('of %s agree with a count over the rows that it may see', async (office, organisations) => {
    const { rows } = await province.as(office).statistics.counts({});
    expect(rows).toEqual(await countByHand(organisations));
  });

  it.each([
    { year: 2025 },
    { award: 'GK_DV' },
    { posthumous: true },
    { subjectKind: 'collective' },
    { submittingUnitId: 'truong-hoc' },
  ] as const)('narrowed to %o open a list of as many', async (filter) => {
    const caller = province.as('auditor@so-noi-vu');
    const { rows } = await caller.statistics.counts(filter);
    const counted = rows.reduce((sum, { individual, collective: c, household: h }) => sum + individual + c + h, 0);
    const { items: listed } = await caller.nominations.list({ ...filter, view: 'all', standing: true, limit: 100 });
    expect(listed).toHaveLength(counted);
    expect(counted).toBeGreaterThan(0);
  });
});

/** Every row read past row level security, and counted one by one. */
async function countByHand(organisations: string[] | undefined) {
  const all = await province.database.owner.sql<
    { award: string; stage: string; kind: string; posthumous: boolean; day: string; visible: string[] }[]
  >`
    select award, stage, subject_kind as kind, posthumous, decided_on as day, visible_to as visible from nominations`;
  const counts = new Map<string, ReturnType<typeof row>>();
  for (const { award, stage, kind, posthumous, day, visible } of all) {
    if (!['decided', 'conferred'].includes(stage)) continue;
    if (organisations && !organisations.some((organisation) => visible.includes(organisation))) continue;
    const year = Number(day.slice(0, 4));
    const counted = counts.get(`${award} ${year}`) ?? row(award, year, [0, 0, 0, 0]);
    counted[kind as 'individual' | 'collective' | 'household'] += 1;
    counted.posthumous += posthumous ? 1 : 0;
    counts.set(`${award} ${year}`, counted);
  }
  return [...counts.keys()].toSorted().map((key) => counts.get(key));
}
