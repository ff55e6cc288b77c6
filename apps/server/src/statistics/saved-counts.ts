import { type Tx, withContext } from '@vinh-danh/db';
import { text } from '@vinh-danh/workflows';
import { z } from 'zod';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { Id } from '../nominations/item.ts';

/** A table under a name: what stands in the address bar; for the person alone, or for all in one of the person's offices. */
export const SavedCountInput = z.object({
  id: Id,
  name: text(100),
  definition: text(4000),
  sharedWith: text(100).nullable(),
});
export type SavedCountInput = z.infer<typeof SavedCountInput>;

export type SavedCount = {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** The office it is shared in, by name. */
  readonly sharedIn: string | null;
  readonly madeBy: string;
  readonly isMine: boolean;
};

const most = 200;

/** The tables a person keeps, and those that are shared in the person's offices. */
export async function listSaved(context: UserContext): Promise<SavedCount[]> {
  return within(
    context,
    ({ sql }) => sql<SavedCount[]>`
      select t.id, t.name, t.definition, o.name_vi as "sharedIn", u.name as "madeBy",
        t.made_by_id = ${context.user.id} as "isMine"
      from saved_counts t join users u on u.id = t.made_by_id left join organisations o on o.id = t.kept_for[1]
      order by t.name, t.id limit ${most}`,
  );
}

/** Keeps a table, or changes one's own. @throws RefusedError `notFound` for an office or a table of somebody else. */
export async function saveCount(context: UserContext, { id, name, definition, sharedWith }: SavedCountInput) {
  if (sharedWith !== null && !organisationsOf(context).includes(sharedWith))
    throw new RefusedError({ code: 'notFound' });
  const keptFor = [sharedWith ?? ownOf(context)];
  await within(context, async ({ sql }) => {
    const { count: changed } = await sql`
      update saved_counts set name = ${name}, definition = ${definition}, kept_for = ${keptFor}::text[], changed_at = now()
      where id = ${id} and made_by_id = ${context.user.id}`;
    if (changed === 1) return;
    const { count: added } = await sql`
      insert into saved_counts (id, name, definition, kept_for, made_by_id)
      values (${id}, ${name}, ${definition}, ${keptFor}::text[], ${context.user.id}) on conflict do nothing`;
    if (added === 0) throw new RefusedError({ code: 'notFound' });
  });
}

/** @throws RefusedError `notFound` for a table that is not the person's own. */
export async function removeSaved(context: UserContext, id: string): Promise<void> {
  await within(context, async ({ sql }) => {
    const { count } = await sql`delete from saved_counts where id = ${id} and made_by_id = ${context.user.id}`;
    if (count === 0) throw new RefusedError({ code: 'notFound' });
  });
}

const ownOf = ({ user }: UserContext) => `user:${user.id}`;

/** Never everything: an auditor's tables are an auditor's own. */
function within<T>(context: UserContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withContext(context.db, [...organisationsOf(context), ownOf(context)], work);
}
