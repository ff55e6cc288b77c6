import type { Db } from '@vinh-danh/db';
import type { Logger } from 'pino';
import { z } from 'zod';
import { findChannel } from './channel.ts';

/** What a user may hear of: nominations visible to these organisations, and those these are asked about. */
export type Scope = { readonly readable: ReadonlySet<string> | '*'; readonly consulted: ReadonlySet<string> };

/** One open stream: what it may hear of just now, and how to tell it. */
export type Listener = {
  readonly scope: () => Scope;
  readonly tell: (message: Message) => void;
  readonly close: () => void;
};
export type Message = { event: 'nomination'; id: string } | { event: 'refresh' };

export type Hub = {
  /** Gives the function that takes the listener out again. */
  readonly add: (listener: Listener) => () => void;
  /** Ends all streams and stops listening. */
  readonly close: () => Promise<void>;
};

const Payload = z.array(z.uuid());
/** More than this at once is told as `refresh`: ask anew for what you show. Less than one notification can carry. */
const mostIds = 150;

/**
 * The one LISTEN connection of the process. Ids that arrive are held against each listener's scope with one
 * query for all, so that nobody hears even an id of what is not theirs. When the connection was away, everybody is told
 * to refresh, since what happened meanwhile was not heard.
 */
export async function createHub(db: Db, log: Logger): Promise<Hub> {
  const listeners = new Set<Listener>();
  const arrived = new Set<string>();
  let working = false;

  const tellAll = (message: Message) => listeners.forEach(({ tell }) => tell(message));

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (arrived.size > 0) {
      const ids = [...arrived];
      arrived.clear();
      try {
        await tellVisible(db, ids, listeners);
      } catch (error) {
        log.warn({ err: error }, 'events not told');
        tellAll({ event: 'refresh' });
      }
    }
    working = false;
  }

  function receive(payload: string): void {
    const ids = Payload.safeParse(JSON.parse(payload));
    if (!ids.success || listeners.size === 0) return;
    for (const id of ids.data) arrived.add(id);
    void work();
  }

  // The driver connects again by itself and calls the second function each time it listens anew.
  const subscription = await db.sql.listen(await findChannel(db), receive, () => tellAll({ event: 'refresh' }));
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      listeners.forEach(({ close }) => close());
      listeners.clear();
      await subscription.unlisten().catch(() => undefined);
    },
  };
}

async function tellVisible(db: Db, ids: readonly string[], listeners: ReadonlySet<Listener>): Promise<void> {
  if (ids.length > mostIds) {
    listeners.forEach(({ tell }) => tell({ event: 'refresh' }));
    return;
  }
  const rows = await findVisibility(db, ids);
  for (const { scope, tell } of listeners) {
    const own = scope();
    for (const row of rows) {
      if (mayHear(own, row)) tell({ event: 'nomination', id: row.id });
    }
  }
}

function mayHear({ readable, consulted }: Scope, { visibleTo, askedOf }: Visibility): boolean {
  if (readable === '*' || askedOf.some((organisation) => consulted.has(organisation))) return true;
  return visibleTo.some((organisation) => readable.has(organisation));
}

type Visibility = { id: string; visibleTo: string[]; askedOf: string[] };

/** Whom the dossier has passed, and who is or was asked for an opinion on it. */
async function findVisibility({ sql }: Db, ids: readonly string[]): Promise<Visibility[]> {
  return sql<Visibility[]>`
    select n.id, n.visible_to as "visibleTo", array(
      select c.organisation_id from consultations c where c.nomination_id = n.id) as "askedOf"
    from nominations n where n.id = any(${[...ids]}::uuid[])`;
}
