import { useEffect } from 'react';
import type { ListInput } from '../../trpc.ts';

export type Queue = Omit<ListInput, 'cursor'>;
const key = 'queue';

/** Keeps, for this tab, the list a person works through with its filter, so that a dossier can lead to the next one. */
export function useRememberedQueue(queue: Queue): void {
  const text = JSON.stringify(queue);
  useEffect(() => sessionStorage.setItem(key, text), [text]);
}

/** The list the person came from, or `otherwise` where it was none in this tab. */
export function readQueue(otherwise: Queue): Queue {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'view' in kept ? (kept as Queue) : otherwise;
  } catch {
    return otherwise;
  }
}
