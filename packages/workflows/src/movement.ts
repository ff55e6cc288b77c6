// A further entry point of the package: the life of an emulation movement, and what it asks for and allows.
export { moveMovement, movementStates, takesNominations } from './movement/machine.ts';
export type { MovementAt, MovementEvent, MovementState } from './movement/machine.ts';
export {
  findQuotaReason,
  findSubjectReason,
  MovementTerms,
  noTerms,
  OccupationGroup,
  occupationGroups,
  placesOf,
} from './movement/terms.ts';
export type { Counted, Nominee, Places, Ruling } from './movement/terms.ts';
