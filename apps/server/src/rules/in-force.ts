import type { Executor } from '@vinh-danh/db';
import { keepRules, knowsRules, nationalVersion } from '@vinh-danh/workflows';
import type { Rules } from '@vinh-danh/workflows/rulebook';
import {
  applyRegulation,
  compileRulebook,
  nationalRulebook,
  nationalRules,
  Regulation,
  regulationVersion,
  Rulebook,
} from '@vinh-danh/workflows/rulebook';

/** Whole rulebooks this process has met. */
const compiled = new Map<string, Rules>([[nationalVersion, nationalRules]]);

/**
 * The rulebook in force on a day for each of these bodies: the national one with the regulation approved last over it. What
 * it gives is stored and known to this process. One query, and two more when the national rulebook is newer than the
 * regulation.
 */
export async function versionsInForce(
  db: Executor,
  organisations: readonly string[],
  on: string,
): Promise<Map<string, string>> {
  const rows = await db.sql<{ organisationId: string; number: number; unstored: unknown }[]>`
    select distinct on (r.organisation_id) r.organisation_id as "organisationId", r.number,
      case when b.version is null then r.content end as unstored
    from regulations r
    left join rulebooks b on b.version = ${nationalVersion} || '+' || r.organisation_id || '.' || r.number
    where r.status = 'approved' and r.organisation_id = any(${[...organisations]}::text[]) and r.valid_from <= ${on}
    order by r.organisation_id, r.number desc`;
  const own = new Map<string, string>();
  for (const { organisationId, number, unstored } of rows) {
    const version = regulationVersion(nationalVersion, organisationId, number);
    if (unstored) await storeMerged(db, version, Regulation.parse(unstored));
    own.set(organisationId, version);
  }
  await ensureRules(db, own.values());
  return new Map(organisations.map((id) => [id, own.get(id) ?? nationalVersion]));
}

/** Makes the rulebooks of these versions known to the process; those it knows already cost nothing. */
export async function ensureRules(db: Executor, versions: Iterable<string>): Promise<void> {
  const missing = [...new Set(versions)].filter((version) => !knowsRules(version));
  if (missing.length === 0) return;
  const rows = await db.sql<{ version: string; book: unknown }[]>`
    select version, book from rulebooks where version = any(${missing}::text[])`;
  const books = new Map(rows.map(({ version, book }) => [version, book]));
  for (const version of missing) {
    const book = books.get(version);
    // A case from before the versions were kept: the law it was taken under is the one of the program.
    const rules = book ? compileRulebook(Rulebook.parse(book)) : nationalRules;
    compiled.set(version, rules);
    keepRules(version, rules);
  }
}

/** The whole rulebooks of these versions. */
export async function fullRules(db: Executor, versions: readonly string[]): Promise<Map<string, Rules>> {
  await ensureRules(db, versions);
  return new Map(versions.map((version) => [version, compiled.get(version) ?? nationalRules]));
}

/** Stores the national rulebook with a regulation over it; one that is stored already stays as it is. */
export async function storeMerged(db: Executor, version: string, regulation: Regulation): Promise<void> {
  await storeRulebook(db, version, applyRegulation(nationalRulebook, regulation, version));
}

/**
 * Stores the national rulebook of this program, so that its cases can be judged by it when the program has another. Gives
 * false when a different one is stored under its version.
 */
export async function storeNationalRulebook(db: Executor): Promise<boolean> {
  await storeRulebook(db, nationalVersion, nationalRulebook);
  const [row] = await db.sql<{ same: boolean }[]>`
    select book = ${JSON.stringify(nationalRulebook)}::jsonb as same from rulebooks where version = ${nationalVersion}`;
  return row?.same ?? false;
}

async function storeRulebook({ sql }: Executor, version: string, book: Rulebook): Promise<void> {
  await sql`
    insert into rulebooks (version, book) values (${version}, ${JSON.stringify(book)}::jsonb) on conflict (version) do nothing`;
}
