import { spawn } from 'node:child_process';
import { asAccount } from './account.ts';
import type { Account } from './account.ts';
import { codeOf } from './errors.ts';

export type Outcome = { readonly exitCode: number | null; readonly output: string };

/** Variables the server's programs may see; PG* and the locale of a terminal must not leak into a cluster. */
const PASSED_ON = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TZ'];

/** The environment for the server's programs: a few variables of ours, messages in English. */
export function serverEnvironment(): Record<string, string> {
  const passed = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  // macOS starts a thread to find out the language when none is set, and PostgreSQL then refuses to run.
  return { ...Object.fromEntries(passed), LC_ALL: 'C' };
}

/**
 * Runs a program to its end and gives its exit code (null: it could not be started) and all it said.
 * Detached, so that a Ctrl-C at the terminal does not reach it.
 */
export function run(program: string, args: readonly string[], where: { account?: Account | undefined; cwd?: string }) {
  return new Promise<Outcome>((resolve) => {
    const child = spawn(program, args, {
      ...asAccount(where.account),
      ...(where.cwd === undefined ? {} : { cwd: where.cwd }),
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (thrown) => resolve({ exitCode: null, output: codeOf(thrown) ?? thrown.message }));
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}
