import { crc32, deflateRawSync } from 'node:zlib';

const text = (value: string) => new TextEncoder().encode(value);

/** The least of each kind that is told as such. `mark` makes the content its own. */
export const samples = {
  pdf: (mark = '') => text(`%PDF-1.7\n% ${mark}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`),
  png: () =>
    Uint8Array.from(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        'base64',
      ),
    ),
  jpg: () =>
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]),
  docx: () => zipOf(contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')),
  xlsx: () => zipOf(contentTypes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')),
  docm: () => zipOf(contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml')),
  html: () => text('<!doctype html><script>alert(1)</script>'),
  svg: () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  exe: () => Uint8Array.from([0x4d, 0x5a, ...Array.from({ length: 200 }, () => 0)]),
  zip: () => zipOf('x', 'readme.txt'),
  plain: () => text('Báo cáo thành tích'),
};

function contentTypes(main: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/></Types>`;
}

/** A ZIP file with one entry. */
function zipOf(content: string, name = '[Content_Types].xml'): Uint8Array {
  const raw = Buffer.from(content);
  const packed = deflateRawSync(raw);
  const title = Buffer.from(name);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(raw), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(raw.length, 8);
  const lengths = Buffer.from([title.length, 0, 0, 0]);
  const local = Buffer.concat([
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    sizes,
    lengths,
    title,
    packed,
  ]);
  const entry = Buffer.concat([
    Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    sizes,
    lengths,
    Buffer.alloc(14),
    title,
  ]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, entry, end]));
}
