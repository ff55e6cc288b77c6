import type { Loose } from './research.ts';

type Criterion = { readonly type: string } & Loose;
type Option = { id: string; types?: string[]; all: Criterion[]; verified?: boolean };

const scopes: Readonly<Record<string, string>> = {
  unit: 'unit',
  province: 'province',
  ministryOrProvince: 'province',
  nationwide: 'national',
};
const levelsOf: Readonly<Record<string, readonly string[]>> = {
  ministryOrProvince: ['ministry', 'province'],
  centralCouncil: ['central'],
  primeMinister: ['primeMinister', 'president'],
};
/** What a table that says only "movement" means: any movement, whoever launched it. */
const anyMovement: Criterion = { type: 'movement', launchers: [] };

/** A prerequisite of the research table in the vocabulary of the rulebook; undefined for what is a rule of its own there. */
export function criterionOf(from: Loose): Criterion | undefined {
  switch (from.type as string) {
    case 'taskRating':
      return { type: 'rating', minimum: from.minimum, years: from.years };
    case 'taskRatingCollective':
      return { type: 'rating', minimum: from.minimum, years: 1 };
    case 'holdsAwardSameYear':
      return { type: 'award', award: from.award, count: 1, sameYear: true };
    case 'consecutiveAwards':
      return { type: 'consecutiveAwards', award: from.award, count: from.count };
    case 'initiativeOrResearch':
      return { type: 'initiatives', count: 1, scope: scopes[from.scope as string] };
    case 'memberAwardShare':
      return from.minPercentExclusive === undefined
        ? { type: 'memberAwards', award: from.award, percent: from.minPercent, strictlyMore: false }
        : { type: 'memberAwards', award: from.award, percent: from.minPercentExclusive, strictlyMore: true };
    case 'memberTaskShare':
      return { type: 'memberRatings', minimum: from.minimum, percent: from.minPercent };
    case 'memberHoldsAward':
      return { type: 'memberAwardCount', award: from.award, count: from.minCount };
    case 'noMemberDisciplined':
      return { type: 'noMemberDisciplined', from: from.fromLevel };
    case 'clusterRank':
      return { type: 'cluster', rank: from.rank, organisedBy: [] };
    case 'outstandingInMovement':
      return { ...anyMovement, launchers: [{ by: levelsOf[from.scope as string], minYears: 0 }] };
    case 'quota':
      return { type: 'quota', percent: from.maxPercent, of: from.of === 'LDTT holders' ? 'LDTT' : 'clusterLeaders' };
    case 'heldBefore':
      return {
        type: 'yearsSinceAward',
        award: from.award,
        years: from.followingConsecutiveYears,
        minimum: 'completedWell',
      };
    case 'anyOf':
      return { type: 'anyOf', options: (from.options as (Loose | string)[]).map(optionOf) };
    default:
      return undefined;
  }
}

const word: Readonly<Record<string, Criterion>> = {
  initiativeRecognisedAtUnit: { type: 'initiatives', count: 1, scope: 'unit' },
  ratedCompletedExcellently: { type: 'rating', minimum: 'completedExcellently', years: 1 },
  researchAcceptedAndApplied: { type: 'statement', fact: 'researchApplied' },
  creativityInCombat: { type: 'statement', fact: 'creativityInCombat' },
};

function optionOf(option: Loose | string, index: number): Option {
  const letter = String.fromCodePoint('a'.charCodeAt(0) + index);
  if (typeof option === 'string') return { id: letter, all: [word[option] ?? { type: 'statement', fact: option }] };
  const id = (option.id as string | undefined) ?? letter;
  const types = typeof option.kind === 'string' && option.kind !== 'contribution' ? [option.kind] : undefined;
  const isVerified = typeof option.verified === 'boolean' ? { verified: option.verified } : {};
  return { id, ...(types && { types }), all: partsOf(option), ...isVerified };
}

function partsOf(option: Loose): Criterion[] {
  const parts: Criterion[] = [];
  if (option.kind === 'movement') {
    parts.push(
      option.minMovementYears === undefined
        ? anyMovement
        : {
            type: 'movement',
            launchers: [
              { by: ['central', 'primeMinister', 'president'], minYears: 0 },
              { by: ['ministry', 'province'], minYears: option.minMovementYears },
            ],
          },
    );
  }
  if (option.kind === 'unexpected') parts.push({ type: 'statement', fact: 'unexpectedAchievement' });
  if (option.kind === 'contribution') parts.push({ type: 'statement', fact: 'contribution' });
  if (option.clusterLeaderOrganisedBy) {
    parts.push({ type: 'cluster', rank: 1, organisedBy: levelsOf[option.clusterLeaderOrganisedBy as string] });
    if (option.andOutstandingAmongLeaders) parts.push({ type: 'statement', fact: 'outstandingAmongLeaders' });
  }
  if (option.leaderInMovementLaunchedBy) {
    const by = levelsOf[option.leaderInMovementLaunchedBy as string];
    parts.push({ type: 'movement', launchers: [{ by, minYears: option.minYears }] });
  }
  return [...parts, ...meritOf(option)];
}

/** What an alternative of merit asks: an earlier award, years after or up to now, and what lies within them. */
function meritOf(option: Loose): Criterion[] {
  const { heldBefore, followingConsecutiveYears: after, consecutiveYearsToProposal: upTo } = option;
  const years = (after ?? upTo)?.years as number | undefined;
  const { within = {} } = option;
  const parts: Criterion[] = [];
  if (heldBefore) {
    parts.push(
      after
        ? { type: 'yearsSinceAward', award: heldBefore.award, years, minimum: ratingOf(after.minimum) }
        : { type: 'award', award: heldBefore.award, count: heldBefore.count },
    );
  }
  if (upTo) parts.push({ type: 'rating', minimum: upTo.minimum, years });
  for (const { rating, minYears } of within.ratings ?? [])
    parts.push({ type: 'ratingCount', minimum: rating, count: minYears, withinYears: years });
  for (const { award, count } of within.awards ?? []) parts.push({ type: 'award', award, count, withinYears: years });
  if (within.initiatives) parts.push(initiatives(within.initiatives, within));
  if (option.consecutiveAwards) parts.push({ type: 'consecutiveAwards', ...option.consecutiveAwards });
  if (option.consecutiveYearsRating) parts.push({ type: 'rating', ...option.consecutiveYearsRating });
  if (option.initiatives) parts.push(initiatives(option.initiatives.count, option.initiatives));
  return parts;
}

function initiatives(count: number, { scope = 'unit', orArmedForces }: Loose): Criterion {
  const instead = orArmedForces && { orArmedForces: { awards: ['GK_DV', 'GK_H', 'GK_X'], count: orArmedForces.count } };
  return { type: 'initiatives', count, scope: scopes[scope as string], ...instead };
}

function ratingOf(minimum: string): string {
  return minimum === 'excellentAchievement' ? 'completedExcellently' : minimum;
}
