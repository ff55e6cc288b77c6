import { Regime } from '@vinh-danh/workflows';
import { countMeasures, noValue } from '@vinh-danh/workflows/counting';
import { Day } from '@vinh-danh/workflows';
import { z } from 'zod';
import { dimensionValues } from '../nominations/dimension-values.ts';

const most = 60;

/** One value of a dimension or several, of which any will do. */
function oneOrMore<Value extends z.ZodType>(value: Value) {
  return z.union([value, z.array(value).min(1).max(most)]).optional();
}

const none = z.literal(noValue);
const { year, level, movementId, ...others } = dimensionValues;
const {
  award,
  commendationType,
  subjectKind,
  occupationGroup,
  gender,
  ethnicity,
  origin,
  posthumous,
  submittingUnitId,
} = others;

/** What counts are narrowed to; `none` stands for what has no value yet. */
export const FactFilter = z.object({
  year: oneOrMore(z.union([year, none])),
  award: oneOrMore(award),
  level: oneOrMore(z.union([level, none])),
  commendationType: oneOrMore(commendationType),
  subjectKind: oneOrMore(subjectKind),
  occupationGroup: oneOrMore(occupationGroup),
  gender: oneOrMore(gender),
  ethnicity: oneOrMore(ethnicity),
  origin: oneOrMore(origin),
  posthumous: oneOrMore(posthumous),
  submittingUnitId: oneOrMore(submittingUnitId),
  movementId: oneOrMore(movementId),
  procedure: oneOrMore(others.procedure),
  regime: oneOrMore(z.union([Regime, none])),
  submittedYear: oneOrMore(year),
  provinceThen: oneOrMore(submittingUnitId),
  districtThen: oneOrMore(submittingUnitId),
  communeThen: oneOrMore(submittingUnitId),
  provinceNow: oneOrMore(submittingUnitId),
  districtNow: oneOrMore(submittingUnitId),
  communeNow: oneOrMore(submittingUnitId),
  /** A range of years, of the decision or of the day on which it was sent on; open where a bound is missing. */
  period: z.object({ by: z.enum(['year', 'submittedYear']), from: year.optional(), to: year.optional() }).optional(),
  /** The days between which it was decided, both counted. */
  decided: z.object({ from: Day, to: Day }).optional(),
  decisionId: z.uuid().optional(),
  /** True: submitted, and still before a decision. */
  isUnderWay: z.boolean().optional(),
});
export type FactFilter = z.infer<typeof FactFilter>;

/** What a number of the counts opens: the dossiers that it has counted; `branch`: of a body and all below it in the tree of today. */
export const CountedFilter = FactFilter.extend({
  measure: z.enum(countMeasures),
  branch: submittingUnitId.optional(),
});
export type CountedFilter = z.infer<typeof CountedFilter>;
