import { randomInt } from 'node:crypto';
import { countMeasures, isMoney, isShare, noValue, periodBy, readCounts, stageOf } from '@vinh-danh/workflows/counting';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertMovements } from '../movements/store.ts';
import { type Dimension, dimensions } from '../nominations/dimensions.ts';
import { createRandom } from '../replay/random.ts';
import { draftOf, driveTo, type DraftInput } from '../testing/drive.ts';
import { failureOf } from '../testing/outcome.ts';
import { openProvince, type Caller, type Office, type Province } from '../testing/province.ts';
import type { CubeInput } from './cube.ts';
import { factDimensions } from './facts.ts';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
const random = createRandom(seed, 'counts');
let province: Province;

const individual = () => ({
  ...draftOf().subject,
  gender: random.pick(['male', 'female', 'other', 'unknown'] as const),
  occupationGroup: random.pick(['official', 'farmer', 'soldier'] as const),
  ...random.pick([
    {},
    { ethnicity: 'Kinh' },
    { ethnicity: 'Ba Na' },
    { ethnicity: 'unknown' },
    { origin: 'foreign', country: 'FR' },
    { ethnicity: 'Kinh', origin: 'overseas' },
  ]),
});
// Each its own: the same one twice might be refused for the time between two awards.
let named = 0;
const collective = () => ({
  kind: 'collective',
  name: `Khoa ${(named += 1)}`,
  memberCount: 30,
  ...random.pick([{}, { origin: 'foreign', country: 'KR' }]),
});
const household = () => ({ kind: 'household', headName: `Trần Văn Hộ ${(named += 1)}` }) as const;

/** The level that decides, by hand: which body gives which award in this province. */
const levels: Readonly<Record<string, string>> = {
  'benh-vien': 'unit',
  'truong-hoc': 'unit',
  'ubnd-xa': 'commune',
  'ubnd-tinh': 'province',
};

function randomDraft(): Partial<DraftInput> {
  const subject = random.pick([
    individual(),
    individual(),
    individual(),
    collective(),
    household(),
  ]) as DraftInput['subject'];
  const isDead = subject.kind === 'individual' && random.pick([true, false, false]);
  return {
    subject: isDead ? { ...subject, diedOn: '2021-01-02' } : subject,
    posthumous: isDead,
    commendationType: random.pick(['merit', 'unexpected'] as const),
    procedure: 'simplified',
    papers: [{ kind: 'summaryReport' }, { kind: 'deathCertificate' }],
    ...random.pick([{}, { movementId: 'chong-dich' }]),
  };
}

beforeAll(async () => {
  province = await openProvince();
  await insertMovements(province.database.owner, [
    {
      id: 'chong-dich',
      name: 'Phòng, chống dịch',
      level: 'province',
      parentId: null,
      launchedById: 'ubnd-tinh',
      launchedOn: '2021-01-01',
      documents: [],
    },
  ]);
  for (const unit of ['benh-vien', 'truong-hoc', 'ubnd-xa', 'benh-vien'] as const) {
    for (let left = 9; left > 0; left -= 1) {
      const award = random.pick(['BKT', unit === 'ubnd-xa' ? 'GK_X' : 'GK_DV'] as const);
      const on = random.pick(['2024-03-04', '2025-12-31', '2026-01-02', '2026-11-23']);
      const stage = random.pick(['decided', 'decided', 'conferred', 'approved'] as const);
      await driveTo(province, { stage }, { unit, on, count: random.pick([1, 2]), draft: { award, ...randomDraft() } });
    }
  }
}, 300_000);
afterAll(async () => province.close());

const readers: readonly [Office, string[] | undefined][] = [
  ['auditor@so-noi-vu', undefined],
  ['statistician@ubnd-tinh', ['ubnd-tinh']],
  ['unitHead@benh-vien', ['benh-vien']],
  ['nominator@ubnd-xa', ['ubnd-xa']],
  ['leader@bo-y-te', ['bo-y-te']],
];
const pairs = dimensions.flatMap((rows) =>
  dimensions.filter((columns) => columns !== rows).map((columns) => [rows, columns] as const),
);
/** Every dimension once as rows and once as columns. */
const ring = dimensions.map(
  (rows, index) => [rows, dimensions[(index + 4) % dimensions.length] ?? 'year'] as [Dimension, Dimension],
);

