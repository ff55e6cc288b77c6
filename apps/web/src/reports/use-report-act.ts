import { queryClient, trpc } from '../trpc.ts';
import { useAct } from '../use-act.ts';

/** An act on a report or a form, after which all that is shown of reports is asked anew. */
export function useReportAct() {
  return useAct(() => void queryClient.invalidateQueries(trpc.reports.pathFilter()));
}
