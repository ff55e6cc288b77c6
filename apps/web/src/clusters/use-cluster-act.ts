import { queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';

/** An act on a cluster, after which all that is shown of clusters is asked anew. */
export function useClusterAct() {
  return useAct(() => void queryClient.invalidateQueries(trpc.clusters.pathFilter()));
}
