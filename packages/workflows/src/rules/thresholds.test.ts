import { describe, expect, it } from 'vitest';
import type { Regime } from '../nomination/dossier.ts';
import { standingAt } from '../testing/dossiers.ts';
import { sample } from '../testing/events.ts';
import { outcomeOf, play } from '../testing/play.ts';
import { Share } from './share.ts';
import { requiredPresence, requiredVotes, shareBase, voteRule } from './thresholds.ts';

/** The least whole number of votes not below percent/100 of the members, or above it, without floating point. */
function oracle(percent: number, members: number, strictlyMore: boolean): number {
  const share = BigInt(percent) * BigInt(members);
  let votes = 1n;
  while (strictlyMore ? votes * 100n <= share : votes * 100n < share) votes += 1n;
  return Number(votes);
}

describe('the share of votes', () => {
  it.each([50, 66, 80, 90, 100])('%i %% of 1 to 200 members, against exact fractions', (percent) => {
    for (const strictlyMore of [false, true]) {
      for (let members = 1; members <= 200; members += 1) {
        const votes = requiredVotes({ percent, strictlyMore }, members);
        expect(votes, `${percent} % of ${members}`).toBe(oracle(percent, members, strictlyMore));
      }
    }
  });

  it.each([
    [20, 10, 11],
    [21, 11, 11],
    [2, 1, 2],
    [1, 1, 1],
  ])('of %i: %i are at least half, %i are more than half', (members, atLeast, more) => {
    expect(requiredVotes({ percent: 50, strictlyMore: false }, members)).toBe(atLeast);
    expect(requiredVotes({ percent: 50, strictlyMore: true }, members)).toBe(more);
  });

  it('more than all of them is no share', () => {
    const rule = { percent: 100, of: 'allMembers', verified: true, source: 'Đ.1' };
    expect(Share.safeParse({ ...rule, strictlyMore: true }).success).toBe(false);
    expect(Share.parse(rule)).toEqual({ ...rule, strictlyMore: false });
  });

  it('is counted of all members, or of those who could vote', () => {
    const presence = { members: 21, present: 15, writtenOpinions: 2, recused: 1 };
    expect(shareBase({ of: 'allMembers' }, presence)).toBe(21);
    expect(shareBase({ of: 'present' }, presence)).toBe(16);
  });

  it('[NĐ 98 Đ.47] two thirds present, of 1 to 200 members', () => {
    for (let members = 1; members <= 200; members += 1) {
      const present = BigInt(requiredPresence(members));
      expect(present * 3n >= 2n * BigInt(members) && (present - 1n) * 3n < 2n * BigInt(members)).toBe(true);
    }
  });

  it('nobody wins without a vote', () => {
    expect(requiredVotes({ percent: 50, strictlyMore: false }, 0)).toBe(1);
  });
});

type Count = { members?: number; present?: number; writtenOpinions?: number; recused?: number; inFavour: number };

function reached(
  award: string,
  regime: Regime,
  { members = 21, present = 21, writtenOpinions = 0, recused = 0, inFavour }: Count,
): boolean {
  const council = standingAt('council', { award, proposedAward: award, regime });
  const against = present + writtenOpinions - recused - inFavour;
  const tally = { ...sample.tally, members, present, writtenOpinions, recused, inFavour, against, abstained: 0 };
  return play(council, [tally]).dossier.tally?.reached ?? false;
}

describe('what an award needs', () => {
  it.each<[string, string, Regime, number]>([
    ['[NĐ 91 Đ.45(8)] 90 % of all members: 19 of 21', 'CSTDT', 'A', 19],
    ['[NĐ 91 Đ.45(8)] 90 % of all members: 19 of 21', 'CSTDTQ', 'A', 19],
    ['[NĐ 91 Đ.45(8)] 90 % of all members: 19 of 21', 'AHLD', 'A', 19],
    ['[NĐ 98] 80 % of all members: 17 of 21', 'BKTTG', 'B', 17],
    ['[NĐ 152 Đ.33(5)] 80 % of all members: 17 of 21', 'CTDCP', 'C', 17],
    ['by the rules of the province, more than half of all members: 11 of 21', 'BKT', 'B', 11],
  ])('%s reaches, one less does not (%s, %s)', (_rule, award, regime, enough) => {
    const subjectKind = award === 'CTDCP' ? ('collective' as const) : ('individual' as const);
    expect(standingAt('council', { award, subjectKind }).dossier.award).toBe(award);
    expect(reached(award, regime, { inFavour: enough })).toBe(true);
    expect(reached(award, regime, { inFavour: enough - 1 })).toBe(false);
  });

  it.each<Regime>(['A', 'B', 'C'])(
    "half of an even council is no majority for the province's own awards (%s)",
    (regime) => {
      expect(reached('BKT', regime, { members: 20, present: 20, inFavour: 10 })).toBe(false);
      expect(reached('BKT', regime, { members: 20, present: 20, inFavour: 11 })).toBe(true);
    },
  );

  it('exactly 80 % and exactly 90 % are enough where the law says "or more"', () => {
    expect(reached('BKTTG', 'B', { members: 20, present: 20, inFavour: 16 })).toBe(true);
    expect(reached('CSTDT', 'A', { members: 20, present: 20, inFavour: 18 })).toBe(true);
  });

  it('[NĐ 91 Đ.45(8)] the absent count among all members: every one of 18 present is not 90 % of 21', () => {
    expect(reached('CSTDT', 'A', { present: 18, inFavour: 18 })).toBe(false);
    expect(reached('CSTDT', 'A', { present: 18, writtenOpinions: 1, inFavour: 19 })).toBe(true);
  });

  it('those who stand aside do not vote and still count among all members', () => {
    expect(reached('CSTDT', 'A', { recused: 2, inFavour: 19 })).toBe(true);
    expect(reached('CSTDT', 'A', { recused: 3, inFavour: 18 })).toBe(false);
  });

  it('a council that stands aside altogether has not voted for anybody', () => {
    expect(reached('BKT', 'B', { recused: 21, inFavour: 0 })).toBe(false);
  });

  it('says where the rule comes from, and whether it is verified', () => {
    expect(voteRule('CSTDT', 'A')).toMatchObject({
      percent: 90,
      of: 'allMembers',
      verified: true,
      source: expect.stringContaining('khoản 8 Điều 45'),
    });
    expect(voteRule('BKT', 'C')).toMatchObject({ percent: 50, strictlyMore: true, verified: false });
  });
});

describe('a tally that cannot be', () => {
  it.each([
    ['more voters than members', { present: 21, writtenOpinions: 1, inFavour: 22 }],
    ['more votes than voters', { inFavour: 22 }],
    ['fewer votes than voters', { inFavour: 18, against: 1 }],
    ['a vote of one who stood aside', { recused: 1, inFavour: 21 }],
    ['more stood aside than were there', { recused: 22, inFavour: 0 }],
    ['votes by letter without anybody asked', { present: 20, writtenOpinions: 0, inFavour: 21 }],
  ])('%s', (_why, votes) => {
    expect(outcomeOf(standingAt('council'), { ...sample.tally, ...votes })).toBe('voteCountsWrong');
  });

  it('[NĐ 98 Đ.47] 13 of 21 present is no quorum however many write, 14 is', () => {
    const written = { ...sample.tally, inFavour: 21 };
    expect(outcomeOf(standingAt('council'), { ...written, present: 13, writtenOpinions: 8 })).toBe('quorumMissing');
    expect(outcomeOf(standingAt('council'), { ...written, present: 14, writtenOpinions: 7 })).toBe('leader');
  });
});
