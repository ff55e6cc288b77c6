import { readInContext } from '@vinh-danh/db';
import type { Stage } from '@vinh-danh/workflows';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from './acting.ts';
import { NominationFilter } from './filter.ts';
import { countStages } from './find-page.ts';
import { distinctOffices } from './list.ts';
import { planned } from './planned.ts';
import { reachesFar } from './reach.ts';
import { sourceOf } from './source.ts';

/** The list that is counted; its order and pages do not matter. */
export const CountInput = NominationFilter.extend({ view: z.enum(['work', 'all']) });
export type CountInput = z.infer<typeof CountInput>;

export type ListCount = {
  /** How many there are in each stage, counted as far as `countedUpTo`. */
  stages: { stage: Stage; count: number }[];
  /** Set when there are more than were counted: then `stages` tells of those only. */
  countedUpTo: number | null;
};

/**
 * How far a list is counted. What waits for an office is counted to the end of any real desk; of everything, nobody
 * reads further than a thousand, and the exact counts are the board's (decision 0005).
 */
const caps = { work: 10_000, all: 1000 } as const;

/** How long a list is. Asked apart from its pages, which need not wait for it. */
export async function countNominations(context: UserContext, { view, ...filter }: CountInput): Promise<ListCount> {
  const { db, memberships, on } = context;
  const readable = readableBy(context);
  const isWide = await reachesFar(db, readable);
  return readInContext(db, readable, async (tx) => {
    const holders = view === 'work' ? distinctOffices(memberships) : undefined;
    const { stages, isMore } = await planned(tx, 'force_custom_plan', async () => {
      const source = await sourceOf(tx, { filter, on, readable, isWide, holders });
      return countStages(tx, source, caps[view]);
    });
    return { stages, countedUpTo: isMore ? caps[view] : null };
  });
}
