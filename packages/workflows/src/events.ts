// The entry point of the package for the forms of events: without the machine that takes them, and without the rules.
export { PaperKind } from './nomination/dossier.ts';
export { NominationEvent } from './nomination/events.ts';
