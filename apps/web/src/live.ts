import { useEffect, useState } from 'react';
import { asWhoAmI, isAway, queryClient, trpc } from './trpc.ts';
import { type Connection, openStream } from './live-stream.ts';

/**
 * Listens to what changes elsewhere and asks the queries that show it again. The stream carries ids only. Gives whether
 * the server is there: what was typed stays in its fields meanwhile.
 */
export function useLiveUpdates(): Connection {
  const [connection, setConnection] = useState<Connection>('live');
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const end = openStream({
      onConnection: setConnection,
      probe,
      onMoved(id) {
        const { get } = trpc.nominations;
        void queryClient.invalidateQueries(id ? get.queryFilter({ id }) : get.pathFilter());
        // A batch of a hundred is one renewal of the lists, not a hundred.
        clearTimeout(waiting);
        waiting = setTimeout(renewLists, 400);
      },
    });
    return () => {
      clearTimeout(waiting);
      end();
    };
  }, []);
  return connection;
}

/** Asks who is signed in, which tells the shell as well when it is nobody any more. */
async function probe(): Promise<boolean> {
  try {
    await queryClient.fetchQuery(trpc.auth.me.queryOptions(undefined, { ...asWhoAmI, staleTime: 0, retry: false }));
    return true;
  } catch (error) {
    return !isAway(error);
  }
}

/** Asks again for everything that lists, counts or judges nominations. */
export function renewLists(): void {
  const paths = [
    trpc.home.get,
    trpc.nominations.list,
    trpc.nominations.count,
    trpc.leading.batches,
    trpc.leading.batch,
    trpc.consultations.pending,
    trpc.rerouting.list,
    trpc.decisions.list,
    trpc.decisions.toDraft,
    trpc.decisions.drafts,
    trpc.decisions.getDraft,
    trpc.statistics.cube,
    trpc.eligibility.ofNomination,
    trpc.aftermath,
  ];
  for (const path of paths) {
    void queryClient.invalidateQueries(path.pathFilter());
  }
}
