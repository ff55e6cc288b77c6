import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock } from './lock.ts';
import { findProcess } from './process-identity.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vinh-danh-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const leave = (holder: object) => writeFile(join(folder, 'lock.7'), JSON.stringify(holder));

describe('the lock of a data folder', () => {
  it('goes to one of many at once, and to the next after a release', async () => {
    for (let round = 0; round < 10; round += 1) {
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(folder)));
      const won = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      const lost = tries.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(won).toHaveLength(1);
      for (const reason of lost) expect(reason).toMatchObject({ code: 'DATA_FOLDER_IN_USE', pid: process.pid });
      await won[0]?.release();
      await won[0]?.release();
    }
  });

  it('is taken over from a process that is dead', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    const holder = findProcess(child.pid ?? 0);
    expect(holder).toBeDefined();
    await once(child, 'close');
    await leave({ ...holder });
    await (await acquireLock(folder)).release();
  });

  it.runIf(process.platform === 'linux')('is taken over when the pid now belongs to another process', async () => {
    await leave({ ...findProcess(process.ppid), started: '1' });
    await expectFree();
  });

  it('is refused while the holder lives', async () => {
    await leave({ ...findProcess(process.ppid) });
    const message = expect.stringContaining(`process ${process.ppid}`);
    await expect(acquireLock(folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE', pid: process.ppid, message });
  });

  it('is free when a power cut left its file empty', async () => {
    await writeFile(join(folder, 'lock.7'), '');
    await expectFree();
  });

  it('watches for a sign of life from a holder in another container', async () => {
    await leave({ pid: 1, started: '1', namespace: 'pid:[1]' });
    const beat = setInterval(() => void utimes(join(folder, 'lock.7'), new Date(), new Date()), 50);
    await expect(acquireLock(folder, 200)).rejects.toMatchObject({ code: 'DATA_FOLDER_IN_USE', pid: 1 });
    clearInterval(beat);
    await (await acquireLock(folder, 200)).release();
  });
});

async function expectFree(): Promise<void> {
  const lock = await acquireLock(folder);
  expect(lock).toBeDefined();
  await lock.release();
}
