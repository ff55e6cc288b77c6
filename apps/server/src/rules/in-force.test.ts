import { randomUUID } from 'node:crypto';
import { nationalVersion, rulesOf, voteRule } from '@vinh-danh/workflows';
import { emptyRegulation, nationalRules, type Regulation } from '@vinh-danh/workflows/rulebook';
import { inTransaction } from '@vinh-danh/db';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openProvince, today, type Province } from '../testing/province.ts';
import { ensureRules, fullRules, storeNationalRulebook, versionsInForce } from './in-force.ts';

let province: Province;
let number = 0;

beforeAll(async () => {
  province = await openProvince();
});
beforeEach(() => {
  number += 1;
});
afterAll(async () => province.close());

const share = (percent: number): Regulation => ({
  ...emptyRegulation,
  shares: [{ award: 'BKT', percent, strictlyMore: false, of: 'allMembers', source: 'Điều 5 Quy chế' }],
});

/** A regulation as it stands in the table, whoever decided it. Its book is that of an older national rulebook. */
async function lay(content: Regulation, validFrom: string, status = 'approved', organisationId = 'ubnd-tinh') {
  const isApproved = status === 'approved';
  const ruleVersion = `2024-01-01.1+${organisationId}.${number}`;
  const { sql } = province.database.owner;
  if (isApproved) await sql`insert into rulebooks (version, book) values (${ruleVersion}, '{}')`;
  await sql`
    insert into regulations (id, organisation_id, status, number, content, rule_version, valid_from, reason, drafted_by_id)
    values (${randomUUID()}, ${organisationId}, ${status}, ${isApproved ? number : null}, ${JSON.stringify(content)}::jsonb,
      ${isApproved ? ruleVersion : null}, ${validFrom}, 'thử', 'appraiser@so-noi-vu')`;
}

const inForce = (organisationId: string, on = today) =>
  inTransaction(province.database.app, async (tx) =>
    (await versionsInForce(tx, [organisationId], on)).get(organisationId),
  );
const stored = () =>
  province.database.owner
    .sql`select version from rulebooks where version like ${`${nationalVersion}%`} order by version`;

it('is the national rulebook where nobody has laid down anything, or only proposed it', async () => {
  await lay(share(70), '2026-01-01', 'proposed');
  await lay(share(70), '2026-01-01', 'draft');
  expect(await inForce('ubnd-tinh')).toBe(nationalVersion);
  expect(await stored()).toEqual([]);
});

it('[NĐ 152 Đ.60] is the regulation approved last of those valid on the day, stored and known when it is told', async () => {
  await lay(share(70), '2026-06-01');
  const first = `${nationalVersion}+ubnd-tinh.${number}`;
  number += 1;
  await lay(share(80), '2026-12-01');
  const second = `${nationalVersion}+ubnd-tinh.${number}`;

  expect(await inForce('ubnd-tinh', '2026-05-31')).toBe(nationalVersion);
  expect(await inForce('ubnd-tinh', '2026-06-01')).toBe(first);
  expect(await inForce('ubnd-tinh', '2026-11-30')).toBe(first);
  expect(await inForce('ubnd-tinh', '2026-12-01')).toBe(second);
  expect(await inForce('ubnd-huyen', '2026-12-01')).toBe(nationalVersion);
  expect(await stored()).toMatchObject([{ version: first }, { version: second }]);

  const percentOf = (version: string) => voteRule('BKT', 'C', rulesOf({ ruleVersion: version })).percent;
  expect([nationalVersion, first, second].map(percentOf)).toEqual([50, 70, 80]);
  const books = await fullRules(province.database.app, [first, second]);
  expect([...books].map(([version, { procedure }]) => [version, procedure.version])).toEqual([
    [first, first],
    [second, second],
  ]);
});

it('two at once store the same book once', async () => {
  await lay(share(75), '2026-01-01', 'approved', 'ubnd-xa');
  const versions = await Promise.all([inForce('ubnd-xa'), inForce('ubnd-xa'), inForce('ubnd-xa')]);
  expect(new Set(versions).size).toBe(1);
});

it('a book that another process has stored is read; a version nobody stored is the national one', async () => {
  const { app, owner } = province.database;
  const stricter = `${nationalVersion}+elsewhere.1`;
  await owner.sql`
    insert into rulebooks (version, book)
    select ${stricter}, jsonb_set(book, '{procedure,version}', to_jsonb(${stricter}::text)) from rulebooks where version like ${`${nationalVersion}+%`} limit 1`;
  await ensureRules(app, new Set([stricter, '2019-01-01.1', nationalVersion]));
  expect(rulesOf({ ruleVersion: stricter }).procedure.version).toBe(stricter);
  expect(rulesOf({ ruleVersion: '2019-01-01.1' }).procedure.version).toBe(nationalVersion);
  expect(await fullRules(app, ['2019-01-01.1'])).toEqual(new Map([['2019-01-01.1', nationalRules]]));
});

it('the national rulebook is stored under its version, and another one under the same version is told', async () => {
  const { app, owner } = province.database;
  expect(await storeNationalRulebook(app)).toBe(true);
  expect(await storeNationalRulebook(app)).toBe(true);
  await owner.sql`update rulebooks set book = '{}' where version = ${nationalVersion}`;
  expect(await storeNationalRulebook(app)).toBe(false);
});
