import { describe, expect, it } from 'vitest';
import { nationalRules } from '../rules/compile.ts';
import { randomFrom } from '../testing/random.ts';
import { flagAwards } from './flag-awards.ts';
import { markOf, proposedFor, rankMembers, settlesTie } from './ranking.ts';
import { type ClusterYear, countedSheets, findSheetReason, withoutCrossSheets, withoutOwnSheet } from './sheet.ts';

const score = (...points: number[]) => points.map((one) => ({ points: one }));
const sheet = (unitId: string, scorerId: string, ...points: number[]) => ({
  unitId,
  scorerId,
  scores: score(...points),
});

describe('the ranking', () => {
  it('shares a rank between equal marks and leaves out the next; what the cluster has settled parts them', () => {
    const sheets = [sheet('a', 'x', 900), sheet('b', 'x', 950), sheet('c', 'x', 950), sheet('d', 'x', 100)];
    const ranks = (order: string[] = []) =>
      rankMembers(['a', 'b', 'c', 'd'], sheets, order).map(({ unitId, rank }) => [unitId, rank]);
    expect(ranks()).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
      ['d', 4],
    ]);
    expect(ranks(['c', 'b'])).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
      ['d', 4],
    ]);
    // An order never lifts a member over a better mark.
    expect(ranks(['d', 'c', 'b'])).toEqual(ranks(['c', 'b']));
  });

  it('compares marks without rounding: a third more is more', () => {
    const sheets = [
      sheet('a', 'x', 100),
      sheet('a', 'y', 100),
      sheet('a', 'z', 101),
      sheet('b', 'x', 100),
      sheet('b', 'y', 100),
      sheet('b', 'z', 100),
    ];
    const standings = rankMembers(['b', 'a'], sheets);
    expect(standings.map(({ unitId, rank }) => [unitId, rank])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(standings.map(markOf)).toEqual([100, 100]);
    expect(markOf({ sum: 201, scorers: 2 })).toBe(101);
    expect(markOf({ sum: 0, scorers: 0 })).toBeUndefined();
  });

  it('of 300 random clusters agrees with a plain count, whatever the order of sheets and members', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const below = randomFrom(seed);
      const units = Array.from({ length: 2 + below(7) }, (_, index) => `u${index}`);
      const sheets = units.flatMap((unitId) =>
        units
          .filter((scorerId) => scorerId !== unitId)
          .map((scorerId) => sheet(unitId, scorerId, below(4), below(4), below(3))),
      );
      const standings = rankMembers(units, sheets);
      const sums = new Map(
        units.map((unitId) => {
          const own = sheets.filter((one) => one.unitId === unitId).flatMap(({ scores }) => scores);
          return [unitId, own.reduce((sum, { points }) => sum + points, 0)];
        }),
      );
      for (const { unitId, rank, sum, scorers } of standings) {
        expect(sum).toBe(sums.get(unitId));
        expect(scorers).toBe(units.length - 1);
        expect(rank).toBe(1 + [...sums.values()].filter((other) => other > sum).length);
      }
      const shuffled = rankMembers(units.toReversed(), sheets.toReversed());
      const byUnit = (all: typeof standings) => all.toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1));
      expect(byUnit(shuffled)).toEqual(byUnit(standings));
      for (let flags = 0; flags <= units.length; flags += 1) {
        const { proposed, tied } = proposedFor(flags, standings);
        expect(proposed.length).toBeLessThanOrEqual(flags);
        const settled = rankMembers(units, sheets, tied.toReversed());
        const after = proposedFor(flags, settled);
        expect([after.proposed.length, after.tied]).toEqual([flags, []]);
      }
    }
  });

  it('proposes as many of the first as there are flags, and nobody of a tie over the last of them', () => {
    const standings = rankMembers(['a', 'b', 'c'], [sheet('a', 'x', 9), sheet('b', 'x', 8), sheet('c', 'x', 8)]);
    expect(proposedFor(1, standings)).toEqual({ proposed: ['a'], tied: [] });
    expect(proposedFor(2, standings)).toEqual({ proposed: ['a'], tied: ['b', 'c'] });
    expect(proposedFor(3, standings)).toEqual({ proposed: ['a', 'b', 'c'], tied: [] });
    expect(settlesTie(['b', 'c'], ['c', 'b'])).toBe(true);
    for (const order of [['b'], ['b', 'a'], ['b', 'b'], ['a', 'b', 'c']])
      expect(settlesTie(['b', 'c'], order)).toBe(false);
  });

  it('[Điều 25 Luật TĐKT 2022] flags are the awards that ask for a rank in a cluster', () => {
    const asked = flagAwards(nationalRules, 'C').map(({ award }) => award);
    expect(asked).toEqual(expect.arrayContaining(['CTDT', 'CTDCP']));
  });
});

