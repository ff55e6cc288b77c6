import type { FollowUp, SettleAct } from '../trpc.ts';

/** What is alike on the screen: the same columns, the same acts. */
export const groups = ['recovery', 'recheck', 'notice'] as const;
export type Group = (typeof groups)[number];

const groupOfKind: Readonly<Record<FollowUp['kind'], Group>> = {
  certificateBack: 'recovery',
  insigniaBack: 'recovery',
  recheck: 'recheck',
  awardNotice: 'notice',
  honoureeNotice: 'notice',
  refusalNotice: 'notice',
};

export function groupOf({ kind }: Pick<FollowUp, 'kind'>): Group {
  return groupOfKind[kind];
}

export const actsOf: Readonly<Record<Group, readonly SettleAct['type'][]>> = {
  recovery: ['return', 'giveUp'],
  recheck: ['recheck'],
  notice: ['send'],
};
