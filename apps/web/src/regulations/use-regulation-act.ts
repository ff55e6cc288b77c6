import { queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';

/** A command on a regulation. */
export function useRegulationAct() {
  return useAct(() => {
    for (const path of [trpc.regulations.pathFilter(), trpc.home.get.pathFilter()])
      void queryClient.invalidateQueries(path);
  });
}
