import { queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';

/** An act on a report, after which all that is shown of reports, and what waits at home, is asked anew. */
export function useSummaryAct() {
  return useAct(() => {
    void queryClient.invalidateQueries(trpc.summaries.pathFilter());
    void queryClient.invalidateQueries(trpc.home.get.pathFilter());
  });
}
