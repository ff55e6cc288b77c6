import type { Context } from './context.ts';
import { countsForMerit, familyOf, yearOfAward } from './context.ts';
import type { HeldAward } from './facts.ts';
import type { Evaluation } from './verdict.ts';
import { evaluation } from './verdict.ts';

/** Awards that count, those of which the facts do not say enough, and those that stood on something annulled. */
export type Holdings = {
  readonly certain: readonly HeldAward[];
  readonly unclear: readonly HeldAward[];
  readonly shaken: readonly HeldAward[];
  /** Whether there may be others that nobody has named. */
  readonly mayBeMore: boolean;
};

/** The awards of a code that may be a basis here; undefined when the subject's awards are not known. */
export function holdingsOf(context: Context, codes: readonly string[]): Holdings | undefined {
  const { facts, on } = context;
  if (!facts.awards) return undefined;
  const family = familyOf(context);
  const dependants = new Set(dependantsOfAnnulled(facts.awards));
  const usable = facts.awards.filter(
    (held) =>
      codes.includes(held.award) &&
      held.annulled !== true &&
      held.decidedOn <= on &&
      !held.usedFor?.some((code) => family.includes(code)) &&
      countsForMerit(context, held) !== 'no',
  );
  const shaken = usable.filter((held) => dependants.has(held));
  const firm = usable.filter((held) => !dependants.has(held));
  const unclear = firm.filter((held) => countsForMerit(context, held) === 'unknown');
  return {
    certain: firm.filter((held) => !unclear.includes(held)),
    unclear,
    shaken,
    mayBeMore: facts.awardsComplete === false,
  };
}

/** Awards that stood on an annulled one, and those that stood on these. */
export function dependantsOfAnnulled(awards: readonly HeldAward[]): HeldAward[] {
  const fallen = new Set(awards.flatMap(({ id, annulled }) => (annulled && id !== undefined ? [id] : [])));
  const dependants = new Set<HeldAward>();
  for (let isGrowing = true; isGrowing;) {
    const more = awards.filter(
      (held) => !held.annulled && !dependants.has(held) && held.basis?.some((id) => fallen.has(id)),
    );
    for (const held of more) {
      dependants.add(held);
      if (held.id !== undefined) fallen.add(held.id);
    }
    isGrowing = more.length > 0;
  }
  return [...dependants];
}

/** Whether there are enough: with the certain ones, with those that must be proved, or only with those nobody knows of. */
export function enough(needed: number, { certain, unclear, shaken, mayBeMore }: Holdings): Evaluation {
  const facts = { needed, counted: certain.map(nameOf), unclear: unclear.map(nameOf), shaken: shaken.map(nameOf) };
  if (certain.length >= needed) return evaluation('met', facts);
  if (certain.length + shaken.length >= needed) return evaluation('needsProof', facts);
  const isUnknown = mayBeMore || certain.length + shaken.length + unclear.length >= needed;
  return evaluation(isUnknown ? 'unknown' : 'notMet', facts);
}

/** The holdings that pass a test. */
export function only({ certain, unclear, shaken, mayBeMore }: Holdings, test: (held: HeldAward) => boolean): Holdings {
  return { certain: certain.filter(test), unclear: unclear.filter(test), shaken: shaken.filter(test), mayBeMore };
}

export function nameOf(held: HeldAward): string {
  return held.id ?? `${held.award} ${yearOfAward(held)}`;
}
