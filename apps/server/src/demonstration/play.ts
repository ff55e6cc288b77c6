import type { Db } from '@vinh-danh/db';
import { v5 as namedId } from 'uuid';
import { businessDayAt } from '../business-day.ts';
import type { UserContext } from '../context.ts';
import { holdSession } from '../councils/hold-session.ts';
import { createNominations } from '../nominations/create.ts';
import { sendEvent } from '../nominations/send-event.ts';
import { demonstrationEmail } from './accounts.ts';
import { contextOf } from './context.ts';
import { currentWork } from './current-work.ts';
import { daysUntil } from './days.ts';
import type { CurrentWork, Step } from './work/work.ts';

/** Names the commands, so that going on after an interruption repeats none. */
const namespace = '5d0f6f0e-3c1b-4f0e-9d55-1d6c1a0c7b11';
const commandId = (key: string, step: number) => namedId(`${key}/${step}`, namespace);

/** Whether the last step of each piece of work has been taken. */
export async function isCurrentWorkDone({ sql }: Db, firstDay: string): Promise<boolean> {
  const last = currentWork(daysUntil(firstDay)).map(({ key, steps }) => commandId(key, steps.length));
  const [row] = await sql<{ done: number }[]>`
    select count(distinct command_id)::int as done from command_records where command_id = any(${last}::uuid[])`;
  return row?.done === last.length;
}

/** The day on which the demonstration's accounts were made; undefined before. */
export async function findFirstDay({ sql }: Db): Promise<string | undefined> {
  const [row] = await sql<{ createdAt: string }[]>`
    select created_at as "createdAt" from users where email = ${demonstrationEmail('chu-tich')}`;
  return row && businessDayAt(new Date(row.createdAt));
}

/** Writes and sends what lies on the tables on the first day, by the same functions that serve the screens. */
export async function playCurrentWork(db: Db, firstDay: string): Promise<void> {
  const contexts = new Map<string, Promise<UserContext>>();
  const as = (login: string, on: string) => {
    const key = `${login} ${on}`;
    const context = contexts.get(key) ?? contextOf(db, { email: demonstrationEmail(login) }, on);
    contexts.set(key, context);
    return context;
  };
  for (const work of currentWork(daysUntil(firstDay))) await play(work, as);
}

async function play(work: CurrentWork, as: (login: string, on: string) => Promise<UserContext>): Promise<void> {
  const { key, nominator, writtenOn, draft, steps } = work;
  const { created } = await createNominations(await as(nominator, writtenOn), {
    commandId: commandId(key, 0),
    items: [draft],
  });
  const [nomination] = created;
  if (!nomination) throw new Error(`${key}: nothing was created`);
  let { version } = nomination;
  for (const [index, step] of steps.entries()) {
    const command = { commandId: commandId(key, index + 1), id: nomination.id, version };
    version = await take(await as(step.login, step.on), step, command);
  }
}

type Command = { commandId: string; id: string; version: number };

/** Takes one step; gives the version it leads to. */
async function take(context: UserContext, { act, on }: Step, command: Command): Promise<number> {
  if (act.type !== 'vote') return (await sendEvent(context, { ...command, event: act })).version;
  const { commandId: session, id, version } = command;
  const { council, members, inFavour } = act;
  const { results } = await holdSession(context, {
    commandId: session,
    organisationId: council,
    heldOn: on,
    members,
    present: members,
    writtenOpinions: 0,
    items: [{ id, version, recused: 0, inFavour, against: members - inFavour, abstained: 0 }],
    dryRun: false,
  });
  const [result] = results;
  if (!result?.ok) throw new Error(`not voted: ${JSON.stringify(result)}`);
  return result.version;
}
