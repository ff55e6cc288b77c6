import { strFromU8, unzipSync } from 'fflate';

/** In bytes, unpacked: a filled form is far smaller. */
const mostUnpacked = 8 * 1024 * 1024;
const mostFiles = 200;

/** Programs, controls, files within the file, other workbooks and queries. */
const foreign =
  /vbaProject|activeX|embeddings\/|customUI|externalLinks\/|queryTables\/|connections\.xml|macrosheets\//i;

/**
 * What a workbook has that a report may not, by name. Undefined when it is no Excel file or unpacks to too much; what it claims
 * to unpack to is all that is given to it.
 */
export function findForeignSheetParts(content: Uint8Array): string[] | undefined {
  let unpacked = 0;
  let count = 0;
  const files = unzip(content, (size) => {
    unpacked += size;
    count += 1;
    return unpacked <= mostUnpacked && count <= mostFiles;
  });
  if (!files?.['xl/workbook.xml'] || unpacked > mostUnpacked || count > mostFiles) return undefined;
  return Object.entries(files).flatMap(([name, bytes]) => {
    if (foreign.test(name)) return [name];
    if (!/\.(?:rels|xml)$/.test(name)) return [];
    const text = strFromU8(bytes);
    const isForeign =
      text.includes('<!DOCTYPE') ||
      text.includes('<!ENTITY') ||
      (name === '[Content_Types].xml' && text.includes('macroEnabled')) ||
      (name.endsWith('.rels') && /TargetMode="External"/.test(text) && !/\/hyperlink"/.test(text));
    return isForeign ? [name] : [];
  });
}

function unzip(content: Uint8Array, fits: (size: number) => boolean) {
  try {
    return unzipSync(content, { filter: ({ originalSize }) => fits(originalSize) });
  } catch {
    return undefined;
  }
}
