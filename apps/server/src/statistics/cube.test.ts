import { randomInt } from 'node:crypto';
import { inTransaction } from '@vinh-danh/db';
import { noValue } from '@vinh-danh/workflows/counting';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertOrganisations } from '../organisations/insert.ts';
import { endSucceeded } from '../organisations/succeed.ts';
import { createRandom } from '../replay/random.ts';
import { draftOf, driveTo } from '../testing/drive.ts';
import { everyOffice, openProvince, today, type Office, type Province } from '../testing/province.ts';
import { randomFrom, wander } from '../testing/wander.ts';
import { checkFacts } from './command.ts';
import type { CubeRow } from './cube.ts';
import { type FactDimension, factDimensions } from './facts.ts';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
/** `WALKS=800` sends some 20,000 events. */
const walks = Number(process.env['WALKS'] ?? 20);
const cubes = 200;
const random = createRandom(seed, 'cubes');
const stepping = randomFrom(seed);
let province: Province;
let everybody: ReturnType<Province['as']>;

beforeAll(async () => {
  province = await openProvince();
  everybody = province.as(...everyOffice);
  for (let walk = 0; walk < walks; walk += 1) {
    const unit = random.pick(['benh-vien', 'truong-hoc', 'ubnd-xa'] as const);
    const award = random.pick(['BKT', 'BKTTG', unit === 'ubnd-xa' ? 'GK_X' : 'GK_DV']);
    const gender = random.pick(['male', 'female'] as const);
    const occupationGroup = random.pick(['worker', 'farmer', 'leader'] as const);
    const subject = random.pick([
      { ...draftOf().subject, gender, occupationGroup, ethnicity: random.pick(['Kinh', 'Ba Na']) },
      { ...draftOf().subject, gender, occupationGroup, origin: 'foreign', country: 'LA' },
      {
        kind: 'collective',
        name: `Khoa ${walk}`,
        memberCount: 30,
        ...random.pick([{}, { origin: 'overseas' }] as const),
      },
      { kind: 'household', headName: `Hộ ${walk}` },
    ] as const);
    const stage = random.pick(['draft', 'leader', 'approved', 'decided', 'conferred'] as const);
    const on = random.pick(['2025-03-04', '2026-01-02', today]);
    const draft = { award, subject: subject as never };
    const [row] = await driveTo(province, { stage }, { unit, on, draft });
    await wander(province, everybody, row?.id ?? '', { random: stepping, steps: 25 });
  }
  const { owner } = province.database;
  const name = { id: 'ubnd-xa-moi', nameVi: 'Ủy ban nhân dân xã mới', parentId: 'ubnd-tinh' };
  const heir = { ...name, kind: 'people-committee', level: 'commune', managingBodyId: null, validFrom: today } as const;
  const successors = [{ organisationId: 'ubnd-xa', successorId: heir.id, fromDate: today, isMain: true }];
  await insertOrganisations(owner, { organisations: [heir], successors });
  await inTransaction(owner, (tx) => endSucceeded(tx, today));
}, 3_600_000);
afterAll(async () => province.close());

const readers: readonly [Office, string[] | undefined][] = [
  ['auditor@so-noi-vu', undefined],
  ['statistician@ubnd-tinh', ['ubnd-tinh']],
  ['unitHead@benh-vien', ['benh-vien']],
];

describe(`cubes over a random history (SEED=${seed})`, () => {
  it(`are what a scan of the history counts: ${cubes} of them, whoever asks`, { timeout: 600_000 }, async () => {
    let told = await scanHistory();
    let filled = 0;
    for (let index = 0; index < cubes; index += 1) {
      // Tables that were kept meanwhile are put right by the steps that follow.
      if (index % 25 === 24) {
        await wander(province, everybody, random.pick(told).id, { random: stepping, steps: 10 });
        told = await scanHistory();
      }
      const by = [...new Set([0, 1, 2, 3].slice(random.int(4)).map(() => random.pick(factDimensions)))];
      const [office, may] = random.pick(readers);
      const seen = told.filter(({ readers: who }) => !may || may.some((one) => who.includes(one)));
      const narrowing = random.pick(factDimensions);
      const value = seen.length > 0 ? random.pick(seen).values[narrowing] : null;
      const second = seen.length > 0 ? random.pick(seen).values[narrowing] : null;
      const wanted = random.pick([[], [value], [value, second]]).map((one) => one ?? noValue);
      const filter = random.pick([
        {},
        wanted.length > 0 ? { [narrowing]: wanted.map((one) => typed(narrowing, one)) } : {},
      ]);
      const { period } = random.pick(periods);
      const narrowed = { ...filter, ...(period ? { period } : {}) };
      const { rows } = await province.as(office).statistics.cube({ by, filter: narrowed });
      const kept = seen.filter(
        ({ values }) =>
          (Object.keys(filter).length === 0 || wanted.includes(values[narrowing] ?? noValue)) &&
          isWithin(values, period),
      );
      expect({ by, filter: narrowed, rows: sorted(rows) }).toEqual({
        by,
        filter: narrowed,
        rows: sorted(countByHand(kept, by)),
      });
      filled += rows.length;
    }
    expect(filled).toBeGreaterThan(cubes);
  });

  it('rest on what the history tells of every nomination, after mergers too', async () => {
    const { url, schema } = province.database;
    expect(await checkFacts({ url }, schema)).toEqual({ checked: walks, differ: [] });
  });
});

