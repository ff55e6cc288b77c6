import type { Tx } from '@vinh-danh/db';
import { inTransaction } from '@vinh-danh/db';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { checkContent } from './check.ts';
import { expectStatus } from './conflict.ts';
import type { DraftInput } from './input.ts';
import { drafterOf, listProvinces } from './offices.ts';
import { lockRegulation, recordAct, writeDraft } from './store.ts';

/**
 * Keeps a draft of a province's regulation, a new one or the author's own.
 * @throws RefusedError `roleNotPermitted`, `regulationFaulty` with the path of each fault, `conflict` when it has been
 * proposed meanwhile, `forbidden` when somebody else is its author.
 */
export async function draftRegulation(context: UserContext, input: DraftInput): Promise<{ id: string }> {
  const { db, user } = context;
  const command = toCommand(user.id, 'regulations.draft', input);
  return once(db, command, () =>
    inTransaction(db, async (tx) => {
      const answer = await write(tx, context, input);
      await recordAnswer(tx, command, answer);
      return answer;
    }),
  );
}

async function write(tx: Tx, context: UserContext, input: DraftInput): Promise<{ id: string }> {
  const { commandId, ...draft } = input;
  const office = drafterOf(await listProvinces(tx, context), input.organisationId);
  checkContent(input.content);
  if (input.id !== undefined) await expectOwnDraft(tx, context, { ...input, id: input.id });
  const id = input.id ?? newId();
  await writeDraft(tx, { ...draft, id, draftedById: context.user.id });
  await recordAct(tx, { id, act: 'draft', actorId: context.user.id, office, note: null, commandId });
  return { id };
}

async function expectOwnDraft(tx: Tx, { user }: UserContext, { id, organisationId }: DraftInput & { id: string }) {
  const found = await lockRegulation(tx, id);
  if (found?.organisationId !== organisationId) throw new RefusedError({ code: 'notFound' });
  if (found.draftedById !== user.id) throw new RefusedError({ code: 'forbidden' });
  await expectStatus(tx, found, 'draft');
}
