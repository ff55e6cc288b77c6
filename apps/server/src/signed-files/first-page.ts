import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of the first page in the order of reading; empty for a picture. @throws when it is no PDF that can be opened. */
export async function readFirstPage(pdf: Uint8Array): Promise<string> {
  // The library takes its bytes away.
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false, stopAtErrors: true });
  try {
    const page = await (await loading.promise).getPage(1);
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  } finally {
    await loading.destroy();
  }
}

export type Identified = { readonly is: 'same' | 'unread' } | { readonly is: 'other'; readonly symbol: string };
type Head = { readonly symbol: string; readonly decidedOn: string };

const symbols = /s\s*ố\s*:\s*(\d+\s*\/\s*[\p{L}\p{N}&.]+(?:\s*-\s*[\p{L}\p{N}&.]+)*)/giu;
const days = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/giu;

/** Whether a first page bears the number and the day of a decision, those of another, or none that can be read. */
export function identify(page: string, { symbol, decidedOn }: Head): Identified {
  const text = page.normalize('NFC');
  const found = [...text.matchAll(symbols)].map(([, told = '']) => told);
  const [first] = found;
  if (first === undefined) return { is: 'unread' };
  if (!found.some((told) => plain(told) === plain(symbol))) return { is: 'other', symbol: first.replace(/\s+/g, '') };
  const dates = [...text.matchAll(days)].map(([, day = '', month = '', year]) => `${year}-${two(month)}-${two(day)}`);
  if (dates.length === 0) return { is: 'unread' };
  return dates.includes(decidedOn) ? { is: 'same' } : { is: 'other', symbol: first.replace(/\s+/g, '') };
}

function plain(symbol: string): string {
  return symbol.normalize('NFC').replace(/\s+/g, '').replace(/^0+/, '').toLocaleUpperCase('vi');
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
