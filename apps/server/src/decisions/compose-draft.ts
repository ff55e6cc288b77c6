import type { Tx } from '@vinh-danh/db';
import type { OfficialDocument, Signing } from '@vinh-danh/workflows/documents';
import type { UserContext } from '../context.ts';
import { gatherCorrection, toCorrectionDraft } from './correction-paper.ts';
import type { Draft, DraftItem } from './draft-store.ts';
import { gatherPaper, toDraft } from './paper.ts';
import { signerOf, signingOffice } from './signing-office.ts';
import { nameOf } from './store.ts';

type Drawn = { readonly draft: Draft; readonly items: readonly DraftItem[] };

/**
 * The document of a draft as it stands in the register today, with the signature it has, or that it would have of the caller; and
 * its hash, which does not depend on who looks.
 */
export async function composeDraft(
  tx: Tx,
  context: UserContext,
  { draft, items }: Drawn,
): Promise<{ document: OfficialDocument; hash: string }> {
  const { issuerId, listOrder, signedById } = draft;
  const signing = signingOn(draft, context);
  const signerName = signedById === null ? '' : await nameOf(tx, signedById);
  if (draft.kind === 'correction') {
    return toCorrectionDraft(await gatherCorrection(tx, { draft, on: context.on }), signing, signerName);
  }
  const ids = items.map(({ id }) => id);
  const paper = await gatherPaper(tx, { kind: 'award', issuerId, ids, on: context.on, order: listOrder });
  return toDraft(paper, signing, signerName);
}

function signingOn(
  { collective, issuerId, signedById, signedForm, signedTitle }: Draft,
  context: UserContext,
): Signing {
  if (signedById === null) return { ...signerOf(context, signingOffice(context, issuerId)).signing, collective };
  return { form: signedForm ?? 'head', collective, ...(signedTitle === null ? {} : { title: signedTitle }) };
}
