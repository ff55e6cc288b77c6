import { useCommand } from '../command.ts';
import { queryClient, trpc } from '../trpc.ts';

/** The id of a command on payments or funds, and what is asked anew once it has an answer. */
export function useAct() {
  const { commandId, settle } = useCommand();
  const onSettled = (_done: unknown, error: unknown) => {
    settle(error);
    void queryClient.invalidateQueries(trpc.prizes.pathFilter());
  };
  return { commandId, onSettled };
}

/** A sum as it is typed, with or without points between thousands; undefined where it is none. */
export function readSum(typed: string): number | undefined {
  const digits = typed.replaceAll(/[\s.]/g, '');
  const sum = /^\d+$/.test(digits) ? Number(digits) : 0;
  return sum > 0 && Number.isSafeInteger(sum) ? sum : undefined;
}
