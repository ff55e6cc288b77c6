import { setup } from 'xstate';
import type { Answer, At } from '../ask.ts';
import { ask } from '../ask.ts';
import type { Reason } from '../refusal.ts';

export const clusterStates = ['formed', 'selfScoring', 'crossScoring', 'ranked', 'closed'] as const;
export type ClusterState = (typeof clusterStates)[number];

type Context = {
  readonly members: number;
  /** Names of members that have been merged or dissolved and still stand in the cluster. */
  readonly ended: readonly string[];
  /** Names of members that have not scored in the round at hand. */
  readonly missing: readonly string[];
  /** Names of members with equal marks among whom the flags do not reach for all. */
  readonly tied: readonly string[];
  readonly flags: number;
  /** How many have been proposed for a flag. */
  readonly proposed: number;
};

export const clusterEvents = [
  'openSelfScoring',
  'openCrossScoring',
  'reopenSelfScoring',
  'agreeRanking',
  'reopenCrossScoring',
  'settleTie',
  'proposeFlags',
  'close',
] as const;
export type ClusterEvent = { readonly type: (typeof clusterEvents)[number] };

function findReason(context: Context, { type }: ClusterEvent): Reason | undefined {
  const { members, ended, missing, tied, flags, proposed } = context;
  const goesOn = type === 'openSelfScoring' || type === 'openCrossScoring' || type === 'agreeRanking';
  if (goesOn && members < leastMembers) return { code: 'membersMissing' };
  if (goesOn && ended.length > 0) return { code: 'memberEnded', params: { units: ended } };
  if (goesOn && type !== 'openSelfScoring' && missing.length > 0)
    return { code: 'sheetsMissing', params: { units: missing } };
  if (type === 'settleTie' && tied.length === 0) return { code: 'nothingTied' };
  if (type === 'proposeFlags' && tied.length > 0) return { code: 'tieUnsettled', params: { units: tied } };
  if (proposed > 0 && type !== 'close') return { code: 'flagsProposed' };
  if (type === 'close' && flags > 0 && proposed === 0) return { code: 'flagsMissing' };
  return undefined;
}

/** One alone has nobody to compare with. */
const leastMembers = 2;

const chart = setup({
  types: { context: {} as Context, events: {} as ClusterEvent },
  guards: { allowed: ({ context, event }) => findReason(context, event) === undefined },
});
const to = (target: ClusterState) => ({ target, guard: 'allowed' as const });

/**
 * A cluster's year: formed by the board; the members score themselves, then one another; the ranking is agreed; the first
 * are proposed for the flag; closed [Luật TĐKT 2022 Đ.16(2)]. Pure.
 */
export const clusterMachine = chart.createMachine({
  id: 'cluster',
  context: ({ input }) => input as Context,
  initial: 'formed',
  states: {
    formed: { on: { openSelfScoring: to('selfScoring') } },
    selfScoring: { on: { openCrossScoring: to('crossScoring') } },
    crossScoring: { on: { agreeRanking: to('ranked'), reopenSelfScoring: to('selfScoring') } },
    ranked: {
      on: {
        reopenCrossScoring: to('crossScoring'),
        settleTie: to('ranked'),
        proposeFlags: to('ranked'),
        close: to('closed'),
      },
    },
    closed: { type: 'final' },
  },
});

export type ClusterAt = At<ClusterState, Context>;

/** The cluster's year after an event, or why it stays as it is. */
export function moveCluster(year: ClusterAt, event: ClusterEvent): Answer<ClusterAt> {
  return ask(clusterMachine, year, event, { findReason, elsewhere: 'clusterElsewhere' });
}
