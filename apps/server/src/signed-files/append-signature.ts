/** How a signature is entered: who signs, as the certificate calls it, when, and what for. */
export type Entry = { readonly name: string; readonly at: Date; readonly reason: string };

/** A PDF with room for a signature, and where that room is. */
export type Prepared = { readonly pdf: Uint8Array; readonly gap: { readonly start: number; readonly end: number } };

/** Bytes for a signature with its certificates; several times what one with a chain of three needs. */
const room = 16 * 1024;
const blank = '0'.repeat(10);

/**
 * Adds a field for a signature to a PDF the press has printed, as an update behind its last byte: what was printed stays as it is,
 * and PDF/A. The field has no place on the page, since the paper has its own signature block.
 */
export function prepareSignature(printed: Uint8Array, entry: Entry): Prepared {
  const text = Buffer.from(printed).toString('latin1');
  const file = readFrame(text);
  const { size, rootId, objectAt } = file;
  const [fieldId, valueId] = [size, size + 1];
  const root = objectAt(rootId);
  const pageId = firstPage(root, objectAt);
  const added: readonly [number, string][] = [
    [rootId, extend(root, `/AcroForm << /Fields [${fieldId} 0 R] /SigFlags 3 >>`)],
    [pageId, withAnnotation(objectAt(pageId), fieldId)],
    [
      fieldId,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /F 132 /P ${pageId} 0 R /V ${valueId} 0 R >>`,
    ],
    [valueId, valueOf(entry)],
  ];
  let update = '\n';
  const offsets = new Map<number, number>();
  for (const [id, body] of added) {
    offsets.set(id, text.length + update.length);
    update += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const xrefAt = text.length + update.length;
  update += `xref\n0 1\n0000000000 65535 f\r\n${[...offsets]
    .toSorted(([a], [b]) => a - b)
    .map(([id, offset]) => `${id} 1\n${String(offset).padStart(10, '0')} 00000 n\r\n`)
    .join('')}`;
  update += `trailer\n<<${file.trailer.replace(/\/Size \d+/, `/Size ${size + 2}`)}/Prev ${file.xrefAt}\n>>\n`;
  update += `startxref\n${xrefAt}\n%%EOF\n`;
  const whole = text + update;
  const start = whole.indexOf('/Contents <0000', text.length) + '/Contents '.length;
  const end = start + room * 2 + 2;
  const range = [start, end, whole.length - end].map((value) => String(value).padStart(10, '0')).join(' ');
  const filled = whole.replace(`[0 ${blank} ${blank} ${blank}]`, `[0 ${range}]`);
  return { pdf: new Uint8Array(Buffer.from(filled, 'latin1')), gap: { start, end } };
}

/** What is to be signed: all of it but the room. */
export function contentOf({ pdf, gap }: Prepared): Uint8Array {
  return new Uint8Array(Buffer.concat([pdf.subarray(0, gap.start), pdf.subarray(gap.end)]));
}

/** The signed file. */
export function placeSignature({ pdf, gap }: Prepared, cms: Uint8Array): Uint8Array {
  if (cms.byteLength > room) throw new Error(`a signature of ${cms.byteLength} bytes has no room`);
  const signed = Buffer.from(pdf);
  signed.write(Buffer.from(cms).toString('hex'), gap.start + 1, 'latin1');
  return new Uint8Array(signed);
}

function valueOf({ name, at, reason }: Entry): string {
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/ByteRange [0 ${blank} ${blank} ${blank}]`,
    `/Contents <${'0'.repeat(room * 2)}>`,
    `/M (${timeOf(at)}) /Name ${textOf(name)} /Reason ${textOf(reason)} >>`,
  ].join('\n');
}

type Frame = {
  readonly size: number;
  readonly rootId: number;
  readonly xrefAt: number;
  readonly trailer: string;
  /** The dictionary of an object, from `<<` to its last `>>`. */
  readonly objectAt: (id: number) => string;
};

/** The press writes one table of cross references and one trailer. */
function readFrame(text: string): Frame {
  const xrefAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const table = /^xref\s+0 (\d+)\s/.exec(text.slice(xrefAt, xrefAt + 40));
  const trailer = /trailer\s*<<([\s\S]*)>>\s*startxref/.exec(text.slice(xrefAt))?.[1];
  const rootId = Number(/\/Root (\d+) 0 R/.exec(trailer ?? '')?.[1]);
  if (!table || trailer === undefined || Number.isNaN(rootId)) throw new Error('the print has no table of its objects');
  const entries = xrefAt + table[0].length;
  const objectAt = (id: number) => {
    const offset = Number(text.slice(entries + id * 20, entries + id * 20 + 10));
    const end = text.indexOf('endobj', offset);
    const body = text.slice(text.indexOf('<<', offset), text.lastIndexOf('>>', end) + 2);
    if (!text.startsWith(`${id} 0 obj`, offset) || body === '') throw new Error(`the print has no object ${id}`);
    return body;
  };
  return { size: Number(table[1]), rootId, xrefAt, trailer, objectAt };
}

function firstPage(root: string, objectAt: Frame['objectAt']): number {
  let id = Number(/\/Pages (\d+) 0 R/.exec(root)?.[1]);
  for (;;) {
    const kid = /\/Kids\s*\[\s*(\d+) 0 R/.exec(objectAt(id));
    if (!kid) return id;
    id = Number(kid[1]);
  }
}

function extend(dictionary: string, entry: string): string {
  return `${dictionary.slice(0, dictionary.lastIndexOf('>>'))}${entry}\n>>`;
}

function withAnnotation(page: string, id: number): string {
  const list = /\/Annots\s*\[/.exec(page);
  if (!list) return extend(page, `/Annots [${id} 0 R]`);
  const at = list.index + list[0].length;
  return `${page.slice(0, at)}${id} 0 R ${page.slice(at)}`;
}

/** In the time of Viet Nam, which has no summer time. */
function timeOf(at: Date): string {
  const there = new Date(at.getTime() + 7 * 60 * 60 * 1000).toISOString();
  return `D:${there.slice(0, 19).replace(/\D/g, '')}+07'00'`;
}

function textOf(value: string): string {
  const units = Array.from({ length: value.length }, (_, index) =>
    value.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}
