import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export type DemonstrationServer = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * The demonstration on a folder of its own, which goes when it stops. Its history is complete, so that nothing else is at
 * work. The screens must be built. @throws Error with what it said when it does not start.
 */
export async function startDemonstration(): Promise<DemonstrationServer> {
  const folder = await mkdtemp(join(tmpdir(), 'vinh-danh-'));
  const env = { ...process.env, VINHDANH_DATA: folder, VINHDANH_MODE: 'demonstration', PORT: '0', LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  let said = '';
  const url = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /listens on (http:\S+)/.exec(said)?.[1];
      if (found && said.includes('history is complete')) resolve(found);
    });
    void ended.then(() => reject(new Error(`the server has ended: ${said}`)));
  });
  try {
    return { url: await url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
