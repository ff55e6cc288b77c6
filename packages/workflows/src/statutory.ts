// A further entry point of the package: statutory tables as data.
export { composeStatutory } from './statutory/compose.ts';
export type { FilledForm } from './statutory/compose.ts';
export { dimensionsOf, formDimensions, formPeriods, isCounted, StatutoryForm } from './statutory/form.ts';
export type { FormDimension, FormFilter, FormPeriod } from './statutory/form.ts';
export { formsOn, nationalForms } from './statutory/forms.ts';
export { tellPeriod, windowOf } from './statutory/periods.ts';
export type { FormWindow } from './statutory/periods.ts';
