import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import workerpool from 'workerpool';
import { RefusedError } from '../../errors.ts';
import type { Print, Printed } from './print.ts';

/** Prints PDFs beside the server. */
export type Press = {
  /**
   * @returns the PDF of a template filled with data.
   * @throws RefusedError `glyphsMissing` with the letters that no font has, `documentTooLong` when it takes longer than
   * the press has patience for: the worker is stopped and the next print has a new one.
   */
  print(template: string, data: unknown, standard?: Print['standard']): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** A press with one worker process for each core but one; none runs before the first print. */
export function createPress({ patienceMs = 60_000 } = {}): Press {
  const pool = workerpool.pool(join(import.meta.dirname, 'worker.ts'), {
    workerType: 'process',
    maxWorkers: Math.max(1, availableParallelism() - 1),
    // Buffers travel as they are; and the worker is not given what the server was started with.
    forkOpts: { serialization: 'advanced', execArgv: [] },
  });
  return {
    async print(template, data, standard = 'a-2b') {
      const job: Print = { template, data, standard };
      const printed = await run(() => pool.exec<(print: Print) => Printed>('compile', [job]).timeout(patienceMs));
      if ('pdf' in printed) return printed.pdf;
      if ('missing' in printed)
        throw new RefusedError({ code: 'glyphsMissing', params: { letters: lettersOf(printed.missing) } });
      throw new Error(`the template ${template} cannot be printed: ${printed.fault}`);
    },
    async close() {
      await pool.terminate(true);
    },
  };
}

async function run(exec: () => PromiseLike<Printed>): Promise<Printed> {
  try {
    return await exec();
  } catch (error) {
    if (error instanceof workerpool.Promise.TimeoutError) throw new RefusedError({ code: 'documentTooLong' });
    throw error;
  }
}

function lettersOf(texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => Array.from(text)))].join(' ');
}
