import type { Db } from '@vinh-danh/db';
import type { Membership } from '@vinh-danh/workflows';
import type { Logger } from 'pino';
import type { Mode } from './env.ts';
import type { Printing } from './certificates/printing.ts';
import type { Gate } from './gate.ts';

export type SessionUser = { readonly id: string; readonly name: string; readonly email: string };

/** What every call has: who asks, in which offices, on which business day, and the store. */
export type Context = {
  readonly db: Db;
  readonly user: SessionUser | undefined;
  /** Valid on the business day, read anew with every request. */
  readonly memberships: readonly Membership[];
  /** The business day in Vietnam, `YYYY-MM-DD`. */
  readonly on: string;
  readonly mode: Mode;
  readonly requestId: string;
  readonly log: Logger;
  /** Tells the outbox's dispatcher that there is work, once the transaction has ended. */
  readonly announce: () => void;
  /** The turn at the database; the procedure builder takes it, nobody else needs to. */
  readonly gate: Gate;
  /** Counts a call of the account. @throws RefusedError `tooManyRequests`. */
  readonly countCall: (userId: string) => Promise<void>;
  /** Prints certificates in the background. */
  readonly printing: Pick<Printing, 'start' | 'isAlive' | 'publicUrl'>;
};

/** The context of a procedure that asks for a signed-in user. */
export type UserContext = Context & { readonly user: SessionUser };
