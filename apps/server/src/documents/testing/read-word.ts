import { strFromU8, unzipSync } from 'fflate';

/** The text of a Word file's body: a line for each paragraph, as a person reads it. */
export function readWord(bytes: Uint8Array): string[] {
  return linesIn(bodyOf(bytes)).filter((line) => line.trim() !== '');
}

/** The rows of all tables, cell by cell. */
export function readWordRows(bytes: Uint8Array): string[][] {
  return [...bodyOf(bytes).matchAll(/<w:tr[ >].*?<\/w:tr>/gsu)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gsu)].map(([cell]) => linesIn(cell).join(' ').trim()),
  );
}

function bodyOf(bytes: Uint8Array): string {
  const { 'word/document.xml': body } = unzipSync(bytes);
  if (!body) throw new Error('no Word file');
  return strFromU8(body);
}

function linesIn(xml: string): string[] {
  return xml.split('</w:p>').map((paragraph) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
      .map(([, text = '']) => text)
      .join('')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}
