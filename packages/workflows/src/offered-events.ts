import type { Membership } from './actors.ts';
import type { Moved } from './apply-event.ts';
import { eventsAt } from './apply-event.ts';
import { eventMeta } from './event-meta.ts';
import type { EventType } from './nomination/events.ts';
import { findPermitted } from './nomination/permissions.ts';

const order = Object.keys(eventMeta) as EventType[];

/** The acts the machine has an arrow for and these memberships may send, most important first. A hint, not a guard. */
export function offeredEvents(at: Moved, memberships: readonly Membership[]) {
  const known = eventsAt(at.stage);
  return (
    order
      // A correction is drawn up on the page of its decision.
      .filter((type) => known.includes(type) && type !== 'correct')
      .flatMap((type) => {
        const membership = findPermitted(at.dossier, at.stage, { type }, memberships);
        return membership ? [{ type, membership, ...eventMeta[type] }] : [];
      })
  );
}
