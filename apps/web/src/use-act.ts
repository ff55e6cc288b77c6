import { useCommand } from './command.ts';

/** The id of a command, and `renew` once it has an answer: what is asked anew. */
export function useAct(renew: () => void) {
  const { commandId, settle } = useCommand();
  const onSettled = (_done: unknown, error: unknown) => {
    settle(error);
    renew();
  };
  return { commandId, onSettled };
}
