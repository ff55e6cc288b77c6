import { inTransaction } from '@vinh-danh/db';
import { v7 as newId } from 'uuid';
import { once, recordAnswer, toCommand } from '../audit/commands.ts';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { decide, insertBudget, lockBudget } from './funds.ts';
import type { BudgetInput, DecideBudgetInput } from './input.ts';
import { checkers, markers, readPayers } from './offices.ts';

/**
 * Enters money given to a fund by a document; it counts once another person has confirmed it.
 * @throws RefusedError `roleNotPermitted`, `dayInFuture`, `alreadyDone` when the document stands there already.
 */
export async function setBudget(context: UserContext, input: BudgetInput): Promise<{ id: string }> {
  const { db, user, on } = context;
  const { commandId: _commandId, ...budget } = input;
  const command = toCommand(user.id, 'prizes.setBudget', input);
  return once(db, command, () =>
    inTransaction(db, async (tx) => {
      const payer = (await readPayers(tx, [input.payerId], context)).get(input.payerId);
      if (!payer?.marks) throw new RefusedError({ code: 'roleNotPermitted', roles: markers });
      if (input.documentOn > on) throw new RefusedError({ code: 'dayInFuture', params: { day: input.documentOn } });
      const id = newId();
      if (!(await insertBudget(tx, { ...budget, id, setById: user.id })))
        throw new RefusedError({ code: 'alreadyDone' });
      await recordAnswer(tx, command, { id });
      return { id };
    }),
  );
}

/**
 * Confirms what another person has entered, or refuses it.
 * @throws RefusedError `notFound`, `roleNotPermitted`, `checkerIsMaker`, `alreadyDone`, `reasonMissing` of a refusal.
 */
export async function decideBudget(context: UserContext, input: DecideBudgetInput): Promise<{ id: string }> {
  const { db, user } = context;
  const { id, confirm, note = null } = input;
  const command = toCommand(user.id, 'prizes.decideBudget', input);
  return once(db, command, () =>
    inTransaction(db, async (tx) => {
      const found = await lockBudget(tx, id);
      if (!found) throw new RefusedError({ code: 'notFound' });
      const office = (await readPayers(tx, [found.payerId], context)).get(found.payerId)?.checks;
      if (!office) throw new RefusedError({ code: 'roleNotPermitted', roles: checkers });
      if (found.state !== 'set') throw new RefusedError({ code: 'alreadyDone' });
      if ([user.id, office.onBehalfOf].includes(found.setById)) throw new RefusedError({ code: 'checkerIsMaker' });
      if (!confirm && note === null) throw new RefusedError({ code: 'reasonMissing' });
      await decide(tx, { id, state: confirm ? 'confirmed' : 'refused', decidedById: user.id, note });
      await recordAnswer(tx, command, { id });
      return { id };
    }),
  );
}
