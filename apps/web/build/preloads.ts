import type { Plugin, Rolldown } from 'vite';

const router = /\/src\/routes\/router\.tsx$/;
const file = 'preloads.json';

type Bundle = Rolldown.OutputBundle;

/**
 * Writes which scripts each address needs beside the first, so that the server can name them with the page: the browser
 * fetches them beside the first instead of after it. The addresses and their pages are read from the router.
 */
export function preloads(): Plugin {
  const pages = new Map<string, string>();
  return {
    name: 'preloads',
    apply: 'build',
    transform: {
      filter: { id: router },
      async handler(code, id) {
        for (const { path, page } of routesIn(this.parse(code))) {
          const resolved = await this.resolve(page, id);
          if (resolved) pages.set(path, resolved.id);
        }
      },
    },
    generateBundle(_options, bundle) {
      const first = filesOf(bundle, ({ isEntry }) => isEntry);
      const found = [...pages].map(([path, page]) => {
        const own = filesOf(bundle, ({ facadeModuleId }) => facadeModuleId === page);
        return [path, [...own].filter((name) => !first.has(name))] as const;
      });
      this.emitFile({ type: 'asset', fileName: file, source: JSON.stringify(Object.fromEntries(found)) });
    },
  };
}

/** The scripts of one chunk and of all it imports at once. */
function filesOf(bundle: Bundle, isMeant: (chunk: Rolldown.OutputChunk) => boolean): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    chunk.imports.forEach(visit);
  };
  for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && isMeant(chunk)) visit(chunk.fileName);
  return files;
}

type Route = { readonly path: string; readonly page: string };

/** Every object with a `path` and, somewhere in it, an import that is made when it is needed. */
function routesIn(found: unknown): Route[] {
  if (Array.isArray(found)) return found.flatMap(routesIn);
  if (typeof found !== 'object' || found === null) return [];
  const { type, properties = [] } = found as { type?: string; properties?: readonly unknown[] };
  if (type === 'ObjectExpression') {
    const path = properties.map(pathOf).find((value) => value !== undefined);
    const [page] = importsIn(properties);
    if (path !== undefined && page !== undefined) return [{ path, page }];
  }
  return Object.values(found).flatMap(routesIn);
}

function pathOf(property: unknown): string | undefined {
  const { key, value } = property as { key?: { name?: string }; value?: { value?: unknown } };
  return key?.name === 'path' && typeof value?.value === 'string' ? value.value : undefined;
}

function importsIn(found: unknown): string[] {
  if (Array.isArray(found)) return found.flatMap(importsIn);
  if (typeof found !== 'object' || found === null) return [];
  const { type, source } = found as { type?: string; source?: { value?: unknown } };
  if (type === 'ImportExpression' && typeof source?.value === 'string') return [source.value];
  return Object.values(found).flatMap(importsIn);
}
