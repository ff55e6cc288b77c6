import type { Role } from './actors.ts';
import { eventsAt } from './apply-event.ts';
import { stages, type Stage } from './nomination/dossier.ts';
import type { EventType } from './nomination/events.ts';
import { nominationMachine } from './nomination/machine.ts';
import { permissions } from './nomination/permissions.ts';

export type ChartStage = {
  readonly stage: Stage;
  /** Who moves a dossier on from here. */
  readonly roles: readonly Role[];
  /** One arrow for each stage it may lead to, with all events that take it. */
  readonly arrows: readonly { readonly to: Stage; readonly events: readonly EventType[] }[];
  /** What may happen without leaving the stage. */
  readonly staying: readonly EventType[];
};

/** The stages and arrows of a nomination's road as the machine itself has them, in the order of the road. */
export function readChart(): ChartStage[] {
  return stages.map((stage) => {
    const leading = eventsAt(stage).map((event) => ({ event, to: targetsOf(stage, event) }));
    const targets = new Set(leading.flatMap(({ to }) => to));
    const to = (target: Stage) => leading.filter((arrow) => arrow.to.includes(target)).map(({ event }) => event);
    const arrows = stages
      .filter((other) => other !== stage && targets.has(other))
      .map((other) => ({ to: other, events: to(other) }));
    return { stage, roles: rolesAt(stage, arrows), arrows, staying: to(stage) };
  });
}

/** Where an event may lead; an arrow without a target stays where it is. */
function targetsOf(stage: Stage, event: EventType): Stage[] {
  const found = nominationMachine.states[stage]?.transitions.get(event) ?? [];
  return found.map(({ target }) => (target?.[0]?.key ?? stage) as Stage);
}

/** The interruptions of the road are open to many at most times; they do not say whose turn it is. */
const interruptions: ReadonlySet<EventType> = new Set(['withdraw', 'suspend', 'die', 'reroute']);

function rolesAt(stage: Stage, arrows: ChartStage['arrows']): Role[] {
  const moving = new Set(arrows.flatMap(({ events }) => events).filter((event) => !interruptions.has(event)));
  const rows = permissions.filter((row) => row.stages.includes(stage) && row.events.some((event) => moving.has(event)));
  return [...new Set(rows.map(({ role }) => role))];
}
