import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(js|css|svg)$/;
const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Writes a compressed twin beside every script and style sheet: the server sends what the browser accepts, and packs nothing. */
export function compress(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const folder = join(dir, 'assets');
      const files = (await readdir(folder)).filter((name) => compressible.test(name));
      await Promise.all(files.map((name) => writeTwins(join(folder, name))));
    },
  };
}

async function writeTwins(path: string): Promise<void> {
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${path}.gz`, await toGzip(content, { level: 9 }));
  await writeFile(`${path}.br`, await toBrotli(content, { params }));
}
