/** Runs `work` for each item with so many workers at once; gives items per second. */
export async function throughput<T>(
  items: readonly T[],
  workers: number,
  work: (item: T, worker: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async (_none, worker) => {
      for (let index = next++; index < items.length; index = next++) {
        const item = items[index];
        if (item !== undefined) await work(item, worker);
      }
    }),
  );
  return items.length / ((performance.now() - started) / 1000);
}
