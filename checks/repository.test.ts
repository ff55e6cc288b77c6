import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

/** What a tool says against the repository; empty when it says nothing. */
async function complaints(command: string, ...args: string[]): Promise<string> {
  try {
    await run(process.execPath, [join(root, command), ...args], { cwd: root, maxBuffer: 1 << 24 });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}` || String(error);
  }
}

it('compiles: all projects, strict', async () => {
  expect(await complaints('node_modules/typescript/bin/tsc', '-b')).toBe('');
});

it('has no lint findings', async () => {
  expect(await complaints('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings')).toBe('');
});

it('is formatted (npm run format)', async () => {
  expect(await complaints('node_modules/oxfmt/bin/oxfmt', '--check', '.')).toBe('');
});

it('imports only what its room may use, declared, without cycles', async () => {
  expect(await complaints('checks/imports.mjs')).toBe('');
});

it('has no dead code and no undeclared dependency', async () => {
  expect(await complaints('node_modules/knip/bin/knip.js')).toBe('');
});

it('takes from the server nothing but types into the browser', async () => {
  const source = await readFile(join(root, 'apps/web/src/trpc.ts'), 'utf8');
  const imports = source.split('\n').filter((line) => line.includes('@vinh-danh/server'));
  expect(imports.length).toBeGreaterThan(0);
  for (const line of imports) expect(line).toMatch(/^import type /);
});
