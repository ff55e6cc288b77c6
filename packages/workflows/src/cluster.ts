// A further entry point of the package: the year of a cluster or block of units.
export { clusterEvents, clusterStates, moveCluster } from './cluster/machine.ts';
export type { ClusterState } from './cluster/machine.ts';
export { markOf, proposedFor, rankMembers, settlesTie } from './cluster/ranking.ts';
export type { Standing } from './cluster/ranking.ts';
export {
  ClusterCriterion,
  countedSheets,
  crossScorings,
  findSheetReason,
  Score,
  scorersOf,
  totalOf,
  withoutCrossSheets,
  withoutOwnSheet,
} from './cluster/sheet.ts';
export type { ClusterMember, ClusterYear, CrossScoring, Sheet } from './cluster/sheet.ts';
