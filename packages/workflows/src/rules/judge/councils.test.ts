import { expect, it } from 'vitest';
import { judgementOf } from '../../testing/judging.ts';
import { randomFrom } from '../../testing/random.ts';
import { nationalRules } from '../compile.ts';
import type { Rules } from '../compile.ts';

type Council = { members: number; present: number; writtenOpinions: number; recused: number; inFavour: number };
type Law = {
  percent: number;
  strictlyMore: boolean;
  of: 'allMembers' | 'present';
  numerator: number;
  denominator: number;
};

/** a/b ≥ c/d, or > where strict, by cross-multiplication of whole numbers. */
function reaches([a, b]: [number, number], [c, d]: [number, number], isStrict: boolean): boolean {
  const left = BigInt(a) * BigInt(d);
  const right = BigInt(c) * BigInt(b);
  return isStrict ? left > right : left >= right;
}

/** Written from the law and not from the code: how many it takes is searched for, one by one. */
function oracle(law: Law, { members, present, writtenOpinions, recused, inFavour }: Council) {
  const base = law.of === 'allMembers' ? members : Math.max(0, present + writtenOpinions - recused);
  const isEnough = (votes: number) =>
    votes > 0 && (base === 0 ? true : reaches([votes, base], [law.percent, 100], law.strictlyMore));
  const isQuorate = (there: number) =>
    reaches([there, Math.max(members, 1)], [law.numerator * (members === 0 ? 0 : 1), law.denominator], false);
  const least = (holds: (n: number) => boolean) => {
    for (let n = 0; ; n += 1) if (holds(n)) return n;
  };
  return {
    requiredPresence: least(isQuorate),
    requiredVotes: least(isEnough),
    reached: isQuorate(present) && isEnough(inFavour),
  };
}

function withLaw({ percent, strictlyMore, of, numerator, denominator }: Law): Rules {
  const said = { verified: false, source: 'quy chế' };
  const council = {
    ...nationalRules.procedure.council,
    share: { percent, strictlyMore, of, ...said },
    quorum: { numerator, denominator, ...said },
  };
  return { ...nationalRules, procedure: { ...nationalRules.procedure, council } };
}

it('10 000 random councils against exact fractions: no difference', () => {
  const random = randomFrom(20_261_126);
  const differences: unknown[] = [];
  for (let index = 0; index < 10_000; index += 1) {
    const isStrict = random(2) === 1;
    const denominator = 1 + random(6);
    const law: Law = {
      percent: 1 + random(isStrict ? 99 : 100),
      strictlyMore: isStrict,
      of: random(2) === 0 ? 'allMembers' : 'present',
      numerator: 1 + random(denominator),
      denominator,
    };
    const members = 1 + random(60);
    const present = random(members + 1);
    const writtenOpinions = random(members - present + 1);
    const recused = random(present + writtenOpinions + 1);
    const council = {
      members,
      present,
      writtenOpinions,
      recused,
      inFavour: random(present + writtenOpinions - recused + 1),
    };
    const counted = judgementOf({ award: 'BKT', facts: { council } }, withLaw(law)).council?.count;
    const expected = oracle(law, council);
    if (JSON.stringify(counted) !== JSON.stringify(expected)) differences.push({ law, council, counted, expected });
  }
  expect(differences).toEqual([]);
});
