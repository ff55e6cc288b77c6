import { RefusedError } from './errors.ts';

/** Lets a limited number work at once, in the order of arrival. */
export type Gate = {
  /** @throws RefusedError `busy` when its turn does not come in time. */
  run<T>(work: () => Promise<T>): Promise<T>;
};

/** At most `size` at once; others wait `patienceMs` and are then refused, at once when more than `queue` are waiting. */
export function createGate({
  size,
  patienceMs,
  queue = 1000,
}: {
  size: number;
  patienceMs: number;
  queue?: number;
}): Gate {
  let free = size;
  const waiting = new Set<() => void>();

  async function enter(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return;
    }
    if (waiting.size >= queue) throw new RefusedError({ code: 'busy' });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(proceed);
        reject(new RefusedError({ code: 'busy' }));
      }, patienceMs);
      const proceed = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting.add(proceed);
    });
  }

  function leave(): void {
    const [next] = waiting;
    if (!next) {
      free += 1;
      return;
    }
    // The place is handed on, so nobody can slip in between.
    waiting.delete(next);
    next();
  }

  return {
    async run(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
