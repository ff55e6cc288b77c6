import { renewLists } from '../live.ts';
import { queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';

/** A command on a ceremony or a hand-over. */
export function useConferralAct() {
  return useAct(() => {
    renewLists();
    void queryClient.invalidateQueries(trpc.conferral.pathFilter());
  });
}
