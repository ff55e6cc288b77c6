import { withContext } from '@vinh-danh/db';
import type { UserContext } from '../context.ts';
import { findPaper } from '../decisions/read-paper.ts';
import { toPdf } from '../documents/print-official.ts';
import type { Press } from '../documents/typst/press.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { contentOf, placeSignature, prepareSignature } from './append-signature.ts';
import type { SignHereInput } from './input.ts';
import { checkVersion, keep, type Tools } from './keep.ts';
import { createKeySigner, type Signer } from './signer.ts';
import { findSignable } from './kept-files.ts';

/**
 * Whoever signed the decision puts the own digital signature on its paper; the file and the password are used this once.
 * @throws RefusedError `notFound`, `forbidden` for everybody else, `keyPasswordWrong`, `keyFileUnreadable`,
 * `keyCertificateExpired`, and `keyNameDiffers` when the certificate bears another name and the signer has not said that it is right.
 */
export async function signHere(
  context: UserContext,
  { press, ...tools }: Tools & { readonly press: Press },
  { decisionId, input }: { decisionId: string; input: SignHereInput },
): Promise<{ id: string }> {
  const { decision, document } = await context.gate.run(() =>
    withContext(context.db, organisationsOf(context), async (tx) => {
      const found = await findSignable(tx, decisionId, organisationsOf(context));
      const paper = found && (await findPaper(tx, decisionId));
      if (!paper) throw new RefusedError({ code: 'notFound' });
      if (found.signedById !== context.user.id) throw new RefusedError({ code: 'forbidden' });
      checkVersion(found, input);
      return { decision: found, document: paper.document };
    }),
  );
  const signer = await openSigner(tools, input);
  const at = new Date();
  checkSigner(signer, { at, name: context.user.name, isConfirmed: input.confirmed });
  const printed = await toPdf(press, document);
  const reason = `Ban hành Quyết định số ${decision.symbol}`;
  const prepared = prepareSignature(printed, { name: signer.name, at, reason });
  const bytes = placeSignature(prepared, await signer.sign(contentOf(prepared)));
  // Read as a stranger's file is: what is kept is what the file itself proves.
  const { signatures } = await tools.desk.readSigned(bytes);
  return keep(context, tools.store, {
    decision,
    input,
    bytes,
    way: 'here',
    name: `${decision.symbol.replaceAll('/', '-')}.pdf`,
    signatures,
    identifiedBy: 'text',
  });
}

async function openSigner({ desk }: Pick<Tools, 'desk'>, { keyFile, password }: SignHereInput): Promise<Signer> {
  const content = new Uint8Array(Buffer.from(keyFile, 'base64'));
  const keys = await desk.openKeyFile(content, password);
  try {
    return createKeySigner(keys);
  } catch {
    throw new RefusedError({ code: 'keyFileUnreadable' });
  }
}

function checkSigner(
  signer: Signer,
  { at, name, isConfirmed }: { at: Date; name: string; isConfirmed: boolean },
): void {
  if (at < signer.validFrom || at > signer.validTo) {
    const day = signer.validTo.toISOString().slice(0, 10);
    throw new RefusedError({ code: 'keyCertificateExpired', params: { day } });
  }
  if (!isConfirmed && plain(signer.name) !== plain(name))
    throw new RefusedError({ code: 'keyNameDiffers', params: { names: signer.name, actor: name } });
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
}
