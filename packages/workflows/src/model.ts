// A further entry point of the package: the life of a good model.
export { moveModel } from './model/machine.ts';
export type { ModelState } from './model/machine.ts';
