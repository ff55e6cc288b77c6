// npm test: builds the web, runs every suite and ends with one line, "N passed, N failed" (", N skipped").
// What needs a Debian package that this machine lacks is named and skipped.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres15 } from './postgres-15.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vinh-danh-results-'));
const bin = (name) => join('node_modules', name);
const asked = process.argv.slice(2);

/** Runs vitest beside whatever else runs, and counts what its report says. */
async function run(name, ...args) {
  const report = join(folder, `${name}.json`);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [bin('vitest/vitest.mjs'), 'run', ...output, ...args, ...asked]);
  // Through this program, so that neither of two takes the terminal for its own.
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  await once(child, 'close');
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.error(`vitest left no report of ${name}: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that breaks before its first test has failed too.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

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

let counts;
try {
  const build = spawnSync(process.execPath, [bin('turbo/bin/turbo'), 'run', 'build'], { stdio: 'inherit' });
  if (build.status !== 0) throw new Error('the web does not build');
  // A browser waits more than it works: two of them leave a processor to the rest. Whoever asks for some files gets one run.
  const workers = Math.max(1, Math.min(2, availableParallelism() - 1));
  counts =
    asked.length > 0
      ? [await run('asked')]
      : await Promise.all([
          run('browser', '--project=browser', '--maxWorkers=2'),
          run('code', '--project=code', '--project=repository', `--maxWorkers=${workers}`),
        ]);
} catch (error) {
  console.error(String(error));
  counts = [{ passed: 0, failed: 1, skipped: 0 }];
} finally {
  postgres15?.stop();
  rmSync(folder, { recursive: true, force: true });
}
const sum = (kind) => counts.reduce((total, one) => total + one[kind], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
