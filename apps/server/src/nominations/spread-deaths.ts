import type { Tx } from '@vinh-danh/db';
import { eventsAt, stages } from '@vinh-danh/workflows';
import { organisationsOf } from './acting.ts';
import type { Act, Step } from './steps.ts';
import { attempt } from './steps.ts';
import { lockNominations, writeSteps } from './store.ts';

const stagesWithDeath = stages.filter((stage) => eventsAt(stage).includes('die'));

/** Tells a death to the person's other nominations, once it stands on the nominations of these steps. */
export async function spreadDeaths(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const ids = steps.filter(({ event }) => event.type === 'die').map(({ row }) => row.id);
  await spreadDeathsOf(tx, ids, act);
}

/**
 * The same `die`, on every other open nomination of the persons these nominations are about, as far as the machine lets this
 * actor do it there; each has its own history entry under the same command. Where it does not, the nomination stays as it is
 * and its page tells of the death, which the person's record knows (decision 0004).
 */
export async function spreadDeathsOf(tx: Tx, nominationIds: readonly string[], act: Act): Promise<void> {
  if (nominationIds.length === 0) return;
  const others = await tx.sql<{ id: string; diedOn: string }[]>`
    select distinct n.id, p.died_on as "diedOn"
    from nominations known
    join persons p on p.id = known.person_id
    join nominations n on n.person_id = p.id
    where known.id = any(${[...nominationIds]}::uuid[]) and p.died_on is not null
      and not n.posthumous and n.stage = any(${stagesWithDeath}::text[])`;
  if (others.length === 0) return;
  const diedOn = new Map(others.map((other) => [other.id, other.diedOn]));
  const locked = await lockNominations(tx, [...diedOn.keys()], organisationsOf(act));
  const steps = locked.flatMap((nomination) => {
    const tried = attempt(nomination, { type: 'die', diedOn: diedOn.get(nomination.id) ?? '' }, act);
    return tried.ok ? [tried.step] : [];
  });
  if (steps.length > 0) await writeSteps(tx, steps);
}
