import { withContext } from '@vinh-danh/db';
import type { Case } from '@vinh-danh/workflows/rulebook';
import { prizeOfCase } from '@vinh-danh/workflows/rulebook';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { fullRules } from '../rules/in-force.ts';
import { type CountFilter, countedSql } from './counted.ts';

/** A row per award and day of decision. */
export type PrizeRow = {
  award: string;
  decidedOn: string;
  /** Awards decided and standing. */
  awards: number;
  /** What they are given altogether, in đồng. */
  amount: number;
  /** How many of them have no set prize, or only a maximum. */
  withoutAmount: number;
};

type Group = Case & { decidedOn: string; ruleVersion: string; count: number };

/** The prize money of awards decided and standing, among what the caller may read, each by the rulebook of its case. */
export async function sumPrizes(context: UserContext, filter: CountFilter): Promise<PrizeRow[]> {
  const readable = readableBy(context);
  return withContext(context.db, readable, async (tx) => {
    const groups = await tx.sql<Group[]>`
      select n.award, n.subject_kind as "subjectKind", n.commendation_type as "commendationType", n.procedure, n.posthumous,
        n.regime, n.rule_version as "ruleVersion", n.decided_on as "decidedOn", count(*)::int as count
      ${countedSql(tx.sql, readable, filter)}
      group by 1, 2, 3, 4, 5, 6, 7, 8 order by n.award, n.decided_on`;
    const rules = await fullRules(tx, [...new Set(groups.map(({ ruleVersion }) => ruleVersion))]);
    const rows = new Map<string, PrizeRow>();
    for (const { decidedOn, ruleVersion, count, ...asked } of groups) {
      const book = rules.get(ruleVersion);
      const amount = (book && prizeOfCase(book, asked, decidedOn)?.amount) ?? null;
      const key = `${asked.award} ${decidedOn}`;
      const row = rows.get(key) ?? { award: asked.award, decidedOn, awards: 0, amount: 0, withoutAmount: 0 };
      rows.set(key, {
        ...row,
        awards: row.awards + count,
        amount: row.amount + (amount ?? 0) * count,
        withoutAmount: row.withoutAmount + (amount === null ? count : 0),
      });
    }
    return [...rows.values()];
  });
}
