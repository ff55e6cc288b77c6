import type { Tx } from '@vinh-danh/db';
import type { Day } from '@vinh-danh/workflows';
import type { HeldBefore, OfficialDocument } from '@vinh-danh/workflows/documents';
import { composeReport } from '@vinh-danh/workflows/documents';
import type { HeldAward } from '@vinh-danh/workflows/rulebook';
import { reportFormOfCase } from '@vinh-danh/workflows/rulebook';
import { countryName } from '@vinh-danh/workflows/origin';
import { readRegistered } from '../eligibility/read-facts.ts';
import { toFacts } from '../eligibility/to-facts.ts';
import { readIssuers } from './issuer.ts';
import { readNominees } from './nominees.ts';

/** The achievement report of a nomination on the form of its case, for whoever reads it; undefined for others. */
export async function findReport(
  tx: Tx,
  id: string,
  { readable, on }: { readable: readonly string[] | '*'; on: Day },
): Promise<{ issuerId: string; document: OfficialDocument } | undefined> {
  const [listed] = await readNominees(tx, [id], { readable, on });
  const registered = (await readRegistered(tx, [id])).get(id);
  if (!listed || !registered) return undefined;
  const { row, book, nominee } = listed;
  const [issuer] = await readIssuers(tx, [row.unitId], on);
  if (!issuer) throw new Error(`no organisation ${row.unitId}`);
  const held = (toFacts(registered, { complaintOpen: false, tally: null }).awards ?? []).filter(
    ({ annulled }) => !annulled,
  );
  const decisions = await readDecisions(tx, held);
  const toHeld = ({ id: heldId, award, year, decidedOn }: HeldAward): HeldBefore & { isTitle: boolean } => {
    const known = book.awards.get(award);
    const decision = decisions.get(heldId ?? '');
    return {
      year: String(year ?? decidedOn.split('-')[0]),
      title: known?.nameVi ?? award,
      decision: decision
        ? `Quyết định số ${decision.symbol} ngày ${inFigures(decidedOn)} của ${decision.issuer}`
        : `Quyết định ngày ${inFigures(decidedOn)}`,
      isTitle: known?.kind === 'emulationTitle',
    };
  };
  const before = held.map(toHeld).toSorted((a, b) => a.year.localeCompare(b.year));
  const document = composeReport({
    issuer,
    nominee,
    commendationType: row.commendationType,
    form: reportFormOfCase(book, row),
    ethnicity: row.ethnicity ?? undefined,
    country: row.country ? countryName(row.country, 'vi') : undefined,
    memberCount: row.memberCount ?? undefined,
    diedOn: row.posthumous ? (row.diedOn ?? undefined) : undefined,
    movement: row.movement ?? undefined,
    from: row.from,
    to: row.to,
    titles: before.filter(({ isTitle }) => isTitle),
    forms: before.filter(({ isTitle }) => !isTitle),
  });
  return { issuerId: row.unitId, document };
}

/** The decisions by which awards of the register were given, by nomination. */
async function readDecisions({ sql }: Tx, held: readonly HeldAward[]) {
  const ids = held.flatMap((award) => award.id ?? []).filter((id) => /^[\da-f-]{36}$/u.test(id));
  const rows = await sql<{ id: string; symbol: string; issuer: string }[]>`
    select n.id, d.symbol, o.name_vi as issuer from nominations n
    join decisions d on d.id = n.decision_id join organisations o on o.id = d.issuer_id
    where n.id = any(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

function inFigures(day: Day): string {
  return day.split('-').toReversed().join('/');
}
