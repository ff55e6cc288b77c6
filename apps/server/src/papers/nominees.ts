import type { Tx } from '@vinh-danh/db';
import type { Day, Stage } from '@vinh-danh/workflows';
import type { Nominee } from '@vinh-danh/workflows/documents';
import { awardTitle, issuerOf, meritClause } from '@vinh-danh/workflows/documents';
import type { Case, Rules } from '@vinh-danh/workflows/rulebook';
import { nationalRules, wordingOfCase } from '@vinh-danh/workflows/rulebook';
import { originInPaper } from '@vinh-danh/workflows/origin';
import { visibleSql } from '../nominations/filter.ts';
import { readBodies } from '../organisations/read-body.ts';
import { fullRules } from '../rules/in-force.ts';

/** A nomination as official papers need it. */
export type NomineeRow = Case & {
  id: string;
  stage: Stage;
  /** The award under which the paper names it. */
  award: string;
  name: string;
  birthYear: number | null;
  gender: string | null;
  ethnicity: string | null;
  post: string | null;
  origin: string | null;
  country: string | null;
  memberCount: number | null;
  diedOn: Day | null;
  unit: string;
  unitId: string;
  ruleVersion: string | null;
  movement: string | null;
  summary: string;
  from: Day;
  to: Day;
  /** Who decides at the end of its road, and who stands on it. */
  deciderId: string;
};

export type Listed = { readonly row: NomineeRow; readonly book: Rules; readonly nominee: Nominee };

/**
 * Nominations in the order of their ids, those that the reader sees; `awards` says for some under which award they were
 * proposed when it was not the present one.
 */
export async function readNominees(
  tx: Tx,
  ids: readonly string[],
  { readable, on, awards }: { readable: readonly string[] | '*'; on: Day; awards?: ReadonlyMap<string, string> },
): Promise<Listed[]> {
  const found = await tx.sql<NomineeRow[]>`
    select n.id, n.stage, n.award, n.subject_kind as "subjectKind", n.commendation_type as "commendationType", n.procedure,
      n.posthumous, n.regime, n.rule_version as "ruleVersion", coalesce(p.full_name, c.name, h.head_name, '') as name,
      p.birth_year as "birthYear", p.gender, p.ethnicity, p.post,
      coalesce(p.origin, c.origin) as origin, coalesce(p.country, c.country) as country, p.died_on as "diedOn", c.member_count as "memberCount",
      o.name_vi as unit, n.submitting_unit_id as "unitId", m.name as movement, a.summary, a.from_date as "from",
      a.to_date as "to", n.dossier->'route'->-1->>'organisationId' as "deciderId"
    from unnest(${[...ids]}::uuid[]) with ordinality as i(id, position)
    join nominations n on n.id = i.id
    join achievements a on a.nomination_id = n.id
    left join persons p on p.id = n.person_id
    left join collectives c on c.id = n.collective_id
    left join households h on h.id = n.household_id
    join organisations o on o.id = coalesce(p.organisation_id, c.organisation_id, h.organisation_id)
    left join movements m on m.id = n.movement_id
    where ${visibleSql(tx.sql, readable)}
    order by i.position`;
  const rows = found.map((row) => ({ ...row, award: awards?.get(row.id) ?? row.award }));
  const rules = await fullRules(tx, [...new Set(rows.flatMap(({ ruleVersion }) => ruleVersion ?? []))]);
  const deciders = await readBodies(tx, [...new Set(rows.map(({ deciderId }) => deciderId))], on);
  return rows.map((row) => {
    const book = rules.get(row.ruleVersion ?? '') ?? nationalRules;
    const decider = deciders.get(row.deciderId);
    if (!decider) throw new Error(`no organisation ${row.deciderId}`);
    return { row, book, nominee: toNominee(row, book, issuerOf(decider)) };
  });
}

function toNominee(row: NomineeRow, book: Rules, decider: ReturnType<typeof issuerOf>): Nominee {
  return {
    name: row.name,
    kind: row.subjectKind,
    birthYear: row.birthYear ?? undefined,
    gender: row.gender ?? undefined,
    post: row.post ?? undefined,
    origin: originInPaper(row.subjectKind, row.origin, row.country),
    unit: row.unit,
    title: awardTitle({ code: row.award, nameVi: book.awards.get(row.award)?.nameVi ?? row.award }, decider),
    verb: wordingOfCase(book, row)?.wording ?? 'Tặng',
    posthumous: row.posthumous,
    merit: meritClause(row),
    summary: row.summary,
  };
}
