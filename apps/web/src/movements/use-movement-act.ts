import { queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';

/** An act on a movement, after which all that is shown of movements is asked anew. */
export function useMovementAct() {
  return useAct(() => void queryClient.invalidateQueries(trpc.movements.pathFilter()));
}
