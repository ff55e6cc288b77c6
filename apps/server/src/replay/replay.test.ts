import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifierConnection } from '@vinh-danh/db';
import { createTestDatabase, type TestDatabase } from '@vinh-danh/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnv } from '../env.ts';
import { parseCase, readCase } from './case-file.ts';
import { paperKinds } from './documents/paper-folder.ts';
import type { CaseFile } from './case-file.ts';
import { replayInto } from './replay-into.ts';
import { isHistoryVerified } from './run.ts';
import type { Summary } from './summary.ts';
import { councilsMet, isAsExpected } from './summary.ts';

const path = fileURLToPath(new URL('../../../../cases/every-road.json', import.meta.url));
const silent = () => undefined;
let database: TestDatabase;
let file: CaseFile;
let folder: string;
let summary: Summary;

function replay(into: TestDatabase, of: CaseFile, papers: { documents?: string; check?: boolean } = {}) {
  const env = {
    ...readEnv({ VINHDANH_MODE: 'replay', VINHDANH_FILES: join(folder, 'files') }),
    webDirectory: '/nowhere',
    poolSize: 3,
  };
  return replayInto({ db: into.app, env, file: of, seed: 7, ...papers });
}

function verified({ url, schema, secret }: TestDatabase) {
  return isHistoryVerified(verifierConnection({ url }, schema, secret), silent);
}

beforeAll(async () => {
  [database, file, folder] = await Promise.all([
    createTestDatabase(),
    readCase(path),
    mkdtemp(join(tmpdir(), 'vinh-danh-papers-')),
  ]);
  summary = await replay(database, file, { documents: folder, check: true });
}, 300_000);
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('a case of every road', () => {
  it('ends as the case says', () => {
    expect(summary.expected).toBe(true);
    const { nominations, councilSessions, refused, withdrawn, returned, annulled } = summary;
    expect({ nominations, councilSessions, refused, withdrawn, returned, annulled }).toEqual({
      nominations: 17,
      councilSessions: 19,
      refused: 1,
      withdrawn: 2,
      returned: 2,
      annulled: 2,
    });
    expect(councilsMet(file, summary)).toBe(true);
  });

  it('gives the prizes of the law of the day of decision, and breaks no rule', () => {
    expect(file.expectPrizes).toHaveLength(6);
    const [first, ...others] = file.expectPrizes;
    expect(isAsExpected(file, summary)).toBe(true);
    const wrong = [{ award: 'HCLD3', decided: '2022-06-15', amount: (first?.amount ?? 0) + 1 }, ...others];
    expect(isAsExpected({ ...file, expectPrizes: wrong }, summary)).toBe(false);
    expect(summary.verdicts.met).toBeGreaterThan(0);
    expect(summary.verdicts.notMet).toBe(0);
  });

  it('counts the upgraded one at the award it was decided for', () => {
    const years = summary.counts.filter(({ award }) => award === 'BKTTG');
    expect(years.map(({ year, collective, individual }) => [year, collective, individual])).toEqual([
      [2022, 0, 1],
      [2024, 1, 0],
    ]);
  });

  it('writes every paper: each says what the database says, and the PDF what the Word file says', async () => {
    const { papers, readBack } = summary;
    // Reports are of cases that have some: reports.test.ts.
    const { reports, ...kinds } = paperKinds;
    expect(reports).toBeDefined();
    expect(Object.keys(papers ?? {}).toSorted()).toEqual(Object.keys(kinds).toSorted());
    expect(readBack?.faults).toEqual([]);
    expect(readBack?.files).toBe(Object.values(papers ?? {}).reduce((sum, files) => sum + files, 0));
    const { names = 0, numbers = 0, dates = 0, amounts = 0 } = readBack ?? {};
    expect(Math.min(names / 10, numbers / 5, dates, amounts)).toBeGreaterThan(10);
    const certificates = await readFile(join(folder, 'certificates/certificates.jsonl'), 'utf8');
    expect(certificates.match(/"answer":"annulled"/gu)).toHaveLength(2);
  });

  it('decides on the day and never goes back in time', async () => {
    const days = await database.owner.sql<
      { day: string }[]
    >`select distinct decided_on as day from nominations where decided_on is not null`;
    const wanted = new Set([...file.groups, ...file.twists].flatMap(({ decided }) => decided ?? []));
    expect(days.map(({ day }) => day).filter((day) => !wanted.has(day))).toEqual([]);
    const back = await database.owner.sql`
      select 1 from history h join history before on before.nomination_id = h.nomination_id and before.sequence = h.sequence - 1
      where h.effective_on < before.effective_on`;
    expect(back).toHaveLength(0);
  });

  it('sends state awards of the police through their ministry', async () => {
    const [row] = await database.owner.sql<{ organisations: string[] }[]>`
      select array_agg(distinct h.organisation_id) as organisations from history h join nominations n on n.id = h.nomination_id
      where n.submitting_unit_id = 'cong-an-tinh'`;
    expect(row?.organisations).toEqual(expect.arrayContaining(['bo-cong-an', 'ban-tdkt-tw', 'thu-tuong']));
    expect(row?.organisations).not.toContain('ubnd-tinh');
  });

  it('does nothing when it is repeated', async () => {
    const { papers: _papers, readBack: _readBack, ...first } = summary;
    expect(await replay(database, file)).toEqual(first);
  });

  it('has a history that verifies, until one payload is edited', async () => {
    expect(await verified(database)).toBe(true);
    await database.owner.sql.begin(async (sql) => {
      await sql`alter table history disable trigger user`;
      await sql`
        update history set payload = jsonb_set(payload, '{event,findings}', '"Khác"') where (nomination_id, sequence) in (
          select nomination_id, sequence from history where event_type = 'appraise' limit 1)`;
      await sql`alter table history enable always trigger history_append_only_rows`;
    });
    expect(await verified(database)).toBe(false);
  });
});

describe('a case that cannot be', () => {
  it('says when public comment does not fit before the decision', async () => {
    const other = await createTestDatabase();
    const order = {
      award: 'HCLD3',
      subject: 'individual',
      count: 1,
      submittingUnit: 'so-y-te',
      submitted: '2022-03',
      decided: '2022-03-18',
    };
    const impossible = parseCase({ key: 'tight', groups: [order] });
    await expect(replay(other, impossible)).rejects.toThrow(
      /public comment is over only on 2022-03-18|cannot be decided on 2022-03-18/,
    );
    await other.drop();
  });

  it('keeps what was written of a case with a file that breaks', async () => {
    const text = JSON.parse(await readFile(path, 'utf8')) as { groups: { submitted: string }[] };
    text.groups[0] = { submitted: 'March' };
    expect(() => parseCase(text)).toThrow(/groups\.0/);
  });
});
