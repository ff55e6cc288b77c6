// A further entry point of the package: the life of an emulation movement.
export { moveMovement, movementStates, takesNominations } from './movement/machine.ts';
export type { MovementAt, MovementEvent, MovementState } from './movement/machine.ts';
