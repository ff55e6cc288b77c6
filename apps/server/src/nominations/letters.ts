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
  const forwarded = steps.filter((step) => step.row.position > step.before.dossier.position);
  const groups = Map.groupBy(forwarded, (step) => `${currentStep(step.before.dossier).organisationId} ${receiver(step)}`);
  // In one order for everybody, since each letter locks its sender's counter.
  for (const key of [...groups.keys()].toSorted()) await writeLetter(tx, groups.get(key) ?? [], act);
}

async function writeLetter(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  const [first] = steps;
  if (!first) return;
  const from = currentStep(first.before.dossier).organisationId;
  const year = Number(act.on.slice(0, 4));
  const [issuer] = await tx.sql<{ kind: string; nameVi: string }[]>`
    select kind, name_vi as "nameVi" from organisations where id = ${from}`;
  if (!issuer) throw new Error(`unknown organisation ${from}`);
  const number = await drawNumber(tx, from, year, 'letter');
  const id = newId();
  await tx.sql`
    insert into submission_letters (id, from_organisation_id, to_organisation_id, number, year, symbol, signed_on, signed_by_id)
    values (${id}, ${from}, ${receiver(first)}, ${number}, ${year}, ${documentSymbol(number, 'TTr', issuer)}, ${act.on}, ${act.actorId})`;
  await tx.sql`
    insert into letter_items (letter_id, nomination_id)
    select ${id}, unnest(${steps.map((step) => step.row.id)}::uuid[])`;
}

function receiver({ row }: Step): string {
  return stepAt(row.dossier, row.position).appraiserId;
}
