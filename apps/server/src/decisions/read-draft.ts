import { withContext } from '@vinh-danh/db';
import type { Stage } from '@vinh-danh/workflows';
import { type OfficialDocument, placeAndDay } from '@vinh-danh/workflows/documents';
import type { UserContext } from '../context.ts';
import { RefusedError } from '../errors.ts';
import { organisationsOf } from '../nominations/acting.ts';
import { readRows, type ListedRow } from '../nominations/read-rows.ts';
import { heldUpIn } from './act-on-draft.ts';
import { composeDraft } from './compose-draft.ts';
import type { Draft, DraftRow, DraftState } from './draft-store.ts';
import { findDraft, listDrafts, mayOpen } from './draft-store.ts';
import { signingOffice } from './signing-office.ts';

export type DraftDetail = {
  id: string;
  version: number;
  state: DraftState;
  decisionId: string | null;
  document: OfficialDocument;
  placeAndDay: string;
  hash: string;
  /** Whether what was signed is still what the register says. */
  isIntact: boolean;
  /** Whether the caller signs for the issuer. */
  maySign: boolean;
  /** Who keeps the whole list back, since they are not approved any more. */
  heldUp: { name: string; stage: Stage }[];
  kind: 'award' | 'correction';
  /** The decision that a correction corrects. */
  corrects: { id: string; symbol: string } | null;
};

/** A draft with its document, for whoever reads every nomination on its list. @throws RefusedError `notFound`. */
export async function getDraft(context: UserContext, id: string): Promise<DraftDetail> {
  return withContext(context.db, organisationsOf(context), async (tx) => {
    const found = await findDraft(tx, id);
    if (!found || !(await mayOpen(tx, id, organisationsOf(context)))) throw new RefusedError({ code: 'notFound' });
    const { draft } = found;
    const { document, hash } = await composeDraft(tx, context, found);
    return {
      id: draft.id,
      version: draft.version,
      state: draft.state,
      decisionId: draft.decisionId,
      document,
      placeAndDay: placeAndDay(document.place, document.day),
      hash,
      isIntact: draft.signedHash === hash && (draft.kind === 'correction' || found.items.every(({ signed }) => signed)),
      maySign: signingOffice(context, draft.issuerId) !== undefined,
      heldUp: heldUpIn(found),
      kind: draft.kind,
      corrects: correctsOf(draft),
    };
  });
}

/** The open drafts the caller may work on. */
export async function openDrafts(context: UserContext): Promise<DraftRow[]> {
  const organisations = organisationsOf(context);
  return withContext(context.db, organisations, (tx) => listDrafts(tx, organisations));
}

/** What is approved and in no draft yet, of the bodies whose decisions the caller issues; the earliest deadline first. */
export async function listToDraft(context: UserContext): Promise<ListedRow[]> {
  const clerkOf = context.memberships
    .filter(({ role }) => role === 'clerk')
    .map(({ organisationId }) => organisationId);
  return withContext(context.db, organisationsOf(context), async (tx) => {
    const found = await tx.sql<{ id: string }[]>`
      select n.id from nominations n
      where n.stage = 'approved' and n.dossier->'route'->-1->>'clerkId' = any(${clerkOf}::text[])
        and n.visible_to && ${organisationsOf(context)}::text[]
        and not exists (select 1 from decision_draft_items i where i.nomination_id = n.id)
      order by n.due_on nulls last, n.id limit 200`;
    return readRows(
      tx,
      found.map(({ id }) => id),
    );
  });
}

function correctsOf({ correctsId: id, correctsSymbol: symbol }: Draft): DraftDetail['corrects'] {
  return id === null || symbol === null ? null : { id, symbol };
}
