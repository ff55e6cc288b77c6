import { z } from 'zod';
import { Id } from '../nominations/item.ts';
import { procedure, router } from '../trpc.ts';
import { actOnModel, copyModel, draftModel, editModel } from './change-model.ts';
import { ActInput, CopyInput, DraftInput, EditInput } from './input.ts';
import { removePicture } from './pictures.ts';
import { getModel, getModels } from './read.ts';

export const modelsRouter = router({
  list: procedure.query(({ ctx }) => getModels(ctx)),
  get: procedure.input(z.object({ id: Id })).query(({ ctx, input }) => getModel(ctx, input.id)),
  draft: procedure.input(DraftInput).mutation(({ ctx, input }) => draftModel(ctx, input)),
  edit: procedure.input(EditInput).mutation(({ ctx, input }) => editModel(ctx, input)),
  removePicture: procedure.input(z.object({ id: Id })).mutation(({ ctx, input }) => removePicture(ctx, input)),
  act: procedure.input(ActInput).mutation(({ ctx, input }) => actOnModel(ctx, input)),
  copy: procedure.input(CopyInput).mutation(({ ctx, input }) => copyModel(ctx, input)),
});
