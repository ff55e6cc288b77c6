import { withContext } from '@vinh-danh/db';
import { findAward } from '@vinh-danh/workflows';
import {
  awardTitle,
  composeHandoverRegister,
  type Issuer,
  type OfficialDocument,
} from '@vinh-danh/workflows/documents';
import type { UserContext } from '../context.ts';
import { readableBy } from '../nominations/acting.ts';
import { readIssuers } from '../papers/issuer.ts';
import type { HandoverRow } from './lists.ts';
import { getCeremony } from './read.ts';

/** The register of a ceremony as a paper, for whoever reads the ceremony. @throws RefusedError `notFound`. */
export async function getRegister(
  context: UserContext,
  id: string,
): Promise<{ heldOn: string; document: OfficialDocument }> {
  const { organiserId, title, heldOn, place, rows } = await getCeremony(context, id);
  const ids = [organiserId, ...new Set(rows.flatMap(({ issuerId }) => issuerId ?? []))];
  const bodies = await withContext(context.db, readableBy(context), (tx) => readIssuers(tx, ids, heldOn));
  const issuers = new Map(ids.map((one, index) => [one, bodies[index]]));
  const [issuer] = bodies;
  if (!issuer) throw new Error(`no organiser of the ceremony ${id}`);
  const lines = rows.map((row) => toLine(row, issuers.get(row.issuerId ?? '') ?? issuer));
  return { heldOn, document: composeHandoverRegister({ issuer, title, heldOn, place, lines }) };
}

function toLine(row: HandoverRow, issuer: Issuer) {
  const { subjectName, subjectKind, unitName, heirName, award, posthumous, symbol, decidedOn } = row;
  const { presence, receivedBy, relation, mandate, mandateOn, note } = row;
  return {
    name: subjectName,
    kind: subjectKind,
    unit: heirName === null ? unitName : `${unitName} (nay là ${heirName})`,
    award: awardTitle({ code: award, nameVi: findAward(award)?.nameVi ?? award }, issuer),
    posthumous,
    decision: symbol && decidedOn ? { symbol, decidedOn } : undefined,
    isAbsent: presence === 'absent',
    representative: receivedBy && relation ? { name: receivedBy, relation } : undefined,
    mandate: mandate ? { name: mandate, on: mandateOn ?? undefined } : undefined,
    note: note ?? undefined,
  };
}
