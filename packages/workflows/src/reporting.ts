// A further entry point of the package: forms that units report by, and the figures that come of them.
export { aggregate } from './reporting/aggregate.ts';
export type { AcceptedReport, Aggregate, ReportingUnit, Window } from './reporting/aggregate.ts';
export { checkReport } from './reporting/check-report.ts';
export type { ReportFinding } from './reporting/check-report.ts';
export { Figure, misfits, missing, numbersOf } from './reporting/figures.ts';
export type { FigureFault, Figures } from './reporting/figures.ts';
export { figureSources, formFaults, formulaOf, isQuantity, ReportForm } from './reporting/form.ts';
export type { Check, FigureSource, Formula, Indicator } from './reporting/form.ts';
export { dueReport, moveReport, reportMachine, reportStates } from './reporting/machine.ts';
export type { Report, ReportEvent, ReportState } from './reporting/machine.ts';
export { prefill } from './reporting/prefill.ts';
export type { KnownFigures } from './reporting/prefill.ts';
export { periodsOf, rhythms } from './reporting/periods.ts';
export type { Period, Rhythm } from './reporting/periods.ts';
