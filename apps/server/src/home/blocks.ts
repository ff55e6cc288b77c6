import type { Tx } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { NominationFilter } from '../nominations/filter.ts';
import { countStages, findRows } from '../nominations/find-page.ts';
import type { ListedRow } from '../nominations/read-rows.ts';
import { orderOf } from '../nominations/sort.ts';
import { type ListOf, sourceOf } from '../nominations/source.ts';

/** Some rows of a list, and how many there are of it: counted as far as `cap`. */
export type Block = { rows: ListedRow[]; count: number; isMore: boolean };

/** What every block of one home has in common. */
export type Reading = Pick<ListOf, 'on' | 'readable' | 'isWide'>;

const shown = 5;
const cap = 1000;

/** The first of what waits for these offices, oldest deadline first. */
export async function heldBlock(
  tx: Tx,
  reading: Reading,
  holders: readonly Membership[],
  filter: NominationFilter,
): Promise<Block> {
  return block(tx, { ...reading, filter, holders }, 'work');
}

/** The newest of what these units have nominated. */
export async function unitsBlock(
  tx: Tx,
  reading: Reading,
  units: readonly string[],
  filter: NominationFilter,
): Promise<Block> {
  return block(tx, { ...reading, filter, units }, 'all');
}

async function block(tx: Tx, list: ListOf, view: 'work' | 'all'): Promise<Block> {
  const order = orderOf({ view });
  const [found, { stages, isMore }] = await Promise.all([
    sourceOf(tx, list, order).then((source) => findRows(tx, source, order, { limit: shown })),
    sourceOf(tx, list).then((source) => countStages(tx, source, cap)),
  ]);
  const rows = found.map(({ key: _key, ...row }) => row);
  const count = stages.reduce((sum, stage) => sum + stage.count, 0);
  return { rows, count: Math.min(count, cap), isMore };
}
