// A further entry point of the package: what counts tell of groups of nominations, and the table that is made of them.
export {
  countMeasures,
  dayMeasures,
  isMeasure,
  isMoney,
  isNumber,
  isShare,
  moneyMeasures,
  periodBy,
  stageOf,
} from './counting/measures.ts';
export type { CountMeasure, DayMeasure, DayStage, MoneyMeasure, Sums } from './counting/measures.ts';
export { changeOf, differenceOf, keysIn, noValue, partAt, readCounts, tableParts } from './counting/read-counts.ts';
export type { Counted, CountedRow, CountReader, DaysRow, MoneyRow, TablePart } from './counting/read-counts.ts';
