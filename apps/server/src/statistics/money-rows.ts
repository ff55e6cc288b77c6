import type { Tx } from '@vinh-danh/db';
import type { MoneyRow } from '@vinh-danh/workflows/counting';
import type { Case } from '@vinh-danh/workflows/rulebook';
import { prizeOfCase } from '@vinh-danh/workflows/rulebook';
import { fullRules } from '../rules/in-force.ts';
import type { FactFilter } from './fact-filter.ts';
import { behindSql, type FactDimension, factsFrom, factSql } from './facts.ts';

type Group = Case & {
  decidedOn: string;
  ruleVersion: string;
  decided: number;
  conferred: number;
} & Partial<Record<'k0' | 'k1' | 'k2' | 'k3', string | null>>;

/** The prize money of the awards that stand, each by the rulebook of its case; what has no set prize adds nothing. */
export async function moneyRows(tx: Tx, by: readonly FactDimension[], filter: FactFilter): Promise<MoneyRow[]> {
  const { sql } = tx;
  const keys = by.map((dimension, index) => sql`${factSql(sql, dimension)} as ${sql(`k${index}`)},`);
  const named = by.map((_, index) => `c.k${index},`).join(' ');
  const group = Array.from({ length: by.length + 8 }, (_none, index) => index + 1).join(', ');
  const groups = await sql<Group[]>`
    select ${sql.unsafe(named)} n.award, n.subject_kind as "subjectKind", n.commendation_type as "commendationType",
      n.procedure, n.posthumous, n.regime, n.rule_version as "ruleVersion", n.decided_on as "decidedOn",
      count(*)::int as decided, (count(*) filter (where c.is_conferred))::int as conferred
    from (
      select ${keys.length === 0 ? sql`` : sql`${keys}`} f.nomination_id, ${behindSql(sql, 'moneyConferred')} as is_conferred
      ${factsFrom(sql, filter, by)} and f.submitted_on is not null and ${behindSql(sql, 'moneyDecided')}
    ) as c join nominations n on n.id = c.nomination_id
    group by ${sql.unsafe(group)} order by ${sql.unsafe(group)}`;
  const rules = await fullRules(tx, [...new Set(groups.map(({ ruleVersion }) => ruleVersion))]);
  const rows = new Map<string, MoneyRow>();
  for (const {
    k0 = null,
    k1 = null,
    k2 = null,
    k3 = null,
    decidedOn,
    ruleVersion,
    decided,
    conferred,
    ...asked
  } of groups) {
    const key = [k0, k1, k2, k3].slice(0, by.length);
    const book = rules.get(ruleVersion);
    const amount = (book && prizeOfCase(book, asked, decidedOn)?.amount) ?? 0;
    const { moneyDecided = 0, moneyConferred = 0 } = rows.get(JSON.stringify(key)) ?? {};
    rows.set(JSON.stringify(key), {
      key,
      moneyDecided: moneyDecided + amount * decided,
      moneyConferred: moneyConferred + amount * conferred,
    });
  }
  return [...rows.values()];
}
