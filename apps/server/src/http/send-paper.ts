import type { OfficialDocument } from '@vinh-danh/workflows/documents';
import { toPdf } from '../documents/print-official.ts';
import { toWord } from '../documents/word/official.ts';
import { mediaTypes } from '../files/sniff.ts';
import { attachment } from './attachment.ts';
import type { Parts } from './shell.ts';

export type FileKind = 'pdf' | 'docx';
type Called = { readonly type: FileKind; readonly name: string };

/** A paper as the product makes it, to be saved. */
export async function sendPaper(
  { press }: Pick<Parts, 'press'>,
  document: OfficialDocument,
  called: Called,
): Promise<Response> {
  return toFile(called.type === 'pdf' ? await toPdf(press, document) : await toWord(document), called);
}

export function toFile(content: Uint8Array, { type, name }: Called): Response {
  const file = `${name.replaceAll('/', '-')}.${type}`;
  return new Response(new Uint8Array(content), {
    headers: { 'Content-Type': mediaTypes[type], 'Content-Disposition': attachment(`van-ban.${type}`, file) },
  });
}
