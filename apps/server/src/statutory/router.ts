import { procedure, router } from '../trpc.ts';
import { ListInput, ReviseInput, TableInput } from './input.ts';
import { getTable, listForms } from './read.ts';
import { reviseForm } from './revise.ts';

export const statutoryRouter = router({
  list: procedure.input(ListInput).query(({ ctx, input }) => listForms(ctx, input)),
  table: procedure.input(TableInput).query(({ ctx, input }) => getTable(ctx, input)),
  revise: procedure.input(ReviseInput).mutation(({ ctx, input }) => reviseForm(ctx, input)),
});
