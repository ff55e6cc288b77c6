// What comes after a decision, for the server and the pages that need it.
export { complaintStates, complaintWays, moveComplaint, receiveComplaint } from './complaint/machine.ts';
export type { Complaint, ComplaintEvent, ComplaintState, ComplaintWay } from './complaint/machine.ts';
export { dueAfter, hasInsignia } from './rules/after-decision.ts';
export type { Due } from './rules/after-decision.ts';
