import { withContext } from '@vinh-danh/db';
import type { Tx } from '@vinh-danh/db';
import { offeredEvents } from '@vinh-danh/workflows';
import type { EventType, Stage } from '@vinh-danh/workflows';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from './acting.ts';
import { NominationFilter } from './filter.ts';
import { countStages, findPage, sourceOf } from './find-page.ts';
import { reachesFar } from './reach.ts';
import { readRows, type ListedRow } from './read-rows.ts';
import { dossierSql } from './ladders.ts';
import { Cursor, Direction, fits, orderOf, Sort } from './sort.ts';

export const ListInput = NominationFilter.extend({
  /** `work`: what waits for the caller, oldest deadline first; `all`: everything the caller may read, newest first. */
  view: z.enum(['work', 'all']),
  sort: Sort.optional(),
  /** Not `direction`: the client's page-by-page queries send a word of their own under that name. */
  towards: Direction.optional(),
  cursor: Cursor.optional(),
  limit: z.number().int().min(1).max(100).default(50),
}).refine((input) => !input.cursor || fits(orderOf(input), input.cursor), {
  error: 'cursorOfOtherList',
  path: ['cursor', 'key'],
});
export type ListInput = z.infer<typeof ListInput>;

export type NominationRow = ListedRow & { actions: EventType[] };

export type NominationPage = {
  items: NominationRow[];
  nextCursor: Cursor | null;
  /** On the first page: how many there are in each stage, counted as far as `countedUpTo`. */
  stages: { stage: Stage; count: number }[] | null;
  /** Set when there are more than were counted: then `stages` tells of those only. */
  countedUpTo: number | null;
};

/**
 * How far a list is counted. What waits for an office is counted to the end of any real desk; of everything, nobody
 * reads further than a thousand, and the exact counts are the board's (decision 0005).
 */
const caps = { work: 10_000, all: 1000 } as const;

/** A page of nominations; in the work list with the acts the caller may send from it. A constant number of queries. */
export async function listNominations(context: UserContext, input: ListInput): Promise<NominationPage> {
  const { db, memberships, on } = context;
  const readable = readableBy(context);
  const { view, sort: _sort, towards: _towards, cursor, limit, ...filter } = input;
  const order = orderOf(input);
  const isWide = await reachesFar(db, readable);
  return withContext(db, readable, async (tx) => {
    const holders = view === 'work' ? distinctOffices(memberships) : undefined;
    const [found, counted] = await planned(tx, 'force_custom_plan', async () => {
      const source = await sourceOf(tx, { filter, on, readable, isWide, holders }, order);
      return Promise.all([
        findPage(tx, source, order, { cursor, limit: limit + 1 }),
        cursor ? undefined : countStages(tx, source, caps[view]),
      ]);
    });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const ids = page.map(({ id }) => id);
    const items = await planned(tx, 'auto', () =>
      view === 'work' ? withActions(tx, ids, memberships) : withoutActions(tx, ids),
    );
    return {
      items,
      nextCursor: last ? { key: last.key, id: last.id } : null,
      stages: counted?.stages ?? null,
      countedUpTo: counted?.isMore ? caps[view] : null,
    };
  });
}

/**
 * Runs `work` with its statements planned anew for the values they are asked with, which a list needs (what is rare and
 * what is common is found by another way), or planned once for all. The setting travels with the first statement.
 */
async function planned<T>({ sql }: Tx, mode: 'force_custom_plan' | 'auto', work: () => Promise<T>): Promise<T> {
  const [, result] = await Promise.all([sql`select set_config('plan_cache_mode', ${mode}, true)`, work()]);
  return result;
}

async function withActions(tx: Tx, ids: readonly string[], memberships: UserContext['memberships']) {
  const rows = await readRows(tx, ids, dossierSql(tx.sql));
  return rows.map(({ dossier, ...row }) => ({
    ...row,
    actions: dossier ? offeredEvents({ stage: row.stage, dossier }, memberships).map(({ type }) => type) : [],
  }));
}

/** The list of all is for reading: without the dossiers, which are most of a page's weight. */
async function withoutActions(tx: Tx, ids: readonly string[]) {
  const rows = await readRows(tx, ids, tx.sql`null::jsonb`);
  return rows.map(({ dossier: _none, ...row }) => ({ ...row, actions: [] }));
}

function distinctOffices(memberships: UserContext['memberships']) {
  return [...new Map(memberships.map((office) => [`${office.role}@${office.organisationId}`, office])).values()];
}
