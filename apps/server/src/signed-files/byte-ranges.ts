import { SignatureFault } from './signature.ts';

/** Where a signature stands in a PDF: what it covers, and the gap in it that holds the signature itself. */
export type Signed = {
  readonly content: Uint8Array;
  readonly contents: Uint8Array;
  readonly subFilter: string;
  /** The day and time the dictionary tells, as PDF writes it. */
  readonly toldAt: string | undefined;
  /** Where what it covers ends. */
  readonly end: number;
};

/** More is no document any more, and each is read whole. */
const mostSignatures = 30;
const rangePattern = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/**
 * The signatures of a PDF, the earliest first. Every byte counts: each covers the file from its first byte but for its own gap, and
 * the last one covers it to the end. @throws SignatureFault.
 */
export function findSigned(pdf: Uint8Array): Signed[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const isWhole = text.slice(0, 1024).includes('%PDF-') && text.slice(-1024).includes('%%EOF');
  if (!isWhole) throw new SignatureFault('signedFileBroken');
  const ranges = [...text.matchAll(rangePattern)];
  if (ranges.length > mostSignatures) throw new SignatureFault('signatureUnsupported');
  const found = ranges.map((match) => readRange(pdf, text, match));
  const signed = [...new Map(found.map((one) => [one.end, one])).values()].toSorted((a, b) => a.end - b.end);
  const last = signed.at(-1);
  if (!last) throw new SignatureFault('signedFileNone');
  if (last.end !== pdf.byteLength) throw new SignatureFault('signedFileAppended');
  return signed;
}

function readRange(pdf: Uint8Array, text: string, match: RegExpExecArray): Signed {
  const [start = 0, length = 0, after = 0, rest = 0] = match.slice(1).map(Number);
  const end = after + rest;
  const hex = text.slice(start + length, after);
  const isGap =
    start === 0 && length > match.index && after <= end && end <= pdf.byteLength && /^<[\da-f]+>$/i.test(hex);
  if (!isGap) throw new SignatureFault('signedFileBroken');
  const content = new Uint8Array(length + rest);
  content.set(pdf.subarray(0, length));
  content.set(pdf.subarray(after, end), length);
  const dictionary = dictionaryAround(text, match.index, after);
  return {
    content,
    contents: new Uint8Array(Buffer.from(hex.slice(1, -1), 'hex')),
    subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(dictionary)?.[1] ?? '',
    toldAt: /\/M\s*\((D:[^)]*)\)/.exec(dictionary)?.[1],
    end,
  };
}

/** The signature's dictionary as text, without its gap. */
function dictionaryAround(text: string, at: number, gapEnd: number): string {
  const from = text.lastIndexOf(' obj', at);
  const to = text.indexOf('endobj', gapEnd);
  const gapStart = text.lastIndexOf('<', gapEnd);
  return text.slice(from, gapStart) + text.slice(gapEnd, to);
}
