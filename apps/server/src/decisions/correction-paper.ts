import type { Tx } from '@vinh-danh/db';
import type { CorrectedField, Day } from '@vinh-danh/workflows';
import type { CorrectionFacts, OfficialDocument, Recipient, Signing } from '@vinh-danh/workflows/documents';
import { composeCorrection } from '@vinh-danh/workflows/documents';
import { sha256 } from '../audit/history.ts';
import type { Correctable } from './correctable.ts';
import { findCorrectable, readCorrectable } from './correctable.ts';
import type { Draft } from './draft-store.ts';
import { gatherPaper } from './paper.ts';

export type StoredCorrection = { nominationId: string; field: CorrectedField; stood: string; becomes: string };

/** The entries of a correction, in their order. */
export async function readCorrections({ sql }: Tx, draftId: string): Promise<StoredCorrection[]> {
  return sql<StoredCorrection[]>`
    select nomination_id as "nominationId", field, stood, becomes from decision_corrections
    where draft_id = ${draftId} order by position`;
}

export type GatheredCorrection = Omit<CorrectionFacts, 'symbol' | 'day' | 'signing' | 'signerName'>;

/** What the document of a correction says, of the register, of the decision it corrects and of what was entered. */
export async function gatherCorrection(
  tx: Tx,
  { draft: { id, issuerId, correctsId, ground }, on }: { draft: Draft; on: Day },
): Promise<GatheredCorrection> {
  const corrected = correctsId === null ? undefined : await findCorrectable(tx, correctsId);
  if (!corrected || ground === null) throw new Error(`the draft ${id} corrects nothing`);
  const entries = await readCorrections(tx, id);
  const ids = [...new Set(entries.map(({ nominationId }) => nominationId))];
  const { issuer, acts, proposer, recipients } = await gatherPaper(tx, {
    kind: 'award',
    issuerId,
    ids,
    on,
    order: 'unit',
  });
  const said = new Map((await readCorrectable(tx, corrected.id)).map((line) => [line.id, line]));
  const of = new Map(
    ids.map((nominationId, index) => [nominationId, asDecided(recipients[index], said.get(nominationId))]),
  );
  return {
    issuer,
    acts,
    proposer,
    corrected: { symbol: corrected.symbol, decidedOn: corrected.decidedOn },
    corrections: entries.flatMap(({ nominationId, ...entry }) => {
      const recipient = of.get(nominationId);
      return recipient ? [{ ...entry, of: recipient }] : [];
    }),
    ground,
  };
}

/** Under the name and unit the decision knows them by. */
function asDecided(recipient: Recipient | undefined, line: Correctable | undefined): Recipient | undefined {
  if (!recipient || !line) return undefined;
  return { ...recipient, name: line.said.name ?? recipient.name, unit: line.said.unit ?? recipient.unit };
}

/** The correction as it is shown to whoever is to sign it, and its hash. */
export function toCorrectionDraft(
  gathered: GatheredCorrection,
  signing: Signing,
  signerName = '',
): { document: OfficialDocument; hash: string } {
  const document = composeCorrection({ ...gathered, signing, signerName });
  return { document, hash: sha256({ ...document, signatures: [] }) };
}
