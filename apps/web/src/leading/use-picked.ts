import { useState } from 'react';
import type { LeadingItem } from '../trpc.ts';

/** Whether an item is decided along with the others unless somebody says otherwise. */
export function isOrdinary({ findings }: Pick<LeadingItem, 'findings'>): boolean {
  return findings.every(({ isHard }) => !isHard);
}

export type Picked = {
  readonly picked: readonly LeadingItem[];
  readonly isPicked: (item: LeadingItem) => boolean;
  readonly toggle: (item: LeadingItem) => void;
  /** Picks all of these, or none when all are picked already. */
  readonly toggleAll: (items: readonly LeadingItem[]) => void;
  /** Back to what is picked from the start. */
  readonly reset: () => void;
};

/**
 * Which items are picked: the ordinary ones from the start, the others one by one by hand. Only what the person changed
 * is kept, so that items that come or go leave it as it is.
 */
export function usePicked(items: readonly LeadingItem[]): Picked {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const isPicked = (item: LeadingItem) => isOrdinary(item) !== changed.has(item.id);
  const flip = (some: readonly LeadingItem[]) => {
    const next = new Set(changed);
    for (const { id } of some) if (!next.delete(id)) next.add(id);
    setChanged(next);
  };
  return {
    picked: items.filter(isPicked),
    isPicked,
    toggle: (item: LeadingItem) => flip([item]),
    toggleAll(some) {
      const all = some.every(isPicked);
      flip(some.filter((item) => isPicked(item) === all));
    },
    reset: () => setChanged(new Set()),
  };
}
