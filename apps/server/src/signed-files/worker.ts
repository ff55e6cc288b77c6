import workerpool from 'workerpool';
import { readFirstPage } from './first-page.ts';
import { openKeyFile } from './key-file.ts';
import { readSignatures } from './read-signatures.ts';
import { type ReadSignature, SignatureFault } from './signature.ts';

/** What stands in a PDF that came in: its signatures, when it is to be signed, and the text of its first page. */
export type ReadFile =
  | { readonly signatures: readonly ReadSignature[]; readonly page: string }
  | { readonly fault: SignatureFault['code'] };

async function read(pdf: Uint8Array, anchors: readonly Uint8Array[] | null): Promise<ReadFile> {
  try {
    const signatures = anchors === null ? [] : readSignatures(pdf, anchors);
    return { signatures, page: await readFirstPage(pdf) };
  } catch (error) {
    return { fault: error instanceof SignatureFault ? error.code : 'signedFileBroken' };
  }
}

workerpool.worker({ read, openKeyFile });
