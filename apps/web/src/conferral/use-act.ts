import { useCommand } from '../command.ts';
import { renewLists } from '../live.ts';
import { queryClient, trpc } from '../trpc.ts';

/** The id of a command on a ceremony or a hand-over, and what is asked anew once it has an answer. */
export function useAct() {
  const { commandId, settle } = useCommand();
  const onSettled = (_done: unknown, error: unknown) => {
    settle(error);
    renewLists();
    void queryClient.invalidateQueries(trpc.conferral.pathFilter());
  };
  return { commandId, onSettled };
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
