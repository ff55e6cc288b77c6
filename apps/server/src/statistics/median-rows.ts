import type { Executor } from '@vinh-danh/db';
import { type DaysRow, dayMeasures, type DayStage, stageOf } from '@vinh-danh/workflows/counting';
import type { FactFilter } from './fact-filter.ts';
import type { FactDimension } from './facts.ts';
import { countCells } from './kept.ts';

type Key = DaysRow['key'];
type Group = { readonly key: Key; readonly over: readonly boolean[]; readonly of: Map<DayStage, Map<number, number>> };

/**
 * Median whole days in each stage, of what was decided: for every group, for the totals over one dimension and over all. Medians do
 * not add up, but how many lay for how many days does.
 */
export async function medianRows(tx: Executor, by: readonly FactDimension[], filter: FactFilter): Promise<DaysRow[]> {
  const groups = new Map<string, Group>();
  const groupAt = (key: Key, over: readonly boolean[]): Group => {
    const name = JSON.stringify([key, over]);
    const group = groups.get(name) ?? { key, over, of: new Map<DayStage, Map<number, number>>() };
    groups.set(name, group);
    return group;
  };
  // All together there is always.
  groupAt(
    by.map(() => null),
    by.map(() => true),
  );
  for (const measure of dayMeasures) {
    const stage = stageOf(measure);
    if (!stage) continue;
    for (const [key, [count = 0]] of await countCells(tx, [...by, measure], filter)) {
      const days = key.at(-1);
      if (typeof days !== 'string') continue;
      for (const over of everyOver(by.length)) {
        const { of } = groupAt(
          key.slice(0, -1).map((value, index) => (over[index] ? null : value)),
          over,
        );
        const counts = of.get(stage) ?? new Map<number, number>();
        of.set(stage, counts.set(Number(days), (counts.get(Number(days)) ?? 0) + count));
      }
    }
  }
  return [...groups.values()].map(({ key, over, of }) => ({
    key,
    over,
    intake: medianOf(of.get('intake')),
    appraisal: medianOf(of.get('appraisal')),
    council: medianOf(of.get('council')),
    leader: medianOf(of.get('leader')),
  }));
}

/** Of one dimension: told, and over all; of two: each of the four. */
function everyOver(dimensions: number): boolean[][] {
  if (dimensions === 0) return [[]];
  return everyOver(dimensions - 1).flatMap((over) => [
    [...over, false],
    [...over, true],
  ]);
}

/** The least number of days of which half lay no longer; null where none lay. */
function medianOf(counts: ReadonlyMap<number, number> = new Map()): number | null {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let passed = 0;
  for (const [days, count] of [...counts].toSorted(([one], [other]) => one - other)) {
    passed += count;
    if (2 * passed >= all) return days;
  }
  return null;
}
