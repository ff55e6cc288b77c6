// Whether the built screens are those of the sources as they lie here. turbo knows as well, but takes most of a second to say
// so. Plain JavaScript for Node 20.19, like start.mjs.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a build reads, as in turbo.json; folders with everything in them. */
const inputs = [
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/package.json',
  'apps/web/vite.config.ts',
  'packages/db/src',
  'packages/ui/src',
  'packages/workflows/src',
  'package-lock.json',
  'package.json',
  'turbo.json',
];

/** The hash of the content of all inputs. Taken before a build: what changes meanwhile must be seen by the next start. */
export function hashInputs(root) {
  return hashOf(
    root,
    inputs.flatMap((input) => filesOf(root, input)),
  );
}

/** Whether the screens that lie here are those kept after a build from these inputs. */
export function isBuilt(root, inputsHash) {
  try {
    return readFileSync(keptAt(root), 'utf8') === together(root, inputsHash);
  } catch {
    return false;
  }
}

/** Keeps what was built from what. Without it, as in a checkout that may not be written to, the next start asks turbo. */
export function keepBuilt(root, inputsHash) {
  try {
    mkdirSync(dirname(keptAt(root)), { recursive: true });
    writeFileSync(keptAt(root), together(root, inputsHash));
  } catch {
    // Slower, not wrong.
  }
}

/** The page stands for all that was built: the names of its files carry the hashes of their content. */
function together(root, inputsHash) {
  return `${inputsHash} ${hashOf(root, [join('apps', 'web', 'dist', 'index.html')])}`;
}

function hashOf(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function keptAt(root) {
  return join(root, 'node_modules', '.cache', 'vinh-danh', 'screens');
}

function filesOf(root, path) {
  const entries = listed(join(root, path));
  return entries ? entries.flatMap((entry) => filesOf(root, join(path, entry))) : [path];
}

function listed(path) {
  try {
    return readdirSync(path).toSorted();
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
