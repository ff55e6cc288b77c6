import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import {
  CommendationType,
  Day,
  DeclaredFacts,
  nationalVersion,
  Origin,
  Procedure,
  regimeOn,
  rulesOf,
  SubjectKind,
  text,
} from '@vinh-danh/workflows';
import type { Finding, HeldAward, Prize } from '@vinh-danh/workflows/rulebook';
import { assess, prizeOfCase } from '@vinh-danh/workflows/rulebook';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { provinceOf } from '../nominations/outside.ts';
import { laddersOf } from '../organisations/road.ts';
import { fullRules, versionsInForce } from '../rules/in-force.ts';
import { readHeld } from './read-facts.ts';
import { toFacts } from './to-facts.ts';
import type { Registered } from './to-facts.ts';

/** A nomination as far as it is written down in the form. */
export const DraftCase = z.object({
  organisationId: text(100),
  award: text(20),
  subject: z.object({
    kind: SubjectKind,
    /** Of the person, the collective or the head of the household: as far as it is typed. */
    name: z.string().trim().max(300).default(''),
    birthYear: z.number().int().optional(),
    gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
    memberCount: z.number().int().min(1).optional(),
    origin: Origin.optional(),
  }),
  commendationType: CommendationType,
  procedure: Procedure,
  posthumous: z.boolean(),
  movementId: text(100).optional(),
  achievement: z.object({ from: Day, to: Day }).optional(),
  facts: DeclaredFacts.default({}),
});
export type DraftCase = z.infer<typeof DraftCase>;

/**
 * What the rulebook in force says of a nomination that is being written down. Nothing is kept.
 * @throws RefusedError `roleNotPermitted` when the caller does not nominate for the unit.
 */
export async function assessDraft(
  context: UserContext,
  draft: DraftCase,
): Promise<{ findings: readonly Finding[]; awards: readonly HeldAward[]; prize: Prize | null }> {
  const { organisationId } = draft;
  const nominates = context.memberships.some(
    (membership) => membership.role === 'nominator' && membership.organisationId === organisationId,
  );
  if (!nominates) throw new RefusedError({ code: 'roleNotPermitted', roles: ['nominator'] });
  return withContext(context.db, organisationsOf(context), async (tx) => {
    const ladders = (await laddersOf(tx, [organisationId], context.on)).get(organisationId);
    const province = ladders && provinceOf({ ladders });
    const version = province ? (await versionsInForce(tx, [province], context.on)).get(province) : undefined;
    const ruleVersion = version ?? nationalVersion;
    const rules = (await fullRules(tx, [ruleVersion])).get(ruleVersion);
    if (!rules) throw new Error(`no rulebook ${ruleVersion}`);
    const { subject, award, commendationType, procedure, posthumous } = draft;
    const regime = regimeOn(context.on, rulesOf({ ruleVersion }).procedure);
    const asked = { award, subjectKind: subject.kind, commendationType, procedure, posthumous, regime };
    const { unit, ...registered } = await readDraft(tx, draft);
    const facts = toFacts(registered, { complaintOpen: false, tally: null });
    return {
      findings: assess(rules, asked, { facts, standing: unit }, context.on),
      awards: facts.awards ?? [],
      prize: prizeOfCase(rules, asked, context.on) ?? null,
    };
  });
}

/** What the register would know of the draft if it were kept. */
async function readDraft(tx: Tx, draft: DraftCase): Promise<Registered> {
  const { sql } = tx;
  const { organisationId, subject, movementId, achievement } = draft;
  const [row] = await sql<(Pick<Registered, 'unit' | 'movement'> & { subjectId: string | null })[]>`
    select jsonb_build_object('isArmedForces', o.kind = 'armed_force', 'foundedOn', o.valid_from, 'dissolvedOn', o.valid_to + 1,
        'successors', coalesce((select jsonb_agg(s.successor_id order by s.is_main desc, s.successor_id)
          from organisation_successors s where s.organisation_id = o.id), '[]')) as unit,
      (select jsonb_build_object('level', m.level, 'launcherKind', l.kind, 'from', m.launched_on, 'to', m.ends_on)
        from movements m join organisations l on l.id = m.launched_by_id where m.id = ${movementId ?? null}) as movement,
      case ${subject.kind}::text
        when 'individual' then (select p.id from persons p where p.organisation_id = o.id
          and lower(p.full_name) = lower(${subject.name}) and p.birth_year = ${subject.birthYear ?? null}::int limit 1)
        when 'collective' then (select c.id from collectives c where c.organisation_id = o.id and lower(c.name) = lower(${subject.name}))
        else (select h.id from households h where h.organisation_id = o.id and lower(h.head_name) = lower(${subject.name})) end as "subjectId"
    from organisations o where o.id = ${organisationId}`;
  if (!row) throw new RefusedError({ code: 'notFound' });
  return {
    id: '',
    declared: draft.facts,
    from: achievement?.from ?? null,
    to: achievement?.to ?? null,
    gender: subject.gender ?? null,
    origin: subject.kind === 'household' ? null : (subject.origin ?? 'vietnamese'),
    memberCount: subject.memberCount ?? null,
    suspended: null,
    movement: row.movement,
    unit: row.unit,
    held: row.subjectId ? await readHeld(tx, row.subjectId) : null,
  };
}
