import type { Tx } from '@vinh-danh/db';
import { currentStep, stepAt } from '@vinh-danh/workflows';
import { v7 as newId } from 'uuid';
import { documentSymbol, drawNumber } from '../audit/counters.ts';
import type { Act, Step } from './steps.ts';

/**
 * The submission letters of a leader's approvals: one for everything forwarded together from one body to the next. What
 * is decided here needs none.
 */
export async function writeLetters(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const forwarded = steps.filter(isForwarded);
  const groups = Map.groupBy(
    forwarded,
    (step) => `${currentStep(step.before.dossier).organisationId} ${receiver(step)}`,
  );
  // In one order for everybody, since each letter locks its sender's counter.
  for (const key of [...groups.keys()].toSorted()) await writeLetter(tx, groups.get(key) ?? [], act);
}

/** Whether the step took the dossier to the next level. */
export function isForwarded({ before, row }: Step): boolean {
  return row.position > before.dossier.position;
}

async function writeLetter(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const [first] = steps;
  if (!first) return;
  const from = currentStep(first.before.dossier).organisationId;
  const year = Number(act.on.slice(0, 4));
  const [[issuer], number] = await Promise.all([
    tx.sql<{ kind: string; nameVi: string }[]>`select kind, name_vi as "nameVi" from organisations where id = ${from}`,
    drawNumber(tx, from, year, 'letter'),
  ]);
  if (!issuer) throw new Error(`unknown organisation ${from}`);
  const letter = { id: newId(), symbol: documentSymbol(number, 'TTr', issuer) };
  await tx.sql`
    with letter as (
      insert into submission_letters (id, from_organisation_id, to_organisation_id, number, year, symbol, signed_on, signed_by_id)
      values (${letter.id}, ${from}, ${receiver(first)}, ${number}, ${year}, ${letter.symbol}, ${act.on}, ${act.actorId})
      returning id
    )
    insert into letter_items (letter_id, nomination_id)
    select letter.id, nomination_id from letter, unnest(${steps.map((step) => step.row.id)}::uuid[]) as nomination_id`;
}

function receiver({ row }: Step): string {
  return stepAt(row.dossier, row.position).appraiserId;
}
