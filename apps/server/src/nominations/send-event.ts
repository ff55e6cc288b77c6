import { withContext } from '@vinh-danh/db';
import type { NominationEvent, Stage } from '@vinh-danh/workflows';
import { checkedAnswer, once, recordAnswer, toCommand, withRaceAnswer } from '../audit/commands.ts';
import type { Command } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { actOf, organisationsOf } from './acting.ts';
import { describeConflict } from './conflict.ts';
import { applyAll } from './apply-all.ts';
import { hasSideEffects } from './side-effects.ts';
import { attempt } from './steps.ts';
import { readForStep, writeSteps } from './store.ts';

type Sent = { id: string; version: number; stage: Stage };
type Input = { commandId: string; id: string; version: number; event: NominationEvent };

/**
 * One event on one nomination. Where it writes nothing else, two round trips: a read, and one statement that is the whole
 * transaction. Else the same in an explicit transaction.
 * @throws RefusedError with the reason; `conflict` when somebody was faster, saying who.
 */
export async function sendEvent(context: UserContext, input: Input): Promise<Sent> {
  const command = toCommand(context.user.id, 'nominations.send', input);
  const sent = hasSideEffects(input.event)
    ? await sendInTransaction(context, command, input)
    : await sendInOneStatement(context, command, input);
  context.announce();
  return sent;
}

async function sendInOneStatement(context: UserContext, command: Command, { id, version, event }: Input): Promise<Sent> {
  const { db } = context;
  const { nomination, answer } = await readForStep(db, id, organisationsOf(context), command);
  if (answer) return checkedAnswer(answer, command) as Sent;
  if (!nomination) throw new RefusedError({ code: 'notFound' });
  if (nomination.version !== version) throw new RefusedError(await describeConflict(context, { id, version }));
  const tried = attempt(nomination, event, actOf(context, command.id));
  if (!tried.ok) throw new RefusedError(tried.refusal);
  const sent: Sent = { id, version: tried.step.row.version, stage: tried.step.row.stage };
  return withRaceAnswer(db, command, async () => {
    const moved = await writeSteps(db, [tried.step], { command, response: sent });
    if (!moved.has(id)) throw new RefusedError(await describeConflict(context, { id, version }));
    return sent;
  });
}

async function sendInTransaction(context: UserContext, command: Command, { id, version, event }: Input): Promise<Sent> {
  return once(context.db, command, () =>
    withContext(context.db, organisationsOf(context), async (tx) => {
      const { results } = await applyAll(tx, context, [{ id, version, event }], { commandId: command.id });
      const [result] = results;
      if (!result) throw new RefusedError({ code: 'notFound' });
      if (!result.ok) throw new RefusedError(result.refusal);
      const sent: Sent = { id, version: result.version, stage: result.stage };
      await recordAnswer(tx, command, sent);
      return sent;
    }),
  );
}
