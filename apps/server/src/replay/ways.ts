import { findAward } from '@vinh-danh/workflows';
import type { Twist } from './case-file.ts';

export type Ending = 'decided' | 'rejected' | 'withdrawnAtDraft' | 'withdrawnAtIntake' | 'annulled';

/** How a nomination travels and ends. */
export type Way = {
  readonly ending: Ending;
  readonly annulledOn: string | undefined;
  readonly isReturned: boolean;
  /** Awards to ask for instead, the first that has a road; empty unless it is to be upgraded. */
  readonly askedFor: readonly string[];
};

export const ordinary: Way = { ending: 'decided', isReturned: false, annulledOn: undefined, askedFor: [] };

/** How a nomination of this twist travels; `award` is the one it is decided for. */
export function wayOf({ kind, at, annulledOn, from }: Twist, award: string): Way {
  switch (kind) {
    case 'returnedOnce':
      return { ...ordinary, isReturned: true };
    case 'upgraded':
      return { ...ordinary, askedFor: from === undefined ? lowerAwards(award) : [from] };
    case 'rejected':
      return { ...ordinary, ending: 'rejected' };
    case 'withdrawn':
      return { ...ordinary, ending: at === 'draft' ? 'withdrawnAtDraft' : 'withdrawnAtIntake' };
    case 'annulled':
      return { ...ordinary, ending: 'annulled', annulledOn };
  }
}

/** The certificates of merit below an award, the highest first. */
function lowerAwards(award: string): string[] {
  const certificates = ['BKTTG', 'BKT', 'GK_H', 'GK_X', 'GK_DV'];
  const below = certificates.slice(certificates.indexOf(award) + 1);
  // A state award is proposed in place of the province's or ministry's own certificate.
  const isState = Object.values(findAward(award)?.regimes ?? {}).some(({ decidedAt }) =>
    decidedAt.includes('president'),
  );
  if (isState) return ['BKT'];
  return certificates.includes(award) ? below : ['GK_H', 'GK_X', 'GK_DV'];
}
