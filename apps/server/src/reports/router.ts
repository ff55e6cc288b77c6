import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { saveReport, sendReport } from './change-report.ts';
import { defineForm, reviseForm } from './forms.ts';
import { DefineInput, OverviewInput, ReviseInput, SaveInput, SendInput } from './input.ts';
import { getOverview, getReport, getReports, getUnitsToAsk } from './read.ts';

export const reportsRouter = router({
  home: procedure.query(({ ctx }) => getReports(ctx)),
  units: procedure.query(({ ctx }) => getUnitsToAsk(ctx)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getReport(ctx, input.id)),
  overview: procedure.input(OverviewInput).query(({ ctx, input }) => getOverview(ctx, input)),
  define: procedure.input(DefineInput).mutation(({ ctx, input }) => defineForm(ctx, input)),
  revise: procedure.input(ReviseInput).mutation(({ ctx, input }) => reviseForm(ctx, input)),
  save: procedure.input(SaveInput).mutation(({ ctx, input }) => saveReport(ctx, input)),
  send: procedure.input(SendInput).mutation(({ ctx, input }) => sendReport(ctx, input)),
});
