import { expect, it } from 'vitest';
import { type ClusterAt, clusterEvents, clusterMachine, clusterStates, moveCluster } from './machine.ts';

const whole = { members: 3, ended: [], missing: [], tied: [], flags: 1, proposed: 0 };
const says = (
  state: ClusterAt['state'],
  type: (typeof clusterEvents)[number],
  change: Partial<ClusterAt['context']> = {},
) => {
  const moved = moveCluster({ state, context: { ...whole, ...change } }, { type });
  return moved.ok ? moved.state : moved.reason.code;
};

it.each([
  ['formed', { openSelfScoring: 'selfScoring' }],
  ['selfScoring', { openCrossScoring: 'crossScoring' }],
  ['crossScoring', { agreeRanking: 'ranked', reopenSelfScoring: 'selfScoring' }],
  [
    'ranked',
    { reopenCrossScoring: 'crossScoring', settleTie: 'nothingTied', proposeFlags: 'ranked', close: 'flagsMissing' },
  ],
  ['closed', {}],
] as const)('a cluster whose year is %s', (state, leads: Partial<Record<string, string>>) => {
  const said = Object.fromEntries(clusterEvents.map((type) => [type, says(state, type)]));
  expect(said).toEqual(Object.fromEntries(clusterEvents.map((type) => [type, leads[type] ?? 'clusterElsewhere'])));
});

it('goes on only with members that stand, and with all their scores', () => {
  expect(says('formed', 'openSelfScoring', { members: 1 })).toBe('membersMissing');
  expect(says('formed', 'openSelfScoring', { missing: ['Sở Y tế'] })).toBe('selfScoring');
  expect(says('selfScoring', 'openCrossScoring', { missing: ['Sở Y tế'] })).toBe('sheetsMissing');
  expect(says('crossScoring', 'agreeRanking', { missing: ['Sở Y tế'] })).toBe('sheetsMissing');
  for (const [state, type] of [
    ['formed', 'openSelfScoring'],
    ['selfScoring', 'openCrossScoring'],
    ['crossScoring', 'agreeRanking'],
  ] as const)
    expect(says(state, type, { ended: ['Sở Tài chính'] })).toBe('memberEnded');
});

it('proposes once the tie is settled, once; and closes without a flag only where there is none to give', () => {
  expect(says('ranked', 'settleTie', { tied: ['A', 'B'] })).toBe('ranked');
  expect(says('ranked', 'proposeFlags', { tied: ['A', 'B'] })).toBe('tieUnsettled');
  expect(says('ranked', 'proposeFlags', { proposed: 1 })).toBe('flagsProposed');
  expect(says('ranked', 'reopenCrossScoring', { proposed: 1 })).toBe('flagsProposed');
  expect(says('ranked', 'close', { proposed: 1 })).toBe('closed');
  expect(says('ranked', 'close', { flags: 0 })).toBe('closed');
  expect(Object.keys(clusterMachine.states)).toEqual([...clusterStates]);
});
