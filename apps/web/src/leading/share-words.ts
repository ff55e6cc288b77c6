import { vi } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';
import type { LeadingItem } from '../trpc.ts';

type Vote = NonNullable<LeadingItem['vote']>;
type Known = keyof typeof vi.leading.shares;

/** A percentage as the fraction it is, in lowest terms: 90 → 9/10. */
export function fractionOf(percent: number): string {
  const divisor = greatestCommon(percent, 100);
  return `${percent / divisor}/${100 / divisor}`;
}

/** What the law asks for, in words and as exact fractions. */
export function tellShare(
  { percent, strictlyMore, of, base, required }: Pick<Vote, 'percent' | 'strictlyMore' | 'of' | 'base' | 'required'>,
  { t, number }: AllWords,
): string {
  const fraction = fractionOf(percent);
  const share = isKnown(fraction) ? `${t(`leading.shares.${fraction}`)} (${fraction})` : fraction;
  return t(strictlyMore ? 'leading.shareMoreThan' : 'leading.shareAtLeast', {
    share,
    base: t(of === 'allMembers' ? 'council.allMembers' : 'council.presentMembers'),
    required: number(required),
    of: number(base),
  });
}

/** The rule behind the share, and whether it has been compared with the text. */
export function sourceOf({ source, isVerified }: Pick<Vote, 'source' | 'isVerified'>, { t }: AllWords): string {
  return t('common.source', { source: isVerified ? source : `${source} (${t('council.unverified')})` });
}

/** How the council voted, each kind of vote with its number. */
export function tellVote(vote: Vote, { t, number }: AllWords): string {
  const { inFavour, base, against, abstained, members, present, writtenOpinions, recused } = vote;
  const parts = { inFavour, base, against, abstained, members, present, writtenOpinions, recused };
  const told = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, number(value)]));
  return t('leading.voteTold', told);
}

function isKnown(fraction: string): fraction is Known {
  return Object.hasOwn(vi.leading.shares, fraction);
}

function greatestCommon(one: number, other: number): number {
  return other === 0 ? one : greatestCommon(other, one % other);
}