const periods: readonly { period?: { by: 'year' | 'submittedYear'; from: number; to?: number } }[] = [
  {},
  {},
  { period: { by: 'year', from: 2026 } },
  { period: { by: 'submittedYear', from: 2025, to: 2025 } },
];

function isWithin(values: Told['values'], period: (typeof periods)[number]['period']) {
  if (!period) return true;
  const year = values[period.by];
  return year !== null && Number(year) >= period.from && Number(year) <= (period.to ?? Infinity);
}

type Row = Record<string, string | null> & { visible_to: string[] };

const typed = (dimension: FactDimension, value: string) =>
  value === noValue
    ? value
    : dimension === 'year' || dimension === 'submittedYear'
      ? Number(value)
      : dimension === 'posthumous'
        ? value === 'true'
        : value;

type Told = {
  id: string;
  values: Record<FactDimension, string | null>;
  readers: string[];
  stage: string;
  returned: number;
  kind: string;
};

/** The history of everything, read past row level security and folded one event after the other. */
async function scanHistory(): Promise<Told[]> {
  const { sql } = province.database.owner;
  const entries = await sql<Record<string, string>[]>`
    select h.nomination_id as id, h.event_type as event, h.stage_to as stage, h.effective_on as day, h.award, h.payload
    from history h order by h.nomination_id, h.sequence`;
  const rows = await sql<Row[]>`
    select n.id, n.commendation_type, n.procedure, n.subject_kind, n.submitting_unit_id, n.movement_id, n.posthumous, n.regime,
      n.visible_to, n.decided_by_id, p.gender, p.ethnicity, p.occupation_group, coalesce(p.origin, c.origin) as origin
    from nominations n left join persons p on p.id = n.person_id left join collectives c on c.id = n.collective_id`;
  const levels: Record<string, string> = {
    'benh-vien': 'unit',
    'truong-hoc': 'unit',
    'ubnd-xa': 'commune',
    'ubnd-tinh': 'province',
  };
  return rows.flatMap((row) => {
    const own = entries.filter(({ id }) => id === row['id']);
    const submitted = own.find(({ event }) => event === 'submit')?.['day'];
    const last = own.at(-1);
    if (!submitted || !last) return [];
    const decided = own.findLast(({ event }) => event === 'issueDecision')?.['payload'] as unknown as
      | { event: { decidedOn: string } }
      | undefined;
    const ofPerson = (value: string | null | undefined) =>
      row['subject_kind'] === 'individual' ? (value ?? 'unknown') : 'notPerson';
    const by = row['decided_by_id'] ?? null;
    return [
      {
        id: String(row['id']),
        readers: row.visible_to,
        stage: String(last['stage']),
        returned: own.filter(({ event }) => event === 'return').length,
        kind: String(row['subject_kind']),
        values: {
          year: decided?.event.decidedOn.slice(0, 4) ?? null,
          submittedYear: submitted.slice(0, 4),
          award: String(last['award']),
          level: by === null ? null : (levels[by] ?? (by === 'thu-tuong' ? 'primeMinister' : '?')),
          commendationType: String(row['commendation_type']),
          procedure: String(row['procedure']),
          regime: row['regime'] ?? null,
          subjectKind: String(row['subject_kind']),
          posthumous: String(row['posthumous']),
          gender: ofPerson(row['gender']),
          ethnicity: ofPerson(row['ethnicity']),
          occupationGroup: ofPerson(row['occupation_group']),
          origin: row['origin'] ?? 'household',
          submittingUnitId: String(row['submitting_unit_id']),
          movementId: row['movement_id'] ?? 'none',
          ...placesByHand(String(row['submitting_unit_id'])),
        },
      },
    ];
  });
}

/**
 * Every unit of the walk stood until today, when one commune was merged away under the province. What has been moved to its heir
 * lies with the heir, whenever it was sent on.
 */
function placesByHand(unit: string) {
  const inCommune = unit === 'ubnd-xa';
  const heir = unit === 'ubnd-xa-moi' ? unit : null;
  return {
    provinceThen: 'ubnd-tinh',
    districtThen: inCommune ? 'ubnd-huyen' : null,
    communeThen: inCommune ? 'ubnd-xa' : heir,
    provinceNow: 'ubnd-tinh',
    districtNow: null,
    communeNow: inCommune ? 'ubnd-xa-moi' : heir,
  };
}

function countByHand(told: readonly Told[], by: readonly FactDimension[]): CubeRow[] {
  const groups = Map.groupBy(told, ({ values }) => JSON.stringify(by.map((dimension) => values[dimension])));
  return [...groups].map(([key, all]) => {
    const decided = all.filter(({ stage }) => stage === 'decided' || stage === 'conferred');
    return {
      key: JSON.parse(key) as (string | null)[],
      proposed: all.length,
      returned: all.reduce((sum, { returned }) => sum + returned, 0),
      everReturned: all.filter(({ returned }) => returned > 0).length,
      refused: all.filter(({ stage }) => stage === 'rejected').length,
      decided: decided.length,
      conferred: all.filter(({ stage }) => stage === 'conferred').length,
      annulled: all.filter(({ stage }) => stage === 'annulled' || stage === 'stripped').length,
      persons: decided.filter(({ kind }) => kind === 'individual').length,
      women: decided.filter(({ values }) => values.gender === 'female').length,
      directWorkers: decided.filter(({ values }) => ['worker', 'farmer'].includes(values.occupationGroup ?? '')).length,
    };
  });
}

const sorted = (rows: readonly CubeRow[]) =>
  rows.toSorted((one, other) => JSON.stringify(one.key).localeCompare(JSON.stringify(other.key)));
