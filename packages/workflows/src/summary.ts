// A further entry point of the package: reports as documents, their figures and their life.
export { changesOf, keepFigures, tellChange } from './summary/changes.ts';
export type { FigureChange } from './summary/changes.ts';
export { composeSummary, numbered } from './summary/compose.ts';
export type { Composed, SummaryPaper, UsedFigures } from './summary/compose.ts';
export { awardGroups, Part, summaryKinds, tokensIn } from './summary/content.ts';
export type { AwardGroup, SummaryKind, SummarySection } from './summary/content.ts';
export { figuresOf, findFigure } from './summary/figures.ts';
export type { AwardCount, ReportedFigures, SummaryFacts, SummaryFigure } from './summary/figures.ts';
export { moveSummary, summaryEvents } from './summary/machine.ts';
export type { SummaryEvent, SummaryState } from './summary/machine.ts';
export { outlines } from './summary/outlines.ts';
export type { ToldBlock } from './summary/told.ts';
