import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file of the build, as Vite's manifest tells it. */
type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

/** What a page costs beyond what the pages before it have brought, in bytes as they travel (gzip). */
export type Weight = { readonly page: string; readonly js: number };
export type Weights = {
  /** Everything up to the first list: frame and work list. */
  readonly firstList: number;
  /** Each further page, beyond the first list. */
  readonly pages: readonly Weight[];
  /** The page for everybody who scans a certificate. */
  readonly check: number;
  readonly css: number;
  /** Both faces with their Vietnamese and Latin parts. */
  readonly fonts: number;
};

/**
 * What the browser must fetch, read from a build (`dist`) and its manifest. A page is what the router fetches when its
 * address is opened; what a page fetches later, when a dialog opens, is counted with the page that asks for it.
 */
export async function readWeights(dist: string): Promise<Weights> {
  const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const sizes = new Map<string, number>();
  const sizeOf = async (file: string) => {
    const known = sizes.get(file) ?? (await packed(join(dist, file)));
    sizes.set(file, known);
    return known;
  };
  const total = async (files: Iterable<string>) => {
    const all = await Promise.all([...files].map(sizeOf));
    return all.reduce((sum, size) => sum + size, 0);
  };
  const [entry, check] = ['index.html', 'check.html'];
  if (!manifest[entry] || !manifest[check]) throw new Error('the build lacks an entry');
  const first = filesOf(manifest, [entry]);
  const later = [...keysOf(manifest, [entry])].flatMap((key) => manifest[key]?.dynamicImports ?? []);
  const pages = [...new Set(later)].filter((key) => manifest[key]);
  const assets = [...new Set(Object.values(manifest).map(({ file }) => file))];
  return {
    firstList: await total(first),
    pages: await Promise.all(
      pages.map(async (page) => ({
        page: page.replace(/^src\//, ''),
        js: await total([...filesOf(manifest, [page])].filter((file) => !first.has(file))),
      })),
    ),
    check: await total(filesOf(manifest, [check])),
    css: await total(assets.filter((file) => file.endsWith('.css'))),
    fonts: await total(assets.filter((file) => file.endsWith('.woff2'))),
  };
}

/** The scripts that these modules need at once. */
function filesOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const files = [...keysOf(manifest, keys)].flatMap((key) => manifest[key]?.file ?? []);
  return new Set(files.filter((file) => file.endsWith('.js')));
}

/** These modules with all that they need at once, by their keys in the manifest. */
function keysOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    manifest[key]?.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return seen;
}

/** A font is packed already; everything else travels as gzip. */
async function packed(path: string): Promise<number> {
  const content = await readFile(path);
  return path.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
}
