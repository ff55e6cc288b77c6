import type { Tx } from '@vinh-danh/db';
import type { NominationEvent, Stage } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import type { ServerRefusal } from '../errors.ts';
import { keepPlaces } from '../movements/places.ts';
import { actOf, organisationsOf } from './acting.ts';
import { conflictsOf } from './conflict.ts';
import type { Item } from './item.ts';
import { readOutside } from './outside.ts';
import { writeSideEffects } from './side-effects.ts';
import type { Step } from './steps.ts';
import { attempt } from './steps.ts';
import { lockNominations, writeSteps } from './store.ts';

export type ItemResult =
  | { readonly id: string; readonly ok: true; readonly version: number; readonly stage: Stage }
  | { readonly id: string; readonly ok: false; readonly refusal: ServerRefusal };
type Options = { commandId: string; dryRun?: boolean; allOrNothing?: boolean };

/**
 * Events on many nominations in one transaction, set-wise: one locking read, one write, whatever their number. Each item
 * once at most; each succeeds or is refused for itself, but with `allOrNothing` one refusal leaves everything as it was. A dry run writes
 * nothing and says what would happen. The caller records the command's answer in the same transaction.
 */
export async function applyAll(
  tx: Tx,
  context: UserContext,
  items: readonly (Item & { event: NominationEvent })[],
  { commandId, dryRun = false, allOrNothing = false }: Options,
): Promise<{ results: ItemResult[]; steps: Step[] }> {
  const act = actOf(context, commandId);
  const locked = await lockNominations(
    tx,
    items.map(({ id }) => id),
    organisationsOf(context),
  );
  const byId = new Map(locked.map((nomination) => [nomination.id, nomination]));
  const stale = items.filter(({ id, version }) => byId.has(id) && byId.get(id)?.version !== version);
  const conflicts = await conflictsOf(tx, stale);
  const sendings = items.flatMap(({ id, event }) => {
    const nomination = byId.get(id);
    return nomination ? [{ nomination, event }] : [];
  });
  const outside = await readOutside(tx, sendings, act.on);
  const submitting = sendings.flatMap(({ nomination, event }) => (event.type === 'submit' ? nomination : []));
  const places = await keepPlaces(tx, submitting);
  const steps: Step[] = [];
  const results: ItemResult[] = [];
  for (const { id, event } of items) {
    const nomination = byId.get(id);
    const conflict = conflicts.get(id);
    if (!nomination) {
      results.push({ id, ok: false, refusal: { code: 'notFound' } });
    } else if (conflict) {
      results.push({ id, ok: false, refusal: conflict });
    } else {
      const movementBar = event.type === 'submit' ? places.barOf(id) : undefined;
      const tried = attempt(nomination, event, act, { ...outside.get(id), ...(movementBar ? { movementBar } : {}) });
      if (tried.ok) {
        steps.push(tried.step);
        if (event.type === 'submit') places.take(id);
      }
      results.push(
        tried.ok
          ? { id, ok: true, version: tried.step.row.version, stage: tried.step.row.stage }
          : { id, ok: false, refusal: tried.refusal },
      );
    }
  }
  const refused = steps.length < items.length;
  if (!dryRun && steps.length > 0 && !(allOrNothing && refused)) await write(tx, steps, act);
  return { results, steps };
}

async function write(tx: Tx, steps: readonly Step[], act: ReturnType<typeof actOf>): Promise<void> {
  await writeSteps(tx, steps);
  for (const group of Map.groupBy(steps, ({ event }) => event.type).values()) {
    const [first] = group;
    if (first) await writeSideEffects(tx, first.event, group, act);
  }
}
