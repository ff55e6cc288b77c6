import { queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';

/** An act on a task, after which all that is shown of tasks is asked anew. */
export function useDirectionAct() {
  return useAct(() => {
    void queryClient.invalidateQueries(trpc.directions.pathFilter());
    void queryClient.invalidateQueries(trpc.home.get.pathFilter());
  });
}
