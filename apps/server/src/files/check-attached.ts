import type { Tx } from '@vinh-danh/db';
import { RefusedError } from '../errors.ts';
import type { Step } from '../nominations/steps.ts';
import { countMatching } from './store.ts';

/** The files a paper names must have come in for its nomination, and be what they are told to be. @throws RefusedError `fileUnknown`. */
export async function checkAttached(tx: Tx, steps: readonly Step[]): Promise<void> {
  for (const { row, event } of steps) {
    if (event.type !== 'attach' || !event.files) continue;
    const told = new Map(event.files.map((file) => [file.id, file]));
    if ((await countMatching(tx, row.id, [...told.values()])) !== event.files.length) {
      throw new RefusedError({ code: 'fileUnknown' });
    }
  }
}
