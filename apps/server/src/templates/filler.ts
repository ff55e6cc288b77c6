import { join } from 'node:path';
import workerpool from 'workerpool';
import { RefusedError } from '../errors.ts';
import type { Filled } from './worker.ts';

/** Fills Word templates beside the server. */
export type Filler = {
  /**
   * @returns the Word file of a template filled with these fields.
   * @throws RefusedError why the template cannot be used, with the names at which it shows; `documentTooLong` when it takes
   * longer than there is patience for: the worker is stopped and the next has a new one.
   */
  fill(template: Uint8Array, fields: Record<string, unknown>): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** One worker process with little memory; it starts with the first template. */
export function createFiller({ patienceMs = 15_000 } = {}): Filler {
  const pool = workerpool.pool(join(import.meta.dirname, 'worker.ts'), {
    workerType: 'process',
    maxWorkers: 1,
    forkOpts: { serialization: 'advanced', execArgv: ['--max-old-space-size=256'] },
  });
  return {
    async fill(template, fields) {
      const filled = await run(() =>
        pool
          .exec<(content: Uint8Array, data: Record<string, unknown>) => Filled>('fill', [template, fields])
          .timeout(patienceMs),
      );
      if ('docx' in filled) return filled.docx;
      throw new RefusedError({ code: filled.fault, params: { names: filled.names } });
    },
    async close() {
      await pool.terminate(true);
    },
  };
}

async function run(exec: () => PromiseLike<Filled>): Promise<Filled> {
  try {
    return await exec();
  } catch (error) {
    if (error instanceof workerpool.Promise.TimeoutError) throw new RefusedError({ code: 'documentTooLong' });
    throw error;
  }
}
