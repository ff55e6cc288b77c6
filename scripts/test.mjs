// npm test: builds the web, runs every suite and ends with one line, "N passed, N failed" (", N skipped").
// What needs a Debian package that this machine lacks is named and skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres15 } from './postgres-15.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vinh-danh-results-'));
const report = join(folder, 'report.json');
const bin = (name) => join('node_modules', name);
const node = (file, ...args) =>
  spawnSync(process.execPath, [bin(file), ...args], { stdio: 'inherit', env: process.env });

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
if (chromium) process.env.CHROMIUM = chromium;
else console.log('Chromium is not installed: the browser tests are skipped (Debian package "chromium").');

const postgres15 = startPostgres15();
if (postgres15) process.env.PG15_DATABASE_URL = postgres15.url;
else console.log('PostgreSQL 15 is not installed: its tests are skipped (Debian package "postgresql-15").');

for (const [path, name] of Object.entries({ '/usr/bin/pdfsig': 'poppler-utils', '/usr/bin/openssl': 'openssl' }))
  if (!existsSync(path)) console.log(`${path} is not installed: its tests are skipped (Debian package "${name}").`);

let passed = 0;
let failed = 0;
let skipped = 0;
try {
  const build = node('turbo/bin/turbo', 'run', 'build');
  if (build.status !== 0) throw new Error('the web does not build');
  node(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  );
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed = result.numPassedTests;
  skipped = result.numPendingTests + result.numTodoTests;
  // A file that breaks before its first test has failed too.
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  failed = result.numFailedTests + broken.length;
} catch (error) {
  console.error(String(error));
  failed += 1;
} finally {
  postgres15?.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
