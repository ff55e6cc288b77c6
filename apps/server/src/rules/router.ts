import { listAwards, procedureRules, readChart, regimeOn } from '@vinh-danh/workflows';
import { procedure, router } from '../trpc.ts';

const chart = readChart();

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
});
