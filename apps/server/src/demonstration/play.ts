import type { Db } from '@vinh-danh/db';
import { v5 as namedId } from 'uuid';
import { businessDayAt } from '../business-day.ts';
import { createNominations } from '../nominations/create.ts';
import { sendEvent } from '../nominations/send-event.ts';
import { demonstrationEmail } from './accounts.ts';
import { contextOf } from './context.ts';
import type { CurrentWork } from './current-work.ts';
import { currentWork } from './current-work.ts';

/** Names the commands, so that going on after an interruption repeats none. */
const namespace = '5d0f6f0e-3c1b-4f0e-9d55-1d6c1a0c7b11';
const commandId = (work: number, step: number) => namedId(`${work}/${step}`, namespace);

/** Whether the last step of each piece of work has been taken. */
export async function isCurrentWorkDone({ sql }: Db): Promise<boolean> {
  const last = currentWork.map(({ steps }, work) => commandId(work, steps.length));
  const [row] = await sql<{ done: number }[]>`
    select count(distinct command_id)::int as done from command_records where command_id = any(${last}::uuid[])`;
  return row?.done === last.length;
}

/** Writes and sends what lies on the tables today, by the same functions that serve the screens. */
export async function playCurrentWork(db: Db): Promise<void> {
  for (const [index, work] of currentWork.entries()) await play(db, index, work);
}

async function play(db: Db, work: number, { nominator, draft, steps }: CurrentWork): Promise<void> {
  const today = businessDayAt(new Date());
  const { created } = await createNominations(await contextOf(db, { email: demonstrationEmail(nominator) }, today), {
    commandId: commandId(work, 0),
    items: [draft],
  });
  const [nomination] = created;
  if (!nomination) throw new Error('nothing was created');
  let { version } = nomination;
  for (const [index, [login, event]] of steps.entries()) {
    const context = await contextOf(db, { email: demonstrationEmail(login) }, today);
    const sent = await sendEvent(context, { commandId: commandId(work, index + 1), id: nomination.id, version, event });
    version = sent.version;
  }
}
