import { queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';

/** An act on a model, after which all that is shown of models is asked anew. */
export function useModelAct() {
  return useAct(() => void queryClient.invalidateQueries(trpc.models.pathFilter()));
}
