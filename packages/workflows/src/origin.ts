// The entry point for where somebody belongs, without what checks input.
export { countryName, listCountries, originInPaper, origins } from './nomination/countries.ts';
export type { Origin } from './nomination/countries.ts';
