import { readInContext } from '@vinh-danh/db';
import type { Tx } from '@vinh-danh/db';
import type { Membership, Role } from '@vinh-danh/workflows';
import type { UserContext } from '../context.ts';
import { listToDo, listToJudge, type TaskLine } from '../directions/lists.ts';
import { unitsOf } from '../directions/read.ts';
import { listOpenReminders, type OpenReminder } from '../movements/reminders.ts';
import { readableBy } from '../nominations/acting.ts';
import { countOwed, type Owed } from '../aftermath/read.ts';
import { reachesFar } from '../nominations/reach.ts';
import { listUrgent, type ReportLine } from '../reports/lists.ts';
import { listToSign, type SummaryLine } from '../summaries/to-sign.ts';
import { type Block, heldBlock, type Reading } from './blocks.ts';
import { type AccountsHome, countAccounts, type Entry, listLastEntries } from './house.ts';
import { listRegulations, type WaitingRegulation } from './regulations.ts';
import { listOpenQuestions, type OpenQuestion } from './questions.ts';
import { countQueue, type Queue } from './queue.ts';
import { type UnitHome, unitHome } from './unit.ts';

/** What each of a person's offices needs to see first; null for the offices the person does not hold. */
export type Home = {
  queue: Queue;
  unit: UnitHome | null;
  questions: OpenQuestion[] | null;
  council: Block | null;
  accounts: AccountsHome | null;
  entries: Entry[] | null;
  regulations: WaitingRegulation[] | null;
  owed: Owed | null;
  reports: ReportLine[] | null;
  reminders: OpenReminder[] | null;
  /** Reports as documents that wait for a signature. */
  summaries: SummaryLine[] | null;
  tasks: { toDo: TaskLine[]; toJudge: TaskLine[] } | null;
};

/** The home of whoever asks, from the offices of the day: each section only for its office, and only what that may read. */
export async function getHome(context: UserContext): Promise<Home> {
  const { db, memberships, on, user } = context;
  const readable = readableBy(context);
  const isWide = await reachesFar(db, readable);
  return readInContext(db, readable, async (tx) => {
    const reading: Reading = { on, readable, isWide };
    const forRole = async <T>(
      roles: readonly Role[],
      read: (offices: Membership[]) => Promise<T>,
    ): Promise<T | null> => {
      const offices = memberships.filter(({ role }) => roles.includes(role));
      return offices.length === 0 ? null : read(offices);
    };
    // Sent together: one connection answers them in turn, without waiting for each other's way back.
    const [
      queue,
      unit,
      questions,
      council,
      accounts,
      entries,
      regulations,
      owed,
      tasks,
      reports,
      reminders,
      summaries,
    ] = await Promise.all([
      countQueue(tx, memberships, on),
      forRole(['nominator'], (offices) => unitHome(tx, reading, offices)),
      forRole(['appraiser'], (offices) => listOpenQuestions(tx, idsOf(offices))),
      forRole(['councilMember'], (offices) => councilBlock(tx, reading, offices)),
      forRole(['administrator'], () => countAccounts(tx, on)),
      forRole(['auditor'], () => listLastEntries(tx)),
      forRole(['leader', 'appraiser', 'administrator'], () => listRegulations(tx, memberships, user.id)),
      forRole(['nominator', 'unitHead', 'appraiser', 'clerk', 'leader'], (offices) => countOwed(tx, offices, on)),
      forRole(['nominator', 'unitHead', 'statistician', 'leader'], (offices) => tasksOf(tx, offices)),
      forRole(['nominator', 'unitHead'], (offices) => listUrgent(tx, unitsOf(offices), on)),
      forRole(['nominator', 'unitHead'], (offices) => listOpenReminders(tx, unitsOf(offices), on)),
      forRole(['leader', 'unitHead'], (offices) => listToSign(tx, offices)),
    ]);
    return {
      queue,
      unit,
      questions,
      council,
      accounts,
      entries,
      regulations,
      owed,
      tasks,
      reports,
      reminders,
      summaries,
    };
  });
}

/** What the units have to do, and what was reported done to the boards and heads. */
async function tasksOf(tx: Tx, offices: readonly Membership[]): Promise<NonNullable<Home['tasks']>> {
  const [toDo, toJudge] = await Promise.all([listToDo(tx, unitsOf(offices), 20), listToJudge(tx, offices, 20)]);
  return { toDo, toJudge };
}

/** What comes before the members' councils: it lies with their secretaries. */
async function councilBlock(tx: Tx, reading: Reading, offices: readonly Membership[]): Promise<Block> {
  const secretaries = offices.map((office): Membership => ({ ...office, role: 'councilSecretary' }));
  return heldBlock(tx, reading, secretaries, { stage: 'council' });
}

function idsOf(offices: readonly Membership[]): string[] {
  return [...new Set(offices.map(({ organisationId }) => organisationId))];
}
