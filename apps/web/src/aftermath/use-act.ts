import { useCommand } from '../command.ts';
import { queryClient, trpc } from '../trpc.ts';

/** The id of a command, and what is asked anew once it has an answer. */
export function useAct() {
  const { commandId, settle } = useCommand();
  const onSettled = (_done: unknown, error: unknown) => {
    settle(error);
    const paths = [trpc.aftermath, trpc.home.get, trpc.nominations.get, trpc.certificates];
    for (const path of paths) void queryClient.invalidateQueries(path.pathFilter());
  };
  return { commandId, onSettled };
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