describe('a sheet', () => {
  const member = (unitId: string, hasEnded = false) => ({ unitId, name: unitId.toUpperCase(), hasEnded });
  const year: ClusterYear = {
    state: 'crossScoring',
    crossScoring: 'members',
    headId: 'a',
    deputyId: 'b',
    members: [member('a'), member('b'), member('c')],
    criteria: [
      { label: 'Phát triển kinh tế', points: 1000 },
      { label: 'Công tác thi đua', points: 500 },
    ],
  };
  const says = (change: Partial<ClusterYear>, ...told: Parameters<typeof sheet>) =>
    findSheetReason({ ...year, ...change }, sheet(...told))?.code;

  it.each([
    [undefined, {}, sheet('b', 'a', 1000, 500)],
    ['ownScore', {}, sheet('a', 'a', 1, 1)],
    [undefined, { state: 'selfScoring' }, sheet('a', 'a', 1, 1)],
    ['scoringClosed', { state: 'selfScoring' }, sheet('b', 'a', 1, 1)],
    ['scoringClosed', { state: 'formed' }, sheet('a', 'a', 1, 1)],
    ['scoringClosed', { state: 'ranked' }, sheet('b', 'a', 1, 1)],
    ['notAMember', {}, sheet('x', 'a', 1, 1)],
    ['notAMember', {}, sheet('a', 'x', 1, 1)],
    ['memberEnded', { members: [member('a'), member('b', true)] }, sheet('b', 'a', 1, 1)],
    ['memberEnded', { members: [member('a'), member('b', true)] }, sheet('a', 'b', 1, 1)],
    ['scoresMissing', {}, sheet('b', 'a', 1)],
    ['pointsTooHigh', {}, sheet('b', 'a', 1000, 501)],
    ['notTheScorer', { crossScoring: 'head' }, sheet('b', 'c', 1, 1)],
    [undefined, { crossScoring: 'head' }, sheet('b', 'a', 1, 1)],
    [undefined, { crossScoring: 'head' }, sheet('a', 'b', 1, 1)],
    ['notTheScorer', { crossScoring: 'head' }, sheet('a', 'c', 1, 1)],
  ] as const)('is answered %s', (code, change, told) => {
    expect(says(change, told.unitId, told.scorerId, ...told.scores.map(({ points }) => points))).toBe(code);
  });

  it('says which criterion brings no more, and how much it brings', () => {
    expect(findSheetReason(year, sheet('b', 'a', 1001, 0))?.params).toEqual({
      labels: ['Phát triển kinh tế'],
      atMost: 10,
    });
  });

  it('is missed where a member has not handed it in, and counted only while its scorer is asked', () => {
    const all = [sheet('a', 'b'), sheet('a', 'c'), sheet('b', 'a'), sheet('b', 'c'), sheet('c', 'a'), sheet('c', 'b')];
    expect(withoutCrossSheets(year, all)).toEqual([]);
    expect(withoutCrossSheets(year, all.slice(1))).toEqual(['B']);
    expect(withoutOwnSheet(year, [sheet('a', 'a'), ...all])).toEqual(['B', 'C']);
    const without = { ...year, members: year.members.slice(0, 2) };
    expect(countedSheets(without, all)).toEqual([sheet('a', 'b'), sheet('b', 'a')]);
    const byHead: ClusterYear = { ...year, crossScoring: 'head' };
    expect(withoutCrossSheets(byHead, [sheet('b', 'a')])).toEqual(['A', 'B']);
    expect(countedSheets(byHead, all)).toEqual([sheet('a', 'b'), sheet('b', 'a'), sheet('c', 'a')]);
  });
});
