import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Page = { readonly pattern: RegExp; readonly link: string };

/**
 * Which scripts an address needs, as the build has written them down (`preloads.json`), as a `Link` header; undefined
 * where the build says nothing of it.
 */
export function readPreloads(folder: string): (path: string) => string | undefined {
  const file = join(folder, 'preloads.json');
  if (!existsSync(file)) return () => undefined;
  const written = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly string[]>>;
  const pages = Object.entries(written)
    // An address that is written out goes before one with a place for a name.
    .toSorted(([one], [other]) => Number(one.includes('$')) - Number(other.includes('$')))
    .map(([path, scripts]): Page => ({ pattern: patternOf(path), link: linkOf(scripts) }));
  return (path) => pages.find(({ pattern }) => pattern.test(path))?.link || undefined;
}

function patternOf(path: string): RegExp {
  const parts = path
    .split('/')
    .map((part) => (part.startsWith('$') ? '[^/]+' : part.replaceAll(/[^\w-]/g, String.raw`\$&`)));
  return new RegExp(`^${parts.join('/')}$`);
}

function linkOf(scripts: readonly string[]): string {
  return scripts.map((script) => `</${script}>; rel=modulepreload`).join(', ');
}
