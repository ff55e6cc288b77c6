import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';

/** Writes files into a ZIP as they come, none kept; they are packed already. */
export async function zipFiles(
  target: Writable,
  files: AsyncIterable<{ name: string; content: Uint8Array }>,
): Promise<void> {
  const finished = new Promise<void>((resolve, reject) => target.once('finish', resolve).once('error', reject));
  let isFull = false;
  const zip = new Zip((error, chunk, isLast) => {
    if (error) target.destroy(error);
    else isFull = !target.write(chunk);
    if (isLast) target.end();
  });
  try {
    for await (const { name, content } of files) {
      const file = new ZipPassThrough(name);
      zip.add(file);
      file.push(content, true);
      if (isFull) await once(target, 'drain');
    }
    zip.end();
  } catch (error) {
    zip.terminate();
    target.destroy();
    finished.catch(() => undefined);
    throw error;
  }
  await finished;
}
