import {
  CommendationType,
  Day,
  listAwards,
  Procedure,
  procedureRules,
  readChart,
  regimeOn,
  SubjectKind,
  text,
} from '@vinh-danh/workflows';
import { nationalRules } from '@vinh-danh/workflows/rulebook';
import { z } from 'zod';
import { procedure, router } from '../trpc.ts';
import { bookOf } from './book.ts';
import { calendarOf } from './calendar.ts';
import { explainAward } from './explain.ts';

const chart = readChart();
const Regime = z.enum(['A', 'B', 'C']);

const Explained = z.object({
  award: text(20),
  subject: SubjectKind,
  commendationType: CommendationType.default('merit'),
  procedure: Procedure.default('standard'),
  posthumous: z.boolean().default(false),
  unit: text(100).optional(),
  regime: Regime.optional(),
  on: Day.optional(),
});
const Counted = z.object({ from: Day, workingDays: z.number().int().min(1).max(400) });

export const rulesRouter = router({
  /** The awards that exist on the caller's day, in the order of the rulebook. */
  awards: procedure.query(({ ctx }) => {
    const regime = regimeOn(ctx.on);
    return listAwards().flatMap(({ code, nameVi, nameEn, kind, subjects, posthumous, regimes }) => {
      const rules = regimes[regime];
      return rules
        ? [
            {
              code,
              nameVi,
              nameEn,
              kind,
              subjects,
              posthumous,
              decidedAt: rules.decidedAt,
              source: rules.authority.source,
            },
          ]
        : [];
    });
  }),
  /** The papers each procedure asks for, and those a posthumous nomination asks for besides. No regulation changes them. */
  papers: procedure.query(() => procedureRules.papers),
  /** The stages of a nomination and the arrows between them. */
  chart: procedure.query(() => chart),
  /** The awards of a regime, by default the caller's day's, and the regimes. */
  book: procedure
    .input(z.object({ regime: Regime.optional() }).default({}))
    .query(({ ctx, input }) => bookOf(nationalRules, input.regime, ctx.on)),
  /** What the rulebook says of one award, for a unit and a day. */
  explain: procedure
    .input(Explained)
    .query(({ ctx, input }) =>
      explainAward(ctx.db, nationalRules, { memberships: ctx.memberships, on: ctx.on }, input),
    ),
  /** The holidays and make-up days of a year, and by when a number of working days has passed. */
  calendar: procedure
    .input(z.object({ year: z.number().int().min(1900).max(2200).optional(), count: Counted.optional() }).default({}))
    .query(({ ctx, input: { year, count } }) => calendarOf(nationalRules, year ?? yearOf(ctx.on), count)),
});

function yearOf(day: string): number {
  return Number(day.slice(0, day.indexOf('-')));
}
