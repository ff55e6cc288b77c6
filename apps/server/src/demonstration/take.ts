import type { UserContext } from '../context.ts';
import { holdSession } from '../councils/hold-session.ts';
import { issueDecision } from '../decisions/issue-decision.ts';
import { createNominations } from '../nominations/create.ts';
import type { ItemResult } from '../nominations/apply-all.ts';
import type { NominationDraft } from '../nominations/draft.ts';
import type { Item } from '../nominations/item.ts';
import { sendBatch } from '../nominations/send-batch.ts';
import { sendEvent } from '../nominations/send-event.ts';
import type { Act, CurrentWork, Step } from './work/work.ts';

/** A nomination as its last step left it. */
export type Lying = { readonly draft: NominationDraft; readonly id: string; readonly version: number };

/** Writes the drafts down together. */
export async function write(context: UserContext, { drafts }: CurrentWork, command: string): Promise<Lying[]> {
  const { created } = await createNominations(context, { commandId: command, items: drafts });
  return created.flatMap(({ id, version }, index) => {
    const draft = drafts[index];
    return draft ? [{ draft, id, version }] : [];
  });
}

/** Takes one step with those it is for; gives all as they lie then. */
export async function take(
  context: UserContext,
  step: Step,
  command: string,
  lying: readonly Lying[],
): Promise<Lying[]> {
  const { act, on, whose = () => true } = step;
  const items = lying.filter(({ draft }) => whose(draft)).map(({ id, version }) => ({ id, version }));
  const { results } = await send(context, { act, on, items, commandId: command });
  const moved = new Map(results.map((result) => [result.id, result]));
  return lying.map((one) => {
    const result = moved.get(one.id);
    if (result && !result.ok) throw new Error(`not done: ${act.type} ${JSON.stringify(result)}`);
    return { ...one, version: result?.version ?? one.version };
  });
}

type Sending = { act: Act; on: string; items: Item[]; commandId: string };

async function send(
  context: UserContext,
  { act, on, items, commandId }: Sending,
): Promise<{ results: readonly ItemResult[] }> {
  const common = { commandId, dryRun: false };
  if (act.type === 'issue') return issueDecision(context, { ...common, items, decidedOn: on });
  if (act.type !== 'vote') {
    const [only] = items;
    if (!only || items.length > 1) return sendBatch(context, { ...common, items, event: act });
    return { results: [{ ok: true, ...(await sendEvent(context, { ...only, commandId, event: act })) }] };
  }
  const { council, members, inFavour } = act;
  const votes = { recused: 0, inFavour, against: members - inFavour, abstained: 0 };
  return holdSession(context, {
    ...common,
    organisationId: council,
    heldOn: on,
    members,
    present: members,
    writtenOpinions: 0,
    items: items.map((item) => ({ ...item, ...votes })),
  });
}
