import type { Membership, Role } from '../actors.ts';
import type { Dossier, RouteStep, Stage } from './dossier.ts';
import { currentStep, decidingStep, openStages, reviewingPosition, reviewingStep, stepAt } from './dossier.ts';
import type { EventType, Facts, NominationEvent } from './events.ts';

/** How an organisation stands to a nomination. */
export type Relation =
  | 'submittingUnit'
  | 'appraiser'
  | 'council'
  | 'leader'
  | 'unitReviewer'
  | 'returnedTo'
  | 'returnedToAppraiser'
  | 'consulted'
  | 'decidingLeader'
  | 'decidingClerk'
  | 'decidingAppraiser'
  | 'decidingUnit'
  | 'heirUnit'
  | 'reroutingOffice';

export type Permission = {
  readonly events: readonly EventType[];
  readonly stages: readonly Stage[];
  readonly role: Role;
  readonly relation: Relation;
};

const onTheRoad = ['intake', 'appraisal', 'council', 'leader'] as const satisfies Stage[];
const submitted = [...onTheRoad, 'returned'] as const satisfies Stage[];
const undecided = [...openStages, 'suspended', 'approved'] as const satisfies Stage[];

/**
 * Who may send what, in which stage: the only place that says so. Default deny: no row, no permission.
 * `unitHead` acts for the leader where the level is the submitting unit itself.
 */
export const permissions: readonly Permission[] = [
  { events: ['edit', 'attach', 'submit', 'discard'], stages: ['draft'], role: 'nominator', relation: 'submittingUnit' },
  { events: ['edit', 'attach', 'resubmit'], stages: ['returned'], role: 'nominator', relation: 'returnedTo' },
  { events: ['attach', 'resubmit'], stages: ['returned'], role: 'appraiser', relation: 'returnedToAppraiser' },
  { events: ['withdraw'], stages: [...openStages, 'suspended'], role: 'nominator', relation: 'submittingUnit' },
  { events: ['attach'], stages: [...onTheRoad, 'approved'], role: 'nominator', relation: 'submittingUnit' },
  { events: ['attach'], stages: ['appraisal'], role: 'appraiser', relation: 'appraiser' },
  { events: ['accept', 'return'], stages: ['intake'], role: 'appraiser', relation: 'appraiser' },
  {
    events: [
      'appraise',
      'consult',
      'lapseConsultation',
      'openPublicComment',
      'recordComment',
      'answerComment',
      'putToCouncil',
      'putToLeader',
      'return',
    ],
    stages: ['appraisal'],
    role: 'appraiser',
    relation: 'appraiser',
  },
  { events: ['answerConsultation'], stages: ['appraisal'], role: 'consultee', relation: 'consulted' },
  { events: ['tally'], stages: ['council'], role: 'councilSecretary', relation: 'council' },
  { events: ['approve', 'return', 'reject'], stages: ['leader'], role: 'leader', relation: 'leader' },
  { events: ['suspend'], stages: [...submitted, 'approved'], role: 'appraiser', relation: 'appraiser' },
  { events: ['resume'], stages: ['suspended'], role: 'appraiser', relation: 'appraiser' },
  {
    events: ['suspend'],
    stages: ['draft', 'council', 'leader', 'returned', 'approved'],
    role: 'unitHead',
    relation: 'unitReviewer',
  },
  { events: ['resume'], stages: ['suspended'], role: 'unitHead', relation: 'unitReviewer' },
  { events: ['die'], stages: undecided, role: 'nominator', relation: 'submittingUnit' },
  { events: ['die'], stages: [...submitted, 'suspended'], role: 'appraiser', relation: 'appraiser' },
  { events: ['approve', 'return', 'reject'], stages: ['leader'], role: 'unitHead', relation: 'leader' },
  { events: ['reroute'], stages: undecided, role: 'appraiser', relation: 'reroutingOffice' },
  { events: ['reroute'], stages: undecided, role: 'nominator', relation: 'heirUnit' },
  { events: ['sign'], stages: ['approved'], role: 'leader', relation: 'decidingLeader' },
  { events: ['sign'], stages: ['approved'], role: 'unitHead', relation: 'decidingLeader' },
  { events: ['issueDecision'], stages: ['approved'], role: 'clerk', relation: 'decidingClerk' },
  { events: ['confer'], stages: ['decided'], role: 'clerk', relation: 'decidingClerk' },
  { events: ['correct'], stages: ['decided', 'conferred'], role: 'clerk', relation: 'decidingClerk' },
  { events: ['proposeRevocation'], stages: ['decided', 'conferred'], role: 'appraiser', relation: 'decidingAppraiser' },
  { events: ['proposeRevocation'], stages: ['decided', 'conferred'], role: 'nominator', relation: 'decidingUnit' },
  { events: ['annul', 'strip'], stages: ['decided', 'conferred'], role: 'leader', relation: 'decidingLeader' },
  { events: ['annul', 'strip'], stages: ['decided', 'conferred'], role: 'unitHead', relation: 'decidingLeader' },
  { events: ['restore'], stages: ['stripped'], role: 'leader', relation: 'decidingLeader' },
  { events: ['restore'], stages: ['stripped'], role: 'unitHead', relation: 'decidingLeader' },
  { events: ['recordRecovery'], stages: ['annulled', 'stripped'], role: 'clerk', relation: 'decidingClerk' },
];

