import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { mostFileBytes, type FileType } from '@vinh-danh/workflows';
import { codeOf } from '../database-fault.ts';
import { RefusedError } from '../errors.ts';
import { sniffFile } from './sniff.ts';

export type StoredFile = { readonly sha256: string; readonly type: FileType; readonly size: number };

/** Where contents are kept, each under its SHA-256 and once: `<folder>/ab/abcdef…`. */
export type FileStore = {
  /**
   * Takes a stream in, at most 20 MB, and looks what it is. On the disk, flushed, when it comes back.
   * @throws RefusedError `fileEmpty`, `fileTooLarge`, `fileKindRefused`, `fileStoreFull`; nothing is left behind.
   */
  keep(content: ReadableStream<Uint8Array>): Promise<StoredFile>;
  /** The content; undefined when it is not there. */
  read(sha256: string): Promise<Readable | undefined>;
};

const dayMs = 24 * 60 * 60 * 1000;

export function createFileStore(folder: string): FileStore {
  const arriving = join(folder, 'arriving');
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async keep(content) {
      await mkdir(arriving, { recursive: true });
      const path = join(arriving, randomUUID());
      try {
        const { sha256, size } = await write(content, path);
        const type = await sniffFile(path);
        if (!type) throw new RefusedError({ code: 'fileKindRefused' });
        await settle(path, placeOf(sha256));
        return { sha256, type, size };
      } catch (error) {
        throw isFull(error) ? new RefusedError({ code: 'fileStoreFull' }) : error;
      } finally {
        await rm(path, { force: true });
      }
    },
    async read(sha256) {
      const path = placeOf(sha256);
      const found = await stat(path).catch(() => undefined);
      return found?.isFile() ? createReadStream(path) : undefined;
    },
  };
}

/** Removes what was arriving when a process was killed: what is a day old arrives no more. */
export async function clearArriving(folder: string): Promise<void> {
  const arriving = join(folder, 'arriving');
  const names = await readdir(arriving).catch(() => []);
  for (const path of names.map((name) => join(arriving, name))) {
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > dayMs) await rm(path, { force: true });
  }
}

async function write(content: ReadableStream<Uint8Array>, path: string): Promise<{ sha256: string; size: number }> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > mostFileBytes) throw tooLarge();
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (size === 0) throw new RefusedError({ code: 'fileEmpty' });
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** Gives the content its place by a second name, so that it is there whole or not at all; the same content may be there already. */
async function settle(path: string, place: string): Promise<void> {
  const folder = dirname(place);
  await mkdir(folder, { recursive: true });
  await link(path, place).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  const directory = await open(folder, 'r').catch(() => undefined);
  // Windows cannot flush a folder, and does not need it.
  await directory?.sync().catch(() => undefined);
  await directory?.close();
  await unlink(path);
}

function isFull(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** More than 20 MB. */
export function tooLarge(): RefusedError {
  return new RefusedError({ code: 'fileTooLarge', params: { megabytes: mostFileBytes / 1024 ** 2 } });
}
