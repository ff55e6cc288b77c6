import { useEffect, useState } from 'react';
import { handlers, hasRole, useSession } from '../../session.ts';
import { useCount } from '../use-count.ts';
import { useList } from '../use-list.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { type Queue, readQueue } from './remembered.ts';

export type QueuePlace = Neighbours & { readonly queue: Queue; readonly count: number };

/** Where a dossier stands in the list the person came from. */
export function useNeighbours(id: string): QueuePlace {
  const session = useSession();
  const [queue] = useState(() =>
    readQueue(hasRole(session, ...handlers) ? { view: 'work', limit: 100 } : { view: 'all', limit: 50 }),
  );
  const count = useCount(queue)?.count ?? 0;
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = useList(queue);
  const ids = rows.map((row) => row.id);
  const [seen, setSeen] = useState<readonly string[]>(ids);
  const isThere = ids.includes(id);
  if (isThere && ids.join() !== seen.join()) setSeen(ids);
  const isLast = isThere && ids.at(-1) === id;
  useEffect(() => {
    if (isLast && hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [isLast, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { ...neighboursOf(id, isThere ? ids : seen, ids), queue, count };
}
