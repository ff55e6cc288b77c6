import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Server = { readonly url: string; readonly stop: () => Promise<void> };
type Options = {
  readonly databaseUrl: string;
  readonly port?: number;
  readonly startMs?: number;
  /** What it must have said, beside where it listens. */
  readonly until?: string;
};

const root = join(import.meta.dirname, '../../../..');
/** Of its own: roles carry the schema's name, and neither an installation nor another test may lose theirs. */
export const schema = 'vinhdanh_browser';

/** Runs the program itself in the demonstration mode. @throws Error with what it said when it does not start. */
export async function spawnServer({ databaseUrl, port = 0, startMs = 30_000, until = '' }: Options): Promise<Server> {
  const files = await mkdtemp(join(tmpdir(), 'vinh-danh-files-'));
  const env = {
    ...process.env,
    NODE_ENV: undefined,
    VINHDANH_MODE: 'demonstration',
    DATABASE_URL: databaseUrl,
    DATABASE_SCHEMA: schema,
    VINHDANH_FILES: files,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  };
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const;
  const child = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], { cwd: root, env, stdio: [...stdio] });
  const ended = once(child, 'exit');
  let said = '';
  const url = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, found] = /listens on (http:\S+)/.exec(said) ?? [];
      if (found && said.includes(until)) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then(() => reject(new Error(`the server has ended: ${said}`)));
    setTimeout(() => reject(new Error(`the server does not listen: ${said}`)), startMs).unref();
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(files, { recursive: true, force: true });
  };
  try {
    return { url: await url, stop };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}
