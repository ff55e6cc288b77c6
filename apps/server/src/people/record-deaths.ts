import type { Tx } from '@vinh-danh/db';
import { setContext } from '@vinh-danh/db';
import { stepAt } from '@vinh-danh/workflows';
import { organisationsOf } from '../nominations/acting.ts';
import type { Act, Step } from '../nominations/steps.ts';

/**
 * Marks the persons of these nominations as dead: further nominations of theirs are posthumous from the start. A person
 * belongs to the submitting unit, so whoever reports the death writes this one fact in the unit's name.
 */
export async function recordDeaths(tx: Tx, steps: readonly Step[], act: Act): Promise<void> {
  for (const { row, event } of steps) {
    if (event.type !== 'die') continue;
    await setContext(tx, [stepAt(row.dossier, 0).organisationId]);
    await tx.sql`
      update persons p set life_status = 'dead', died_on = ${event.diedOn}
      from nominations n where n.id = ${row.id} and n.person_id = p.id`;
  }
  await setContext(tx, organisationsOf(act));
}
