import { Readable } from 'node:stream';
import type { FileType } from '@vinh-danh/workflows';
import { RefusedError } from '../errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { mediaTypes } from '../files/sniff.ts';
import { Id } from '../nominations/item.ts';
import type { HttpContext, Parts } from './shell.ts';

/** The id in the address. @throws RefusedError `notFound` for what is none. */
export function idIn(c: HttpContext, name: string): string {
  const id = Id.safeParse(c.req.param(name));
  if (!id.success) throw new RefusedError({ code: 'notFound' });
  return id.data;
}

/** The header by which a browser saves a file, and never shows it on this site: a plain name, and the real one (RFC 5987). */
export function attachment(plainName: string, name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}

/** A file on its way in. */
export type Arriving = {
  readonly name: string;
  readonly content: ReadableStream<Uint8Array>;
  /** As announced, in bytes; undefined when it was not. */
  readonly length: number | undefined;
};

/** The file that is the body of a request, by the name in its address. @throws RefusedError `badInput`, `fileEmpty`. */
export function arrivingIn(c: HttpContext): Arriving {
  // A form of a foreign page cannot send this kind.
  if (c.req.header('content-type') !== 'application/octet-stream') throw new RefusedError({ code: 'badInput' });
  const content = c.req.raw.body;
  if (!content) throw new RefusedError({ code: 'fileEmpty' });
  const told = Number(c.req.header('content-length') ?? Number.NaN);
  return { name: c.req.query('name') ?? '', content, length: Number.isFinite(told) ? told : undefined };
}

type Kept = { readonly id: string; readonly sha256: string; readonly type: FileType; readonly size: number };

/** A kept file as answer, with how the browser is to take it. @throws RefusedError `fileLost`. */
export async function answerWith(
  c: HttpContext,
  { log }: Pick<Parts, 'log'>,
  store: FileStore,
  { file, disposition }: { readonly file: Kept; readonly disposition: string },
): Promise<Response> {
  const content = await store.read(file.sha256);
  if (!content) {
    log.error({ requestId: c.get('requestId'), fileId: file.id }, 'the content of a file is missing from the store');
    throw new RefusedError({ code: 'fileLost' });
  }
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      'Content-Type': mediaTypes[file.type],
      'Content-Length': String(file.size),
      'Content-Disposition': disposition,
    },
  });
}
