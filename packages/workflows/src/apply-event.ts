import { transition } from 'xstate';
import type { Membership, Role } from './actors.ts';
import type { Dossier, Stage } from './nomination/dossier.ts';
import { currentStep, decidingStep, reviewingStep, stages } from './nomination/dossier.ts';
import type { EventType, Facts, NominationEvent } from './nomination/events.ts';
import { nominationMachine } from './nomination/machine.ts';
import { findPermitted, rolesFor } from './nomination/permissions.ts';
import { findReason } from './nomination/requirements.ts';
import type { Refusal } from './refusal.ts';

export type Moved = { readonly stage: Stage; readonly dossier: Dossier };
export type Outcome =
  | ({ readonly ok: true; readonly membership: Membership } & Moved)
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * What becomes of a nomination when somebody sends an event: the new stage and dossier, or a refusal with its reason.
 * Asks in this order: does the stage know the event, may the actor send it, is everything there that it asks for.
 */
export function applyEvent(
  at: Moved,
  event: NominationEvent,
  memberships: readonly Membership[],
  facts: Facts,
): Outcome {
  const { stage, dossier } = at;
  const refuse = (reason: Omit<Refusal, 'stage' | 'event'>): Outcome => ({
    ok: false,
    refusal: { ...reason, stage, event: event.type },
  });
  if (!eventsAt(stage).includes(event.type)) return refuse({ code: 'eventNotAtStage' });
  const membership = findPermitted(dossier, stage, event, memberships, facts.road);
  if (!membership) return refuse({ code: 'roleNotPermitted', roles: rolesFor(event.type, stage, dossier) });
  const machineEvent = { ...event, facts };
  const reason = findReason(dossier, machineEvent, stage);
  if (reason) return refuse(reason);
  const snapshot = nominationMachine.resolveState({ value: stage, context: dossier });
  const [next] = transition(nominationMachine, snapshot, machineEvent);
  if (next.value === stage && next.context === snapshot.context)
    throw new Error(`no arrow for ${event.type} at ${stage}`);
  return { ok: true, membership, stage: next.value, dossier: next.context };
}

const eventsOf = new Map(
  stages.map((stage) => [stage, (nominationMachine.states[stage]?.ownEvents ?? []) as EventType[]]),
);

/** The events a stage knows, whoever asks. */
export function eventsAt(stage: Stage): readonly EventType[] {
  return eventsOf.get(stage) ?? [];
}

/** Who must act now: an organisation, and the role in it. */
export type Holder = { readonly organisationId: string; readonly role: Role };

/** Who must act now; undefined once the road has ended. */
export function holderOf({ stage, dossier }: Moved): Holder | undefined {
  const step = currentStep(dossier);
  const deciding = decidingStep(dossier);
  const reviewing = reviewingStep(dossier);
  switch (stage) {
    case 'draft':
      return { organisationId: step.organisationId, role: 'nominator' };
    case 'returned':
      return dossier.position === 0
        ? { organisationId: step.organisationId, role: 'nominator' }
        : { organisationId: step.appraiserId, role: 'appraiser' };
    case 'suspended':
      return reviewing.level === 'unit'
        ? { organisationId: reviewing.organisationId, role: 'unitHead' }
        : { organisationId: reviewing.appraiserId, role: 'appraiser' };
    case 'intake':
    case 'appraisal':
      return { organisationId: step.appraiserId, role: 'appraiser' };
    case 'council':
      return { organisationId: step.councilId, role: 'councilSecretary' };
    case 'leader':
      return { organisationId: step.organisationId, role: step.level === 'unit' ? 'unitHead' : 'leader' };
    case 'approved':
      return dossier.signed
        ? { organisationId: deciding.clerkId, role: 'clerk' }
        : { organisationId: deciding.organisationId, role: deciding.level === 'unit' ? 'unitHead' : 'leader' };
    case 'decided':
      return { organisationId: deciding.clerkId, role: 'clerk' };
    default:
      return undefined;
  }
}
