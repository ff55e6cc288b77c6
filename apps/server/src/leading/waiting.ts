import type { Tx } from '@vinh-danh/db';
import type { CommendationType, Dossier, Membership, SubjectKind } from '@vinh-danh/workflows';
import type { Finding } from '@vinh-danh/workflows/rulebook';
import { heldBySql, visibleSql } from '../nominations/filter.ts';
import { dossierSql } from '../nominations/ladders.ts';
import { standingRule } from '../nominations/outside.ts';
import { assessCases } from '../eligibility/assess-cases.ts';
import { listOverridden } from '../eligibility/read-overridden.ts';
import { ensureRules } from '../rules/in-force.ts';
import type { BatchKey, Task } from './batch-key.ts';

/** A nomination on a leader's desk, with what its findings are made of. */
export type Waiting = {
  id: string;
  version: number;
  code: string;
  task: Task;
  organisationId: string;
  role: 'leader' | 'unitHead';
  /** The letter that brought it to this level. */
  letterId: string | null;
  senderId: string;
  subjectKind: SubjectKind;
  award: string;
  commendationType: CommendationType;
  procedure: 'standard' | 'simplified';
  posthumous: boolean;
  dueOn: string | null;
  dossier: Dossier;
  /** Questions that are settled, of all levels. */
  consultations: { organisationName: string; opinion: string | null; status: string }[];
  /** Returns and suspensions on its road, in order. */
  interruptions: { event: 'return' | 'suspend'; reason: string | null }[];
  /** Rules of eligibility that are not met today. */
  notMet: NotMet[];
};

export type NotMet = Pick<Finding, 'rule' | 'nameVi' | 'nameEn' | 'source' | 'verified' | 'severity'> & {
  /** Why it was sent on all the same. */
  reason: string | null;
};

type Asked = { memberships: readonly Membership[]; readable: readonly string[] | '*'; on: string };

/**
 * What waits for these memberships as leaders, one batch of it or all: first what is to be decided, the oldest deadline
 * first, each with the rules it does not meet; so many statements, whatever its number. The context must be set.
 */
export async function listWaiting(tx: Tx, { memberships, readable, on }: Asked, key?: BatchKey): Promise<Waiting[]> {
  const { sql } = tx;
  const leading = memberships.filter(({ role }) => role === 'leader' || role === 'unitHead');
  if (leading.length === 0) return [];
  const rows = await sql<Omit<Waiting, 'notMet'>[]>`
    select n.id, n.version, n.code, case n.stage when 'leader' then 'decide' else 'sign' end as task,
      n.holder_id as "organisationId", n.holder_role as role, l.id as "letterId",
      coalesce(l.from_organisation_id, n.submitting_unit_id) as "senderId", n.subject_kind as "subjectKind", n.award,
      n.commendation_type as "commendationType", n.procedure, n.posthumous, n.due_on as "dueOn",
      ${dossierSql(sql)} as dossier,
      coalesce((
        select jsonb_agg(jsonb_build_object('organisationName', o.name_vi, 'opinion', c.opinion, 'status', c.status) order by c.id)
        from consultations c join organisations o on o.id = c.organisation_id
        where c.nomination_id = n.id and c.status <> 'asked'), '[]') as consultations,
      coalesce((
        select jsonb_agg(jsonb_build_object('event', e.event_type, 'reason', e.payload->'event'->>'reason') order by e.sequence)
        from history e where e.nomination_id = n.id and e.event_type in ('return', 'suspend')), '[]') as interruptions
    from nominations n
    left join lateral (
      select s.id, s.from_organisation_id
      from letter_items i join submission_letters s on s.id = i.letter_id
      where i.nomination_id = n.id and n.position > 0
        and s.to_organisation_id = n.dossier->'route'->n.position->>'appraiserId'
      order by s.id desc limit 1) l on true
    where n.stage in ('leader', 'approved') and ${heldBySql(sql, leading)} and ${visibleSql(sql, readable)}
      ${key ? batchSql(sql, key) : sql``}
    order by n.stage desc, n.due_on nulls last, n.id`;
  await ensureRules(
    tx,
    rows.map(({ dossier }) => dossier.ruleVersion),
  );
  const notMet = await listNotMet(tx, rows, on);
  return rows.map((row) => ({ ...row, notMet: notMet.get(row.id) ?? [] }));
}

async function listNotMet(
  tx: Tx,
  rows: readonly Pick<Waiting, 'id' | 'dossier'>[],
  on: string,
): Promise<Map<string, NotMet[]>> {
  const cases = rows.map(({ id, dossier }) => ({ id, dossier }));
  const found = await assessCases(tx, cases, on);
  const given = await listOverridden(
    tx,
    cases.map(({ id }) => id),
  );
  return new Map(
    [...found].map(([id, findings]) => [
      id,
      // A unit that ends after it has submitted does not stop its people's cases.
      findings
        .filter(({ rule, verdict }) => verdict === 'notMet' && rule !== standingRule)
        .map(({ rule, nameVi, nameEn, source, verified, severity }) => ({
          rule,
          nameVi,
          nameEn,
          source,
          verified,
          severity,
          reason: given.get(id)?.find((one) => one.rule === rule)?.reason ?? null,
        })),
    ]),
  );
}

function batchSql(sql: Tx['sql'], key: BatchKey) {
  return sql`
    and n.holder_id = ${key.organisationId} and n.holder_role = ${key.role}
    and n.stage = ${key.task === 'decide' ? 'leader' : 'approved'}
    ${
      'letterId' in key
        ? sql`and l.id = ${key.letterId}`
        : sql`and l.id is null and n.submitting_unit_id = ${key.senderId} and n.award = ${key.award}
            and n.commendation_type = ${key.commendationType}`
    }`;
}
