import type { Executor } from '@vinh-danh/db';
import { keepRules, knowsRules, nationalVersion } from '@vinh-danh/workflows';
import type { Rulebook, Rules } from '@vinh-danh/workflows/rulebook';
import { compileRulebook, nationalRulebook, nationalRules } from '@vinh-danh/workflows/rulebook';

/** Whole rulebooks this process has met. */
const compiled = new Map<string, Rules>([[nationalVersion, nationalRules]]);

/**
 * The rulebook in force on a day for each of these bodies: the national one with the regulation approved last over it. What
 * it gives is known to this process. One query.
 */
export async function versionsInForce(
  db: Executor,
  organisations: readonly string[],
  on: string,
): Promise<Map<string, string>> {
  const rows = await db.sql<{ organisationId: string; version: string }[]>`
    select distinct on (organisation_id) organisation_id as "organisationId", rule_version as version from regulations
    where status = 'approved' and organisation_id = any(${[...organisations]}::text[]) and valid_from <= ${on}
    order by organisation_id, valid_from desc, number desc`;
  const own = new Map(rows.map(({ organisationId, version }) => [organisationId, version]));
  await ensureRules(db, own.values());
  return new Map(organisations.map((id) => [id, own.get(id) ?? nationalVersion]));
}

/** Makes the rulebooks of these versions known to the process; those it knows already cost nothing. */
export async function ensureRules(db: Executor, versions: Iterable<string>): Promise<void> {
  const missing = [...new Set(versions)].filter((version) => !knowsRules(version));
  if (missing.length === 0) return;
  const rows = await db.sql<{ version: string; book: Rulebook }[]>`
    select version, book from rulebooks where version = any(${missing}::text[])`;
  const books = new Map(rows.map(({ version, book }) => [version, book]));
  for (const version of missing) {
    const book = books.get(version);
    // A case from before the versions were kept: the law it was taken under is the one of the program.
    const rules = book ? compileRulebook(book) : nationalRules;
    compiled.set(version, rules);
    keepRules(version, rules);
  }
}

/** The whole rulebooks of these versions. */
export async function fullRules(db: Executor, versions: readonly string[]): Promise<Map<string, Rules>> {
  await ensureRules(db, versions);
  return new Map(versions.map((version) => [version, compiled.get(version) ?? nationalRules]));
}

/** Keeps a rulebook under its version; one that is kept already stays as it is. */
async function storeRulebook({ sql }: Executor, version: string, book: Rulebook): Promise<void> {
  await sql`insert into rulebooks (version, book) values (${version}, ${JSON.stringify(book)}::jsonb) on conflict do nothing`;
}

/** The national rulebook of this program, so that its cases can be judged by it when the program has another. */
export async function storeNationalRulebook(db: Executor): Promise<void> {
  const [kept] = await db.sql`select 1 from rulebooks where version = ${nationalVersion}`;
  if (!kept) await storeRulebook(db, nationalVersion, nationalRulebook);
}
