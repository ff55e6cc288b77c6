import type { WorkSearch, CountSearch } from './search.ts';
import { tourSeen } from '../help/tour-seen.ts';
import { countedBy } from '../nominations/use-count.ts';
import { getNextPageParam } from '../nominations/use-list.ts';
import { handlers, hasRole, type Session } from '../session.ts';
import { askedOf, cubeOf } from '../statistics/counted.ts';
import { alone, asWhoAmI, queryClient, trpc } from '../trpc.ts';

type Opened = { readonly preload: boolean };

/**
 * Asks for what a page shows while its code is still on its way; for somebody who is signed in, and not for a page that
 * is merely pointed at. The page finds the answers, or waits for them, under the same queries.
 */
function ahead<At extends Opened>(ask: (session: Session, at: At) => void): (at: At) => void {
  return (at) => {
    if (at.preload) return;
    void queryClient.ensureQueryData(trpc.auth.me.queryOptions(undefined, asWhoAmI)).then(
      (me) => me.user && ask({ ...me, user: me.user }, at),
      () => undefined,
    );
  };
}

export const homeAhead = ahead((session, { deps }: Opened & { readonly deps: WorkSearch }) => {
  void queryClient.prefetchQuery(trpc.home.get.queryOptions(undefined, { trpc: alone }));
  if (hasRole(session, ...handlers)) {
    void queryClient.prefetchQuery(trpc.nominations.count.queryOptions(countedBy({ view: 'work' }), { trpc: alone }));
    void queryClient.prefetchInfiniteQuery(
      trpc.nominations.list.infiniteQueryOptions(
        { view: 'work', limit: 100, ...deps },
        { getNextPageParam, trpc: alone },
      ),
    );
  }
  if (session.mode === 'demonstration' && tourSeen(session).load() !== true) void import('../help/home-tour.tsx');
});

export const nominationAhead = ahead((_session, { params: { id } }: Opened & { readonly params: { id: string } }) => {
  void queryClient.prefetchQuery(trpc.nominations.get.queryOptions({ id }, { trpc: alone }));
  void queryClient.prefetchQuery(trpc.eligibility.ofNomination.queryOptions({ id }, { trpc: alone }));
});

export const countsAhead = ahead((_session, { deps }: Opened & { readonly deps: CountSearch }) => {
  const asked = askedOf(deps);
  void queryClient.prefetchQuery(trpc.statistics.cube.queryOptions(cubeOf(asked, asked.years), { trpc: alone }));
});
