import type { Travel } from './travel.ts';
import { hasArrived } from './travel.ts';
import type { Watch } from './watch.ts';
import { placeIn } from './watch.ts';

/** Asks where these nominations now lie. What has moved without us was moved by an earlier run: its days are read back. */
export async function lookAt(watch: Watch, travels: readonly Travel[]): Promise<void> {
  const lost: Travel[] = [];
  for (const [stage, group] of Map.groupBy(
    travels.filter((travel) => !hasArrived(travel)),
    (travel) => travel.stage,
  )) {
    const rows = await watch.list({ stage }, new Set(group.map(({ id }) => id)));
    for (const travel of group) {
      const row = rows.get(travel.id);
      if (row?.version === travel.version) Object.assign(travel, placeIn(row));
      else lost.push(travel);
    }
  }
  if (lost.length > 0) await readBack(watch, lost);
}

async function readBack(watch: Watch, travels: readonly Travel[]): Promise<void> {
  const rows = await watch.list({}, new Set(travels.map(({ id }) => id)));
  for (const travel of travels) {
    const row = rows.get(travel.id);
    if (!row) throw new Error(`${travel.plan.key}: the server no longer knows it`);
    const { history } = await watch.get(travel.id);
    Object.assign(travel, placeIn(row));
    travel.remedies = [];
    travel.lastOn = history.at(-1)?.effectiveOn ?? travel.lastOn;
    travel.hasBeenReturned = history.some(({ event }) => event === 'return');
    travel.isRevocationProposed = history.some(({ event }) => event === 'proposeRevocation');
  }
}
