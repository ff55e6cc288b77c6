import { join } from 'node:path';
import workerpool from 'workerpool';
import { RefusedError } from '../errors.ts';
import type { openKeyFile } from './key-file.ts';
import type { ReadSignature } from './signature.ts';
import type { Keys } from './signer.ts';
import { readAnchors } from './trust.ts';
import type { ReadFile } from './worker.ts';

export type Contents = { readonly signatures: readonly ReadSignature[]; readonly page: string };

/** Reads what strangers' machines have made, beside the server: signed files and key files. */
export type SignatureDesk = {
  /** @throws RefusedError why it is not taken as signed, `documentTooLong` when it asks for more time or memory than there is. */
  readSigned(pdf: Uint8Array): Promise<Contents>;
  /** The text of the first page of a scan; its signatures are not looked at. @throws RefusedError `signedFileBroken`. */
  readScan(pdf: Uint8Array): Promise<Contents>;
  /** @throws RefusedError `keyPasswordWrong`, `keyFileUnreadable`. */
  openKeyFile(content: Uint8Array, password: string): Promise<Keys>;
  close(): Promise<void>;
};

type Settings = {
  readonly patienceMs?: number;
  /** A PEM file with the roots the installation trusts. */
  readonly anchorsFile?: string | undefined;
};

/** One worker process; it starts with the first file. */
export function createSignatureDesk({ patienceMs = 20_000, anchorsFile }: Settings = {}): SignatureDesk {
  const anchors = readAnchors(anchorsFile);
  const pool = workerpool.pool(join(import.meta.dirname, 'worker.ts'), {
    workerType: 'process',
    maxWorkers: 1,
    forkOpts: { serialization: 'advanced', execArgv: ['--max-old-space-size=512'] },
  });
  const read = async (pdf: Uint8Array, asSignedBy: readonly Uint8Array[] | null) => {
    const file = await run(() =>
      pool.exec<(...given: unknown[]) => ReadFile>('read', [pdf, asSignedBy]).timeout(patienceMs),
    );
    if ('fault' in file) throw new RefusedError({ code: file.fault });
    return file;
  };
  return {
    readSigned: (pdf) => read(pdf, anchors),
    readScan: (pdf) => read(pdf, null),
    async openKeyFile(content, password) {
      const opened = await run(() =>
        pool.exec<typeof openKeyFile>('openKeyFile', [content, password]).timeout(patienceMs),
      );
      if ('fault' in opened) throw new RefusedError({ code: opened.fault });
      return opened;
    },
    async close() {
      await pool.terminate(true);
    },
  };
}

async function run<T>(exec: () => PromiseLike<T>): Promise<T> {
  try {
    return await exec();
  } catch (error) {
    // A file that takes all the memory ends the worker; the next has a new one.
    const isGone = error instanceof Error && /worker terminated unexpectedly/iu.test(error.message);
    if (isGone || error instanceof workerpool.Promise.TimeoutError) throw new RefusedError({ code: 'documentTooLong' });
    throw error;
  }
}
