import type { Tx } from '@vinh-danh/db';
import { withContext } from '@vinh-danh/db';
import { conveneSession, Day, moveSession, rulesOf, text, voteRule } from '@vinh-danh/workflows';
import type { Session } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import type { ItemResult } from '../nominations/apply-all.ts';
import { applyAll } from '../nominations/apply-all.ts';
import { Id, Item, itemsOf } from '../nominations/item.ts';
import type { Step } from '../nominations/steps.ts';

const count = z.number().int().min(0).max(10_000);

/** A session as its secretary writes it down: presence once, then the votes on each item. */
export const SessionInput = z.object({
  commandId: Id,
  /** The council. */
  organisationId: text(100),
  heldOn: Day,
  members: count.min(1),
  present: count,
  writtenOpinions: count.default(0),
  items: itemsOf(Item.extend({ recused: count.default(0), inFavour: count, against: count, abstained: count })),
  dryRun: z.boolean().default(false),
});
export type SessionInput = z.infer<typeof SessionInput>;

/** The share that the law of a case asks for, and the votes that reach it here. */
type ItemShare = { id: string; share: ReturnType<typeof voteRule>; required: number };
export type SessionResult = { sessionId: string; results: ItemResult[]; shares: ItemShare[] };

/**
 * Holds a council session, from its opening to its close: the votes of each item become its tally, each accepted or refused
 * for itself; the session and what it voted on are kept. A dry run shows each result against the share the law asks for.
 * @throws RefusedError `roleNotPermitted` when the caller is not this council's secretary, or why the council cannot meet:
 * `quorumMissing`, `voteCountsWrong`, `dayInFuture`.
 */
export async function holdSession(caller: UserContext, input: SessionInput): Promise<SessionResult> {
  const { organisationId, dryRun } = input;
  // In this one office: who is secretary of two councils does not write the votes of one into the session of the other.
  const memberships = caller.memberships.filter(
    (membership) => membership.role === 'councilSecretary' && membership.organisationId === organisationId,
  );
  if (memberships.length === 0) throw new RefusedError({ code: 'roleNotPermitted', roles: ['councilSecretary'] });
  const context = { ...caller, memberships };
  const organisations = organisationsOf(context);
  if (dryRun) return withContext(context.db, organisations, (tx) => hold(tx, context, input));
  const command = toCommand(context.user.id, 'councils.holdSession', input);
  const answer = await once(context.db, command, () =>
    withContext(context.db, organisations, async (tx) => {
      const result = await hold(tx, context, input);
      await recordAnswer(tx, command, result);
      return result;
    }),
  );
  context.announce();
  return answer;
}

async function hold(tx: Tx, context: UserContext, input: SessionInput): Promise<SessionResult> {
  const { commandId, members, present, writtenOpinions, dryRun } = input;
  const opened = moveSession(conveneSession(), { type: 'open', ...input, on: context.on });
  if (!opened.ok) throw new RefusedError(opened.reason);
  const sessionId = newId();
  const items = input.items.map(({ id, version, ...votes }) => ({
    id,
    version,
    event: { type: 'tally' as const, sessionId, members, present, writtenOpinions, ...votes },
  }));
  const { results, steps } = await applyAll(tx, context, items, { commandId, dryRun });
  const closed = closeSession(opened, steps);
  if (!dryRun && closed) await writeSession(tx, context, input, sessionId, steps);
  return { sessionId, results, shares: steps.flatMap(({ row }) => shareOf(row)) };
}

function shareOf({ id, dossier }: Step['row']): ItemShare[] {
  const { tally, regime } = dossier;
  return tally ? [{ id, share: voteRule(tally.award, regime, rulesOf(dossier)), required: tally.required }] : [];
}

/** The session once it has voted on what was accepted; undefined when that is nothing, and there is no session to keep. */
function closeSession(opened: Session, steps: readonly Step[]): Session | undefined {
  const voted = steps.reduce((session, { row, event }) => {
    if (event.type !== 'tally') return session;
    const moved = moveSession(session, { ...event, type: 'vote', nominationId: row.id });
    if (!moved.ok) throw new Error(`a tally that its session refuses: ${moved.reason.code}`);
    return moved;
  }, opened);
  const closed = moveSession(voted, { type: 'close' });
  return closed.ok ? closed : undefined;
}

async function writeSession(
  tx: Tx,
  context: UserContext,
  session: SessionInput,
  sessionId: string,
  steps: readonly Step[],
): Promise<void> {
  const { organisationId, heldOn, members, present, writtenOpinions } = session;
  await tx.sql`
    insert into council_sessions (id, organisation_id, held_on, members, present, written_opinions, secretary_id)
    values (${sessionId}, ${organisationId}, ${heldOn}, ${members}, ${present}, ${writtenOpinions}, ${context.user.id})`;
  const items = steps.map(({ row }, index) => ({ ...row.dossier.tally, nomination_id: row.id, sequence: index + 1 }));
  await tx.sql`
    insert into council_items (session_id, nomination_id, sequence, eligible, in_favour, against, abstained, recused, required, reached)
    select ${sessionId}, nomination_id, sequence, ${members}, "inFavour", against, abstained, recused, required, reached
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(nomination_id uuid, sequence int, "inFavour" int, against int,
      abstained int, recused int, required int, reached boolean)`;
}
