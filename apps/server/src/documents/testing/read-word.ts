import { strFromU8, unzipSync } from 'fflate';

/** The text of a Word file's body: a line for each paragraph, as a person reads it. */
export function readWord(bytes: Uint8Array): string[] {
  const { 'word/document.xml': body } = unzipSync(bytes);
  if (!body) throw new Error('no Word file');
  return strFromU8(body)
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
        .map(([, text = '']) => text)
        .join('')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    .filter((line) => line.trim() !== '');
}
