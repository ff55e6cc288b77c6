import type { Membership, Role } from '../actors.ts';
import { roles } from '../actors.ts';
import type { Moved, Outcome } from '../apply-event.ts';
import { applyEvent } from '../apply-event.ts';
import type { Facts, NominationEvent } from '../nomination/events.ts';
import type { Refusal } from '../refusal.ts';
import { today } from './dossiers.ts';
import { heirIds, organisationIds } from './organisations.ts';

/** One person, holding a role in one organisation. */
export function member(role: Role, organisationId: string): Membership[] {
  return [{ id: `${role}@${organisationId}`, role, organisationId }];
}

/** Every role in every organisation: for tests that do not ask who acts. */
export const everyone: Membership[] = [...organisationIds, ...heirIds].flatMap((id) =>
  roles.flatMap((role) => member(role, id)),
);

const plain: Facts = { on: today, movement: 'none', dissolved: false };

export function send(at: Moved, event: NominationEvent, facts: Partial<Facts> = {}, memberships = everyone): Outcome {
  return applyEvent(at, event, memberships, { ...plain, ...facts });
}

/** The events one after the other, all of which must be accepted. */
export function play(at: Moved, events: readonly NominationEvent[], facts: Partial<Facts> = {}): Moved {
  return events.reduce((moved, event) => {
    const outcome = send(moved, event, facts);
    if (!outcome.ok) throw new Error(`${event.type} at ${moved.stage}: ${JSON.stringify(outcome.refusal)}`);
    return { stage: outcome.stage, dossier: outcome.dossier };
  }, at);
}

/** Why the event is refused; undefined when it is accepted. */
export function refusal(
  at: Moved,
  event: NominationEvent,
  facts: Partial<Facts> = {},
  memberships = everyone,
): Refusal | undefined {
  const outcome = send(at, event, facts, memberships);
  return outcome.ok ? undefined : outcome.refusal;
}

/** The code of the refusal, or the stage the event leads to: what a table of arrows says. */
export function outcomeOf(at: Moved, event: NominationEvent, facts: Partial<Facts> = {}): string {
  const outcome = send(at, event, facts);
  return outcome.ok ? outcome.stage : outcome.refusal.code;
}
