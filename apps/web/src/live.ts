import { useEffect } from 'react';
import { queryClient, trpc } from './trpc.ts';

/**
 * Listens to what changes elsewhere. The stream carries ids only: `nomination` names one that moved, `refresh` says that
 * some may have been missed. The queries that show them are asked again.
 */
export function useLiveUpdates(): void {
  useEffect(() => {
    const stream = new EventSource('/api/events');
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // A batch of a hundred is one renewal of the lists, not a hundred.
    const renewSoon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(renewLists, 400);
    };
    stream.addEventListener('nomination', ({ data }: MessageEvent<string>) => {
      const id = readId(data);
      if (id) void queryClient.invalidateQueries(trpc.nominations.get.queryFilter({ id }));
      renewSoon();
    });
    stream.addEventListener('refresh', () => {
      void queryClient.invalidateQueries(trpc.nominations.get.pathFilter());
      renewSoon();
    });
    return () => {
      clearTimeout(waiting);
      stream.close();
    };
  }, []);
}

/** Asks again for everything that lists or counts nominations. */
export function renewLists(): void {
  const paths = [
    trpc.nominations.list,
    trpc.leading.batches,
    trpc.leading.batch,
    trpc.consultations.pending,
    trpc.decisions.list,
    trpc.statistics.table,
  ];
  for (const path of paths) {
    void queryClient.invalidateQueries(path.pathFilter());
  }
}

/** The id in a message `{"id": …}`; undefined when there is none. */
export function readId(data: string): string | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
      ? value.id
      : undefined;
  } catch {
    return undefined;
  }
}
