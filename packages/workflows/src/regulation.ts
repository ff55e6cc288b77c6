// The third entry point of the package: the form of a regulation without the rulebook, for the page that writes one.
export { Regulation } from './rules/regulation.ts';
