import type { Db } from '@vinh-danh/db';
import { pino } from 'pino';
import { findOffices } from '../auth/session.ts';
import type { UserContext } from '../context.ts';
import { noPrinting } from '../certificates/printing.ts';
import { createGate } from '../gate.ts';

type Who = { userId: string } | { email: string };

/** The context of an account as a request of its own would have it on a business day. @throws Error when there is none. */
export async function contextOf(db: Db, who: Who, on: string): Promise<UserContext> {
  const condition = 'userId' in who ? db.sql`id = ${who.userId}` : db.sql`email = ${who.email}`;
  const [user] = await db.sql<{ id: string; name: string; email: string }[]>`
    select id, name, email from users where ${condition}`;
  if (!user) throw new Error(`no account ${JSON.stringify(who)}`);
  return {
    db,
    user,
    memberships: await findOffices(db, user.id, on),
    on,
    mode: 'demonstration',
    requestId: 'demonstration',
    log: pino({ level: 'silent' }),
    announce: () => undefined,
    gate: createGate({ size: 1, patienceMs: 1000 }),
    countCall: () => Promise.resolve(),
    printing: noPrinting,
  };
}
