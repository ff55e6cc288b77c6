import type { Executor } from '@vinh-danh/db';
import type { Structure } from '@vinh-danh/workflows/rulebook';
import { loadRoad } from '../organisations/road.ts';
import { listStandings } from './store.ts';

/** The organisations of a unit's road on a day, with their names. */
export type NamedStructure = Structure & {
  readonly nameOf: (id: string) => string;
  readonly predecessorsOf: (id: string) => readonly string[];
};

/** Reads what stands above a unit on a day, and who came before and after it. */
export async function loadStructure(db: Executor, unit: string, on: string): Promise<NamedStructure> {
  const road = await loadRoad(db, [unit], on);
  const holders = [...road.values()].flatMap(({ id, appraiserId, councilId }) => [id, appraiserId, councilId]);
  const standings = await listStandings(db, [...new Set(holders.filter((id) => id !== undefined))]);
  const heirs = standings
    .filter(({ id }) => id === unit)
    .flatMap(({ successors, predecessors }) => [...successors, ...predecessors]);
  const known = new Map([...standings, ...(await listStandings(db, heirs))].map((one) => [one.id, one]));
  return {
    find: (id) => road.get(id),
    standingOf: (id) => known.get(id) ?? { foundedOn: null, dissolvedOn: null, successors: [] },
    predecessorsOf: (id) => known.get(id)?.predecessors ?? [],
    nameOf: (id) => known.get(id)?.nameVi ?? id,
  };
}
