import type { Executor } from '@vinh-danh/db';
import { CommendationType, Procedure, Stage, SubjectKind, text } from '@vinh-danh/workflows';
import type { Membership } from '@vinh-danh/workflows';
import { z } from 'zod';
import { searchName } from '../people/search-name.ts';
import { decidingLevels, dimensionSql, noMovement, notPerson } from './dimensions.ts';

/** What a list of nominations is narrowed to; every count opens the list with the same filter. */
export const NominationFilter = z.object({
  stage: Stage.optional(),
  award: text(20).optional(),
  /** Year of the decision. */
  year: z.number().int().min(1900).max(2200).optional(),
  subjectKind: SubjectKind.optional(),
  posthumous: z.boolean().optional(),
  commendationType: CommendationType.optional(),
  procedure: Procedure.optional(),
  submittingUnitId: text(100).optional(),
  /** `none`: those that belong to no movement. */
  movementId: text(100).optional(),
  /** The level that decided. */
  level: z.enum(decidingLevels).optional(),
  /** Of the person; `notPerson`: of collectives and households. */
  gender: z.enum(['male', 'female', 'other', 'unknown', notPerson]).optional(),
  ethnicity: text(60).optional(),
  occupationGroup: z
    .enum(['leader', 'official', 'worker', 'farmer', 'entrepreneur', 'soldier', 'intellectual', 'other', notPerson])
    .optional(),
  decisionId: z.uuid().optional(),
  /** True: decided and standing, as the counts count. */
  standing: z.boolean().optional(),
  /** A code or a part of a name, with or without diacritics. */
  text: text(100).optional(),
});
export type NominationFilter = z.infer<typeof NominationFilter>;

type Sql = Executor['sql'];

/** The filter as SQL over `nominations n` joined to its subject as `p`, `c`, `h`. */
export function filterSql(sql: Sql, filter: NominationFilter) {
  const {
    stage,
    award,
    year,
    subjectKind,
    posthumous,
    commendationType,
    procedure,
    submittingUnitId,
    movementId,
    decisionId,
    standing,
  } = filter;
  return sql`
    ${stage ? sql`and n.stage = ${stage}` : sql``}
    ${award ? sql`and n.award = ${award}` : sql``}
    ${year ? sql`and n.decided_on >= make_date(${year}, 1, 1) and n.decided_on < make_date(${year + 1}, 1, 1)` : sql``}
    ${subjectKind ? sql`and n.subject_kind = ${subjectKind}` : sql``}
    ${posthumous === undefined ? sql`` : sql`and n.posthumous = ${posthumous}`}
    ${commendationType ? sql`and n.commendation_type = ${commendationType}` : sql``}
    ${procedure ? sql`and n.procedure = ${procedure}` : sql``}
    ${submittingUnitId ? sql`and n.submitting_unit_id = ${submittingUnitId}` : sql``}
    ${movementId ? movementSql(sql, movementId) : sql``}
    ${personalSql(sql, filter)}
    ${filter.level ? sql`and n.decided_by_id in (select d.id from organisations d where ${dimensionSql(sql, 'level')} = ${filter.level})` : sql``}
    ${decisionId ? sql`and n.decision_id = ${decisionId}` : sql``}
    ${standing ? standingSql(sql) : sql``}
    ${filter.text ? textSql(sql, filter.text) : sql``}`;
}

function movementSql(sql: Sql, movementId: string) {
  return movementId === noMovement ? sql`and n.movement_id is null` : sql`and n.movement_id = ${movementId}`;
}

/** What is asked of the person. Only here is `p` looked at, beside the text. */
function personalSql(sql: Sql, filter: NominationFilter) {
  return (['gender', 'ethnicity', 'occupationGroup'] as const).map((name) => {
    const value = filter[name];
    return value === undefined ? sql`` : sql`and ${dimensionSql(sql, name)} = ${value}`;
  });
}

/** Decided and neither annulled nor stripped: what counts. */
export function standingSql(sql: Sql) {
  return sql`and n.stage in ('decided', 'conferred')`;
}

function textSql(sql: Sql, wanted: string) {
  const name = `%${searchName(wanted).replace(/[\\%_]/g, '\\$&')}%`;
  return sql`and (n.code = ${wanted.toUpperCase()} or coalesce(p.search_name, c.search_name, h.search_name) like ${name})`;
}

/** Which nominations the organisations may read. */
export function visibleSql(sql: Sql, organisations: readonly string[] | '*') {
  if (organisations === '*') return sql`true`;
  return sql`n.id in (select r.nomination_id from nomination_readers r where r.organisation_id = any(${[...organisations]}::text[]))`;
}

/** What waits for these memberships: the holder's organisation and role are theirs. */
export function heldBySql(sql: Sql, memberships: readonly Membership[]) {
  const organisations = memberships.map(({ organisationId }) => organisationId);
  const roles = memberships.map(({ role }) => role as string);
  return sql`(n.holder_id, n.holder_role) in (select * from unnest(${organisations}::text[], ${roles}::text[]))`;
}
