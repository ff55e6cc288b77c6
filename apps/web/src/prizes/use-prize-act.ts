import { queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';

/** A command on payments or funds. */
export function usePrizeAct() {
  return useAct(() => void queryClient.invalidateQueries(trpc.prizes.pathFilter()));
}
