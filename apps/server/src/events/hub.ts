import type { Db } from '@vinh-danh/db';
import type { Logger } from 'pino';
import { z } from 'zod';
import { findChannel } from './channel.ts';

/** One open stream: what it may hear of, and how to tell it. */
export type Listener = {
  /** Organisations whose nominations it may see; '*' for an auditor. */
  readonly organisations: () => ReadonlySet<string> | '*';
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
/** More than this at once is told as `refresh`: ask anew for what you show. */
const mostIds = 200;

/**
 * The one LISTEN connection of the process. Ids that arrive are held against each listener's organisations with one
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
  for (const { organisations, tell } of listeners) {
    const own = organisations();
    for (const { id, visibleTo } of rows) {
      if (own === '*' || visibleTo.some((organisation) => own.has(organisation))) tell({ event: 'nomination', id });
    }
  }
}

/** Who may see: whom the dossier has passed, and who is asked for an opinion on it. */
async function findVisibility({ sql }: Db, ids: readonly string[]): Promise<{ id: string; visibleTo: string[] }[]> {
  return sql<{ id: string; visibleTo: string[] }[]>`
    select n.id, n.visible_to || array(
      select c.organisation_id from consultations c where c.nomination_id = n.id) as "visibleTo"
    from nominations n where n.id = any(${[...ids]}::uuid[])`;
}
