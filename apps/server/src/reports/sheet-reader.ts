import { join } from 'node:path';
import workerpool from 'workerpool';
import { RefusedError } from '../errors.ts';
import type { ReadSheet, SheetCells } from './sheet-worker.ts';

/** Reads workbooks that strangers' machines have made, beside the server. */
export type SheetReader = {
  /** @throws RefusedError why the file is not read, with the places at which it shows. */
  read(content: Uint8Array): Promise<SheetCells>;
  close(): Promise<void>;
};

/** One worker process with little memory; it starts with the first sheet, and one that takes too long is stopped. */
export function createSheetReader({ patienceMs = 15_000 } = {}): SheetReader {
  const pool = workerpool.pool(join(import.meta.dirname, 'sheet-worker.ts'), {
    workerType: 'process',
    maxWorkers: 1,
    forkOpts: { serialization: 'advanced', execArgv: ['--max-old-space-size=256'] },
  });
  return {
    async read(content) {
      const read = await readBeside(() =>
        pool.exec<(given: Uint8Array) => ReadSheet>('read', [content]).timeout(patienceMs),
      );
      if ('sheets' in read) return read.sheets;
      throw new RefusedError({ code: read.fault, params: { names: read.names } });
    },
    async close() {
      await pool.terminate(true);
    },
  };
}

/** Whatever makes the worker stop lies in the file. */
async function readBeside(exec: () => PromiseLike<ReadSheet>): Promise<ReadSheet> {
  try {
    return await exec();
  } catch {
    return { fault: 'sheetUnreadable', names: [] };
  }
}