type Met = { readonly event?: NominationEvent | undefined; readonly road?: Facts['road'] | undefined };

/**
 * The organisations that stand in a relation to the dossier; `consulted` is narrowed to the question asked. Who re-routes
 * stands on the new road, and is nobody where none is known.
 */
export function organisationsIn(relation: Relation, dossier: Dossier, { event, road }: Met = {}): readonly string[] {
  const step = currentStep(dossier);
  const deciding = decidingStep(dossier);
  const reviewer = reviewingStep(dossier);
  switch (relation) {
    case 'submittingUnit':
      return [stepAt(dossier, 0).organisationId];
    case 'appraiser':
      return reviewer.level === 'unit' ? [] : [reviewer.appraiserId];
    case 'council':
      return [step.councilId];
    case 'leader':
      return [step.organisationId];
    case 'unitReviewer':
      return reviewer.level === 'unit' ? [reviewer.organisationId] : [];
    case 'returnedTo':
      return dossier.position === 0 ? [step.organisationId] : [];
    case 'returnedToAppraiser':
      return dossier.position > 0 ? [step.appraiserId] : [];
    case 'consulted':
      return dossier.consultations
        .filter(
          ({ id, status }) =>
            status === 'asked' && (event?.type !== 'answerConsultation' || id === event.consultationId),
        )
        .map(({ organisationId }) => organisationId);
    case 'decidingLeader':
      return [deciding.organisationId];
    case 'decidingClerk':
      return [deciding.clerkId];
    case 'decidingAppraiser':
      return [deciding.appraiserId];
    case 'decidingUnit':
      return deciding.level === 'unit' ? [deciding.organisationId] : [];
    case 'heirUnit':
      return reviewingPosition(dossier) === 0 ? idsOf(road?.ladders.own[0]) : [];
    case 'reroutingOffice': {
      const top = road?.ladders.own.find(({ level }) => level === 'province' || level === 'ministry');
      return top ? [top.appraiserId] : [];
    }
  }
}

function idsOf(step: RouteStep | undefined): string[] {
  return step ? [step.organisationId] : [];
}

/** The membership under which the act is permitted, or undefined. The unit's own step belongs to `unitHead` alone. */
export function findPermitted(
  dossier: Dossier,
  stage: Stage,
  event: NominationEvent | { readonly type: EventType },
  memberships: readonly Membership[],
  road?: Facts['road'],
): Membership | undefined {
  const full = 'type' in event && Object.keys(event).length > 1 ? (event as NominationEvent) : undefined;
  for (const row of permissions) {
    if (!row.events.includes(event.type) || !row.stages.includes(stage) || !roleFits(row, dossier)) continue;
    const organisations = organisationsIn(row.relation, dossier, { event: full, road });
    const found = memberships.find(
      ({ role, organisationId }) => role === row.role && organisations.includes(organisationId),
    );
    if (found) return found;
  }
  return undefined;
}

/** Roles that may send the event in this stage, for the refusal's sentence. */
export function rolesFor(event: EventType, stage: Stage, dossier: Dossier): Role[] {
  const rows = permissions.filter(
    (row) => row.events.includes(event) && row.stages.includes(stage) && roleFits(row, dossier),
  );
  return [...new Set(rows.map((row) => row.role))];
}

/** At the unit's own level the head acts, above it the leader. */
function roleFits(row: Permission, dossier: Dossier): boolean {
  if (row.relation !== 'leader' && row.relation !== 'decidingLeader') return true;
  const step = row.relation === 'leader' ? currentStep(dossier) : decidingStep(dossier);
  return row.role === (step.level === 'unit' ? 'unitHead' : 'leader');
}
