import { useEffect, useRef } from 'react';
import type { Command } from './command-of.ts';

type Run = () => void;
const handlers = new Map<Command, (() => Run)[]>();

/** What a key does on the page that is open; the latest one counts. */
export function useShortcut(command: Command, run: Run): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const find = () => latest.current;
    handlers.set(command, [...(handlers.get(command) ?? []), find]);
    return () =>
      void handlers.set(
        command,
        (handlers.get(command) ?? []).filter((other) => other !== find),
      );
  }, [command]);
}

/** What a command does just now. */
export function findHandler(command: Command): Run | undefined {
  return handlers.get(command)?.at(-1)?.();
}