describe(`the table of a random province (SEED=${seed})`, () => {
  it.each(readers)(
    'of %s has in every cell what a count by hand has, whatever the two dimensions',
    async (office, may) => {
      const { statistics } = province.as(office);
      const stored = await storedRows(may);
      for (const [rows, columns] of pairs) {
        const cells = await cellsOf(statistics, [rows, columns]);
        const told = Object.fromEntries(cells.map(({ row, column, count }) => [`${row} | ${column}`, count]));
        expect({ rows, columns, told }).toEqual({ rows, columns, told: countByHand(stored, rows, columns) });
      }
    },
  );

  it.each(readers)('of %s opens from every number a list of as many', async (office) => {
    const { statistics, nominations } = province.as(office);
    for (const [rows, columns] of ring) {
      const cells = await cellsOf(statistics, [rows, columns]);
      for (const { row, column, count } of cells) {
        const filter = { ...filterOf(rows, row), ...filterOf(columns, column) };
        const { stages } = await nominations.count({ ...filter, view: 'all', standing: true });
        const listed = stages.reduce((sum, stage) => sum + stage.count, 0);
        expect({ rows, columns, row, column, listed }).toEqual({ rows, columns, row, column, listed: count });
      }
    }
  });

  it.each(readers)('of %s opens from every number of any measure the dossiers it has counted', async (office) => {
    const { statistics, nominations } = province.as(office);
    for (const [index, dimension] of factDimensions.entries()) {
      const measure = countMeasures[index % countMeasures.length] ?? 'decided';
      const narrowing = { award: ['BKT', 'GK_DV'], period: { by: periodBy(measure), from: 2025 } } satisfies Narrowing;
      const answer = await statistics.cube({ by: [dimension], filter: narrowing });
      const told = isMoney(measure) || isShare(measure) ? 'decided' : measure;
      const read = readCounts(answer, measure === 'moneyConferred' ? 'conferred' : told);
      for (const { key, ...sums } of answer.rows) {
        const value = typed(dimension, key[0] ?? noValue);
        const counted = { ...narrowing, [dimension]: dimension === 'award' ? value : [value], measure };
        const { stages } = await nominations.count({ view: 'all', counted });
        const listed = stages.reduce((sum, stage) => sum + stage.count, 0);
        const part = { womenShare: sums.women, directWorkerShare: sums.directWorkers }[measure as 'womenShare'];
        const count = stageOf(measure) ? listed : (part ?? read(key[0] ?? noValue));
        expect({ dimension, measure, value, listed }).toEqual({ dimension, measure, value, listed: count });
      }
    }
  });

  it('has a median for every row, every column and all, which the days of its dossiers have', async () => {
    const { statistics } = province.as('auditor@so-noi-vu');
    const { days = [] } = await statistics.cube({ by: ['award', 'subjectKind'], days: true });
    const stored = await province.database.owner.sql<{ award: string; kind: string; days: number }[]>`
      select award, subject_kind as kind, days_appraisal as days from count_facts
      where decided_on is not null and submitted_on is not null and days_appraisal > 0`;
    for (const { key, over, appraisal } of days) {
      const own = stored.filter(({ award, kind }) => (over[0] || award === key[0]) && (over[1] || kind === key[1]));
      const sortedDays = own.map((row) => row.days).toSorted((one, other) => one - other);
      expect(appraisal).toBe(sortedDays[Math.ceil(sortedDays.length / 2) - 1] ?? null);
    }
    expect(days.filter(({ over }) => over.every(Boolean))).toHaveLength(1);
  });

  it('has the prize money of its awards, which is what the funds are told', async () => {
    const { statistics } = province.as('auditor@so-noi-vu');
    const answer = await statistics.cube({ by: ['award', 'year'], money: true });
    const { rows } = await statistics.prizes({});
    const amount = rows.reduce((sum, row) => sum + row.amount, 0);
    expect(amount).toBeGreaterThan(0);
    expect(readCounts(answer, 'moneyDecided')()).toBe(amount);
    const givenBkt = rows.filter(({ award }) => award === 'BKT').reduce((sum, row) => sum + row.amount, 0);
    expect(readCounts(answer, 'moneyDecided')('BKT')).toBe(givenBkt);
    expect(readCounts(answer, 'moneyConferred')()).toBeLessThan(amount);
  });

  it('is narrowed by a dimension it does not show to what that value alone has', async () => {
    const { statistics } = province.as('auditor@so-noi-vu');
    const byGender = await cellsOf(statistics, ['gender', 'award']);
    for (const gender of new Set(byGender.map(({ row }) => row))) {
      const narrowed = await cellsOf(statistics, ['award', 'year'], { gender: gender as 'female' });
      expect(sumOf(narrowed)).toBe(sumOf(byGender.filter(({ row }) => row === gender)));
    }
  });

  it('has the names of its units and movements, and of what it is narrowed to', async () => {
    const { statistics } = province.as('auditor@so-noi-vu');
    const { names } = await statistics.cube({ by: ['submittingUnitId', 'movementId'] });
    expect(names).toMatchObject({
      'benh-vien': 'Bệnh viện Đa khoa tỉnh',
      'truong-hoc': 'Trường Trung học phổ thông chuyên',
      'ubnd-xa': 'Ủy ban nhân dân xã',
      'chong-dich': 'Phòng, chống dịch',
    });
    const narrowed = await statistics.cube({ by: ['award'], filter: { submittingUnitId: ['ubnd-xa', 'benh-vien'] } });
    expect(narrowed.names).toMatchObject({ 'ubnd-xa': 'Ủy ban nhân dân xã', 'benh-vien': 'Bệnh viện Đa khoa tỉnh' });
  });

  it('has two dimensions, not the same twice', async () => {
    const call = province.as('auditor@so-noi-vu').statistics.cube({ by: ['year', 'year'] });
    expect(await failureOf(call)).toMatchObject({ status: 'BAD_REQUEST', fields: ['by'] });
  });
});

