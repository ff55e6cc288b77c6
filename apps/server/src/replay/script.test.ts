import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const script = resolve(import.meta.dirname, '../../../../scripts/replay.ts');
const certificate = {
  award: 'GK_X',
  subject: 'collective',
  count: 2,
  submittingUnit: 'ubnd-xa-ia-dal',
  submitted: '2022-03',
  decided: '2022-03-31',
  procedure: 'simplified',
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vinh-danh-script-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the program on a new database of the tests' server, or on one of its own. */
async function replay(key: string, collective: number) {
  const path = join(folder, `${key}.json`);
  await writeFile(
    path,
    JSON.stringify({ key, groups: [certificate], expect: [{ award: 'GK_X', year: 2022, collective }] }),
  );
  const env = { ...process.env, DATABASE_URL: process.env['TEST_DATABASE_URL'] };
  const child = spawn(process.execPath, [script, '--case', path, '--seed', '3', '--json', '--quiet'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  const [status] = (await once(child, 'close')) as [number];
  return { status, summary: JSON.parse(said) as Record<string, unknown> };
}

it('prints one JSON object, and ends with 1 when an expected number does not hold', async () => {
  const { status, summary } = await replay('wrong', 3);
  expect(summary).toMatchObject({
    case: 'wrong',
    seed: 3,
    nominations: 2,
    refused: 0,
    expected: false,
    historyVerified: true,
  });
  expect(summary['counts']).toEqual([
    { award: 'GK_X', year: 2022, collective: 2, individual: 0, household: 0, posthumous: 0 },
  ]);
  expect(status).toBe(1);
});
