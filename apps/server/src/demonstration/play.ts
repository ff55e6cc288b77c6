import type { Db } from '@vinh-danh/db';
import { v5 as namedId } from 'uuid';
import { businessDayAt } from '../business-day.ts';
import type { UserContext } from '../context.ts';
import { demonstrationEmail } from './accounts.ts';
import { contextOf } from './context.ts';
import { currentWork } from './current-work.ts';
import { daysUntil } from './days.ts';
import { type Lying, take, write } from './take.ts';
import type { CurrentWork } from './work/work.ts';

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

/**
 * Writes and sends what lies on the tables on the first day, by the same functions that serve the screens: day by day, in
 * whose order letters and decisions get their numbers.
 */
export async function playCurrentWork(db: Db, firstDay: string): Promise<void> {
  const contexts = new Map<string, Promise<UserContext>>();
  const as = (login: string, on: string) => {
    const key = `${login} ${on}`;
    const context = contexts.get(key) ?? contextOf(db, { email: demonstrationEmail(login) }, on);
    contexts.set(key, context);
    return context;
  };
  const all = currentWork(daysUntil(firstDay));
  const days = new Set(all.flatMap(({ writtenOn, steps }) => [writtenOn, ...steps.map(({ on }) => on)]));
  const lying = new Map<string, Lying[]>();
  const playDay = async (work: CurrentWork, day: string) => {
    const { key, nominator, writtenOn, steps } = work;
    if (writtenOn === day) lying.set(key, await write(await as(nominator, day), work, commandId(key, 0)));
    for (const [index, step] of steps.entries()) {
      if (step.on !== day) continue;
      const command = commandId(key, index + 1);
      lying.set(key, await take(await as(step.login, day), step, command, lying.get(key) ?? []));
    }
  };
  for (const day of [...days].toSorted()) await Promise.all(all.map((work) => playDay(work, day)));
}