type Narrowing = NonNullable<CubeInput['filter']>;

/** The cells of a table of what was decided. */
async function cellsOf({ cube }: Caller['statistics'], by: [Dimension, Dimension], filter: Narrowing = {}) {
  const { rows } = await cube({ by, filter });
  return rows.flatMap(({ key: [row = null, column = null], decided }) =>
    decided > 0 && row !== null && column !== null ? [{ row, column, count: decided }] : [],
  );
}

function typed(dimension: string, value: string): never {
  if (value === noValue) return value as never;
  const isYear = dimension === 'year' || dimension === 'submittedYear';
  return (isYear ? Number(value) : dimension === 'posthumous' ? value === 'true' : value) as never;
}

function filterOf(dimension: Dimension, value: string): Record<string, string | number | boolean> {
  if (dimension === 'year') return { year: Number(value) };
  if (dimension === 'posthumous') return { posthumous: value === 'true' };
  return { [dimension]: value };
}

type Stored = Record<Dimension, string>;

/** Every row that counts, read past row level security, with each dimension's value worked out by hand. */
async function storedRows(may: string[] | undefined): Promise<Stored[]> {
  const all = await province.database.owner.sql<Record<string, string | null>[]>`
    select n.*, n.visible_to::text as visible, n.posthumous::text as dead, p.gender, p.ethnicity, p.occupation_group,
      coalesce(p.origin, c.origin) as origin
    from nominations n left join persons p on p.id = n.person_id left join collectives c on c.id = n.collective_id
    where n.stage in ('decided', 'conferred')`;
  return all
    .filter(
      ({ visible }) => !may || may.some((organisation) => visible?.slice(1, -1).split(',').includes(organisation)),
    )
    .map((row) => {
      const ofPerson = (value: string | null | undefined) => (row['person_id'] ? (value ?? 'unknown') : 'notPerson');
      return {
        year: String(row['decided_on']).slice(0, 4),
        award: String(row['award']),
        level: levels[String(row['decided_by_id'])] ?? '?',
        commendationType: String(row['commendation_type']),
        subjectKind: String(row['subject_kind']),
        occupationGroup: ofPerson(row['occupation_group']),
        gender: ofPerson(row['gender']),
        ethnicity: ofPerson(row['ethnicity']),
        origin: row['origin'] ?? 'household',
        posthumous: String(row['dead']),
        submittingUnitId: String(row['submitting_unit_id']),
        movementId: row['movement_id'] ?? 'none',
      };
    });
}

function countByHand(stored: readonly Stored[], rows: Dimension, columns: Dimension): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of stored) {
    const key = `${row[rows]} | ${row[columns]}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function sumOf(cells: readonly { count: number }[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}
