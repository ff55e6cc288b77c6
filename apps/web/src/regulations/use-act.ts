import { useCommand } from '../command.ts';
import { queryClient, trpc } from '../trpc.ts';

/** The id of a command on a regulation, and what is asked anew once it has an answer. */
export function useAct() {
  const { commandId, settle } = useCommand();
  const onSettled = (_done: unknown, error: unknown) => {
    settle(error);
    for (const path of [trpc.regulations.pathFilter(), trpc.home.get.pathFilter()])
      void queryClient.invalidateQueries(path);
  };
  return { commandId, onSettled };
}
