import { readInContext } from '@vinh-danh/db';
import type { Tx } from '@vinh-danh/db';
import { offeredEvents } from '@vinh-danh/workflows';
import type { EventType } from '@vinh-danh/workflows';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { readableBy } from './acting.ts';
import { NominationFilter } from './filter.ts';
import { findPage, findRows, type Found } from './find-page.ts';
import { planned } from './planned.ts';
import { reachesFar } from './reach.ts';
import { readRowsWithDossiers, type ListedRow } from './read-rows.ts';
import { ensureRules } from '../rules/in-force.ts';
import { Cursor, Direction, fits, orderOf, Sort } from './sort.ts';
import { sourceOf } from './source.ts';

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
};

/** A page of nominations; in the work list with the acts the caller may send from it. A constant number of queries. */
export async function listNominations(context: UserContext, input: ListInput): Promise<NominationPage> {
  const { db, memberships, on } = context;
  const readable = readableBy(context);
  const { view, sort: _sort, towards: _towards, cursor, limit, ...filter } = input;
  const order = orderOf(input);
  const isWide = await reachesFar(db, readable);
  return readInContext(db, readable, async (tx) => {
    const holders = view === 'work' ? distinctOffices(memberships) : undefined;
    const source = () => sourceOf(tx, { filter, on, readable, isWide, holders }, order);
    const asked = { cursor, limit: limit + 1 };
    if (view === 'all') {
      const found = await planned(tx, 'force_custom_plan', async () => findRows(tx, await source(), order, asked));
      const { page, nextCursor } = cut(found, limit);
      // For reading: without the dossiers, which are most of a page's weight.
      return { items: page.map(({ key: _key, ...row }) => ({ ...row, actions: [] })), nextCursor };
    }
    const found = await planned(tx, 'force_custom_plan', async () => findPage(tx, await source(), order, asked));
    const { page, nextCursor } = cut(found, limit);
    const ids = page.map(({ id }) => id);
    return { items: await planned(tx, 'auto', () => withActions(tx, ids, memberships)), nextCursor };
  });
}

/** The page, where one row more than it was asked for, and where the next begins. */
function cut<Row extends Found>(found: readonly Row[], limit: number) {
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return { page, nextCursor: last ? { key: last.key, id: last.id } : null };
}

async function withActions(tx: Tx, ids: readonly string[], memberships: UserContext['memberships']) {
  const rows = await readRowsWithDossiers(tx, ids);
  await ensureRules(
    tx,
    rows.flatMap(({ dossier }) => dossier.ruleVersion ?? []),
  );
  return rows.map(({ dossier, ...row }) => ({
    ...row,
    actions: offeredEvents({ stage: row.stage, dossier }, memberships).map(({ type }) => type),
  }));
}

/** The offices whose work a person does, each once. */
export function distinctOffices(memberships: UserContext['memberships']) {
  return [...new Map(memberships.map((office) => [`${office.role}@${office.organisationId}`, office])).values()];
}
