import type { Reason } from '../../refusal.ts';
import type { Dossier, Stage } from '../dossier.ts';
import type { EventType, MachineEvent } from '../events.ts';

export type EventOf<T extends EventType> = Extract<MachineEvent, { type: T }>;

/** Says why an event is refused in a stage; undefined when nothing stands against it. */
export type RequirementOf<E extends MachineEvent> = (dossier: Dossier, event: E, stage: Stage) => Reason | undefined;
export type Requirement<T extends EventType = EventType> = RequirementOf<EventOf<T>>;
