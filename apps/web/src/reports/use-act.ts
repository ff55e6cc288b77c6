import { useCommand } from '../command.ts';
import { queryClient, trpc } from '../trpc.ts';

/** The id of a command on reports or forms, and what is asked anew once it has an answer. */
export function useAct() {
  const { commandId, settle } = useCommand();
  const onSettled = (_done: unknown, error: unknown) => {
    settle(error);
    if (!error) void queryClient.invalidateQueries(trpc.reports.pathFilter());
  };
  return { commandId, onSettled };
}
