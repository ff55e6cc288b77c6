// A further entry point of the package: the life of a task from a direction.
export { isOpenTask, moveTask, taskStates } from './direction/machine.ts';
export type { Task, TaskEvent, TaskState } from './direction/machine.ts';
