import { inTransaction } from '@vinh-danh/db';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { Id } from '../nominations/item.ts';
import { deciderOf, drafterOf, listProvinces } from '../regulations/offices.ts';
import { procedure, router } from '../trpc.ts';
import { placeholderNames } from './fields.ts';
import type { Template } from './kept-templates.ts';
import { findTemplate, listTemplates, retireTemplate, templateKinds, useTemplate } from './kept-templates.ts';

const ById = z.object({ id: Id });

export const templatesRouter = router({
  list: procedure.query(({ ctx }) => listOwn(ctx)),
  approve: procedure.input(ById).mutation(({ ctx, input }) => approve(ctx, input.id)),
  retire: procedure.input(ById).mutation(({ ctx, input }) => retire(ctx, input.id)),
});

/** The provinces for which the caller brings or approves templates, what each uses, and what a template may name. */
async function listOwn(context: UserContext) {
  const provinces = (await listProvinces(context.db, context)).filter(({ drafts, decides }) => drafts ?? decides);
  const rows = await listTemplates(
    context.db,
    provinces.map(({ id }) => id),
  );
  return {
    kinds: templateKinds,
    placeholders: placeholderNames,
    provinces: provinces.map(({ id, name, drafts, decides }) => ({
      id,
      name,
      mayUpload: drafts !== undefined,
      mayApprove: decides !== undefined,
      templates: rows
        .filter(({ organisationId }) => organisationId === id)
        .map(({ sha256: _sha256, organisationId: _organisation, uploadedById, ...row }) => ({
          ...row,
          isOwn: uploadedById === context.user.id,
        })),
    })),
  };
}

/** Somebody else than who brought it lets it be used. @throws RefusedError `notFound`, `roleNotPermitted`, `samePerson`, `conflict`. */
async function approve(context: UserContext, id: string): Promise<{ id: string }> {
  return change(context, id, async (tx, template, provinces) => {
    deciderOf(provinces, template.organisationId);
    if (template.uploadedById === context.user.id) throw new RefusedError({ code: 'samePerson' });
    return useTemplate(tx, template, context.user.id);
  });
}

/** Whoever brings or approves templates may go back to the paper as the product makes it. */
async function retire(context: UserContext, id: string): Promise<{ id: string }> {
  return change(context, id, async (tx, template, provinces) => {
    const province = provinces.find((one) => one.id === template.organisationId);
    if (!province?.decides) drafterOf(provinces, template.organisationId);
    return retireTemplate(tx, id, context.user.id);
  });
}

type Tx = Parameters<Parameters<typeof inTransaction>[1]>[0];
type Change = (tx: Tx, template: Template, provinces: Awaited<ReturnType<typeof listProvinces>>) => Promise<boolean>;

async function change(context: UserContext, id: string, act: Change): Promise<{ id: string }> {
  await inTransaction(context.db, async (tx) => {
    const template = await findTemplate(tx, id);
    if (!template) throw new RefusedError({ code: 'notFound' });
    const isChanged = await act(tx, template, await listProvinces(tx, context));
    if (!isChanged) throw new RefusedError({ code: 'conflict' });
  });
  return { id };
}
