import { withContext } from '@vinh-danh/db';
import type { Executor } from '@vinh-danh/db';
import type { NominationEvent, Stage } from '@vinh-danh/workflows';
import { checkedAnswer, recordAnswer, toCommand, withRaceAnswer } from '../audit/commands.ts';
import type { Command } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { readRulings } from '../movements/rulings.ts';
import { actOf, organisationsOf } from './acting.ts';
import { applyAll } from './apply-all.ts';
import { describeConflict } from './conflict.ts';
import { readOutside } from './outside.ts';
import { hasSideEffects, writeSideEffects } from './side-effects.ts';
import type { Loaded, Step } from './steps.ts';
import { attempt } from './steps.ts';
import { readForStep, writeSteps } from './store.ts';

type Sent = { id: string; version: number; stage: Stage };
type Input = { commandId: string; id: string; version: number; event: NominationEvent };

/**
 * One event on one nomination: a read without a lock, and one statement that is the whole transaction, guarded by the
 * version. Where the step writes to other tables too, the same statement in an explicit transaction with them.
 * @throws RefusedError with the reason; `conflict` when somebody was faster, saying who.
 */
export async function sendEvent(context: UserContext, input: Input): Promise<Sent> {
  const { db } = context;
  const { id, version, event } = input;
  const command = toCommand(context.user.id, 'nominations.send', input);
  const { nomination, answer } = await readForStep(db, id, organisationsOf(context), command);
  if (answer) return checkedAnswer(answer, command) as Sent;
  if (!nomination) throw new RefusedError({ code: 'notFound' });
  const act = actOf(context, command.id);
  const sent = await withRaceAnswer(db, command, async () => {
    if (nomination.version !== version) throw new RefusedError(await describeConflict(context, { id, version }));
    if (event.type === 'submit' && (await isRuled(db, nomination))) return submitUnderMovement(context, input, command);
    const outside = await readOutside(db, [{ nomination, event }], act.on);
    const tried = attempt(nomination, event, act, outside.get(id));
    if (!tried.ok) throw new RefusedError(tried.refusal);
    const { step } = tried;
    const response: Sent = { id, version: step.row.version, stage: step.row.stage };
    const isMoved = hasSideEffects(step)
      ? await withContext(db, organisationsOf(context), (tx) =>
          write(tx, step, { command, response }, () => writeSideEffects(tx, event, [step], act)),
        )
      : await write(db, step, { command, response });
    if (!isMoved) throw new RefusedError(await describeConflict(context, { id, version }));
    return response;
  });
  context.announce();
  return sent;
}

async function isRuled(db: Executor, { movementId }: Pick<Loaded, 'movementId'>): Promise<boolean> {
  if (movementId === null) return false;
  const rulings = (await readRulings(db, [movementId])).get(movementId) ?? [];
  return rulings.some(
    ({ terms: { subjects, occupations, quotas } }) => subjects.length + occupations.length + quotas.length > 0,
  );
}

/** Where a quota may be used up meanwhile: locked first, as a batch is. */
async function submitUnderMovement(context: UserContext, input: Input, command: Command): Promise<Sent> {
  return withContext(context.db, organisationsOf(context), async (tx) => {
    const { id, commandId } = input;
    const { results } = await applyAll(tx, context, [input], { commandId });
    const [result] = results;
    if (!result?.ok) throw new RefusedError(result?.refusal ?? { code: 'notFound' });
    const response: Sent = { id, version: result.version, stage: result.stage };
    await recordAnswer(tx, command, response);
    return response;
  });
}

async function write(
  db: Executor,
  step: Step,
  answer: { command: Command; response: Sent },
  andThen?: () => Promise<void>,
): Promise<boolean> {
  const moved = await writeSteps(db, [step], answer);
  if (!moved.has(step.row.id)) return false;
  await andThen?.();
  return true;
}
