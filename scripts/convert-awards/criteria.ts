import { criterionOf } from './criterion.ts';
import type { Cite, ResearchAward } from './research.ts';

/** Later findings say otherwise than the table: these are written by hand in `criteria-by-hand.json`. */
const writtenByHand = new Set(['CSTDCS B', 'CSTDCS C']);

type Row = {
  award: string;
  regimes: string[];
  subjects?: string[];
  types?: string[];
  criterion: unknown;
  severity: 'hard' | 'soft';
};

/** One row for each criterion; regimes that say the same of an award share a row. */
export function criteriaOf(awards: readonly ResearchAward[], cite: Cite): Row[] {
  const rows = new Map<string, Row>();
  for (const { code: award, regimes } of awards) {
    for (const [regime, { prerequisites = [] }] of Object.entries(regimes)) {
      if (writtenByHand.has(`${award} ${regime}`)) continue;
      for (const prerequisite of prerequisites) {
        const criterion = criterionOf(prerequisite);
        if (criterion === undefined) continue;
        const said = {
          award,
          ...(prerequisite.appliesTo && { subjects: [prerequisite.appliesTo] }),
          // Years after an earlier class are asked of merit, not of a deed or of a life's service.
          ...(prerequisite.type === 'heldBefore' && { types: ['merit'] }),
          severity: criterion.type === 'quota' ? ('soft' as const) : ('hard' as const),
          criterion,
          ...cite(prerequisite),
        };
        const key = JSON.stringify(said);
        const known = rows.get(key);
        if (known) known.regimes.push(regime);
        else rows.set(key, { ...said, regimes: [regime] });
      }
    }
  }
  return [...rows.values()];
}
