import { strFromU8, unzipSync } from 'fflate';

/** The rows of a workbook's first sheet as a person reads them, cell by cell; numbers as they are kept. */
export function readSheet(bytes: Uint8Array): string[][] {
  const files = unzipSync(bytes);
  const partOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const words = [...partOf('xl/sharedStrings.xml').matchAll(/<si>.*?<\/si>/gsu)].map(([entry]) => textIn(entry, 't'));
  return [...partOf('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>.*?<\/row>/gsu)].map(([row]) =>
    [...row.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gsu)].map(([cell]) => {
      const value = textIn(cell, 'v');
      return / t="s"/.test(cell) ? (words[Number(value)] ?? '') : value;
    }),
  );
}

/** The rows of all tables of a Word file, cell by cell. */
export function readWordRows(bytes: Uint8Array): string[][] {
  const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...body.matchAll(/<w:tr[ >].*?<\/w:tr>/gsu)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gsu)].map(([cell]) => textIn(cell, 'w:t')),
  );
}

function textIn(xml: string, element: string): string {
  return [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'gu'))]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
