import { strFromU8, unzipSync } from 'fflate';

/** In bytes, unpacked: a letter with its coat of arms is far smaller. */
const mostUnpacked = 30 * 1024 * 1024;

/** Programs, controls and files within the file. */
const foreign = /vbaProject|vbaData|activeX|embeddings\/|attachedToolbars|customUI/i;
/** Fields that fetch something or start something when the file is opened. */
const calling = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\b/;

/**
 * What a Word file has that a template may not: programs, files within it, parts that are fetched from elsewhere; by name.
 * Undefined when it is no Word file or unpacks to too much.
 */
export function findForeignParts(content: Uint8Array): string[] | undefined {
  let unpacked = 0;
  const files = unzip(content, (size) => {
    unpacked += size;
    return unpacked <= mostUnpacked;
  });
  if (!files?.['word/document.xml'] || unpacked > mostUnpacked) return undefined;
  return Object.entries(files).flatMap(([name, bytes]) => {
    if (foreign.test(name)) return [name];
    if (!/\.(?:rels|xml)$/.test(name)) return [];
    const text = strFromU8(bytes);
    if (name === '[Content_Types].xml' && text.includes('macroEnabled')) return [name];
    const called = [...text.matchAll(/<w:instrText[^>]*>([^<]*)</g)].flatMap(
      ([, field = '']) => calling.exec(field) ?? [],
    );
    return [...called, ...(name.endsWith('.rels') ? externalIn(text) : [])];
  });
}

/** Relations to something outside the file; a hyperlink is only shown. */
function externalIn(relations: string): string[] {
  return [...relations.matchAll(/<Relationship\s[^>]*TargetMode="External"[^>]*>/g)]
    .map(([relation]) => relation)
    .filter((relation) => !/Type="[^"]*\/hyperlink"/.test(relation))
    .map((relation) => /Target="([^"]*)"/.exec(relation)?.[1] ?? '');
}

function unzip(content: Uint8Array, fits: (size: number) => boolean) {
  try {
    return unzipSync(content, { filter: ({ originalSize }) => fits(originalSize) });
  } catch {
    return undefined;
  }
}
