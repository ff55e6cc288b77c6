import { eventMeta } from '@vinh-danh/workflows';
import type { NominationEvent, Stage } from '@vinh-danh/workflows';
import type { ServerRefusal } from '../errors.ts';
import type { ItemResult } from '../nominations/apply-all.ts';
import { emailOf } from './cast.ts';
import type { Caller, Client, InputOf, OutputOf, Path } from './client.ts';
import { CallError } from './client.ts';
import { derivedId } from './random.ts';
import type { Act, Travel } from './travel.ts';
import { voteOn } from './votes.ts';

export type Performing = {
  readonly client: Client;
  readonly seed: number;
  /** Told of every nomination an acknowledged command has moved. */
  readonly acknowledge: (line: { nominationId: string; version: number; commandId: string }) => void;
  /** Told of every award decision, once it is issued. */
  readonly issued?: ((clerk: Caller, decisionId: string) => Promise<void>) | undefined;
};

export type Result =
  | { readonly travel: Travel; readonly ok: true; readonly version: number; readonly stage: Stage }
  | { readonly travel: Travel; readonly ok: false; readonly refusal: ServerRefusal };

type Item = ItemResult;

const batchSize = 200;
/** What the server takes at once: a decision is one document. */
const decisionSize = 500;

/** Performs one act on nominations that lie alike, in batches where officials have batches. */
export async function perform(
  performing: Performing,
  act: Act,
  travels: readonly Travel[],
  on: string,
): Promise<Result[]> {
  const results: Result[] = [];
  const size = sizeFor(act);
  for (let start = 0; start < travels.length; start += size) {
    const batch = travels.slice(start, start + size);
    const items = await performOn(performing, act, batch, on);
    results.push(...batch.map((travel, index) => toResult(travel, items[index])));
  }
  return results;
}

function sizeFor(act: Act): number {
  if (act.type === 'issue' || act.type === 'revoke') return decisionSize;
  return act.type === 'send' && !eventMeta[act.event.type].batch ? 1 : batchSize;
}

async function performOn(
  performing: Performing,
  act: Act,
  travels: readonly Travel[],
  on: string,
): Promise<readonly Item[]> {
  const { seed } = performing;
  const items = travels.map(({ id, version }) => ({ id, version }));
  const say = <P extends Path>(path: P, input: Omit<InputOf<P>, 'commandId'>) =>
    mutate(performing, { act, on, path, input });
  try {
    switch (act.type) {
      case 'send':
        return await sendTo(say, act.event, items);
      case 'vote': {
        const { organisationId } = act.by;
        const votes = voteOn(travels, seed);
        return (await say('councils.holdSession', { organisationId, heldOn: on, ...votes })).results;
      }
      case 'issue': {
        const { decisionId, results } = await say('decisions.issue', { items, decidedOn: on });
        await performing.issued?.({ email: emailOf(act.by), on }, decisionId);
        return results;
      }
      case 'revoke':
        return (await say('decisions.revoke', { kind: 'annulment', items, decidedOn: on })).results;
    }
  } catch (error) {
    if (!(error instanceof CallError) || !error.refusal) throw error;
    return items.map(({ id }) => ({ id, ok: false, refusal: refusalOf(error.refusal, id) }));
  }
}

type Say = <P extends Path>(path: P, input: Omit<InputOf<P>, 'commandId'>) => Promise<OutputOf<P>>;

async function sendTo(
  say: Say,
  event: NominationEvent,
  items: readonly { id: string; version: number }[],
): Promise<readonly Item[]> {
  const [only] = items;
  if (eventMeta[event.type].batch || !only)
    return (await say('nominations.sendBatch', { items: [...items], event })).results;
  const { id, version, stage } = await say('nominations.send', { ...only, event });
  return [{ id, ok: true, version, stage }];
}

/** The command's id follows from who does what on which day: after a lost answer the same act is the same command. */
async function mutate<P extends Path>(
  { client, seed, acknowledge }: Performing,
  { act, on, path, input }: { act: Act; on: string; path: P; input: Omit<InputOf<P>, 'commandId'> },
): Promise<OutputOf<P>> {
  const email = emailOf(act.by);
  const commandId = derivedId(seed, on, email, path, input);
  const answer = await client.mutate({ email, on }, path, { commandId, ...input } as InputOf<P>);
  for (const { id, version } of movedIn(answer)) acknowledge({ nominationId: id, version, commandId });
  return answer;
}

function movedIn(answer: unknown): { id: string; version: number }[] {
  const { results } = answer as { results?: Item[] };
  if (!results) return [answer as { id: string; version: number }];
  return results.flatMap((item) => (item.ok ? [{ id: item.id, version: item.version }] : []));
}

/** Of a decision that is refused as a whole: why this one was, or that it was not. */
function refusalOf(refusal: ServerRefusal | undefined, id: string): ServerRefusal {
  const refused = refusal?.params?.['refused'];
  const own = Array.isArray(refused)
    ? (refused as { id: string; refusal: ServerRefusal }[]).find((item) => item.id === id)
    : undefined;
  return own?.refusal ?? refusal ?? { code: 'notFound' };
}

function toResult(travel: Travel, item: Item | undefined): Result {
  if (!item) return { travel, ok: false, refusal: { code: 'notFound' } };
  return item.ok
    ? { travel, ok: true, version: item.version, stage: item.stage }
    : { travel, ok: false, refusal: item.refusal };
}
