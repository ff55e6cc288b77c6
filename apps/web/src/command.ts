import { useCallback, useState } from 'react';
import { errorData, isAway } from './trpc.ts';

/**
 * The id under which a command is known to the server. It stays the same while the outcome is unknown (the server away,
 * the answer lost), so that a repeat is harmless; a definite answer ends it.
 */
export function useCommand() {
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const settle = useCallback((error?: unknown) => {
    if (isSettled(error)) setCommandId(crypto.randomUUID());
  }, []);
  return { commandId, settle };
}

/** Whether the server has answered for good: done, refused, or the input not understood. */
export function isSettled(error: unknown): boolean {
  if (error === undefined || error === null) return true;
  return !isAway(error) && errorData(error) !== undefined && errorData(error)?.httpStatus !== 500;
}
