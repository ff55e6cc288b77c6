import type { NominationEvent } from '@vinh-danh/workflows';
import type { Move } from './work.ts';

/** What people do with a dossier, in the order in which it climbs. */
export const submit = { type: 'submit' } as const;
export const approve = { type: 'approve' } as const;
export const sign = { type: 'sign' } as const;
export const issue = { type: 'issue' } as const;
export const putToLeader = { type: 'putToLeader' } as const;
export const putToCouncil = { type: 'putToCouncil' } as const;

export const appraise = {
  type: 'appraise',
  findings: 'Hồ sơ đầy đủ, thành tích rõ ràng, đúng đối tượng, đúng tiêu chuẩn.',
  opinion: 'agree',
  complaintOpen: false,
} as const satisfies NominationEvent;

export const acceptReport = { type: 'accept', checklist: ['summaryReport'] } as const satisfies NominationEvent;
const acceptFile = { type: 'accept', checklist: ['achievementReport'] } as const satisfies NominationEvent;
const acceptPosthumous = {
  type: 'accept',
  checklist: ['achievementReport', 'deathCertificate'],
} as const satisfies NominationEvent;

const province = 'tham-dinh.so-noi-vu';
const chairman = 'chu-tich';
const clerk = 'van-thu.so-noi-vu';
const health = 'so-y-te';

/** Signed by the head of the unit, by the simplified procedure. */
export const signedBy = (unit: string): Move[] => [
  [`can-bo.${unit}`, submit],
  [`thu-truong.${unit}`, approve],
];

/** The same after a vote of the unit's own council, as the standard procedure asks. */
export const votedBy = (unit: string, council: string, members = 9, inFavour = members): Move[] => [
  [`can-bo.${unit}`, submit],
  [`thu-ky-hd.${unit}`, { type: 'vote', council, members, inFavour }],
  [`thu-truong.${unit}`, approve],
];

/** Appraised by a body and laid before its leader. */
export const appraisedBy = (login: string, accept: NominationEvent = acceptReport): Move[] => [
  [login, accept],
  [login, appraise],
  [login, putToLeader],
];

/** Through the Department of Health, which stands over the hospitals. */
export const throughHealth = (accept: NominationEvent = acceptReport): Move[] => [
  ...appraisedBy(`can-bo.${health}`, accept),
  [`thu-truong.${health}`, approve],
];

/** Appraised by the Department of Home Affairs and laid before the chairman. */
export const beforeChairman = appraisedBy(province);

/** Received by the Department of Home Affairs: a file of the standard procedure, of the simplified one, of a dead person. */
export const received: Move[] = [[province, acceptFile]];
export const receivedReport: Move[] = [[province, acceptReport]];
export const receivedPosthumous: Move[] = [[province, acceptPosthumous]];

/** Appraised and laid before the provincial council. */
export const beforeCouncil: Move[] = [
  [province, appraise],
  [province, putToCouncil],
];

/** The vote of the provincial council. */
export const votedByProvince: Move[] = [
  ['thu-ky.hoi-dong', { type: 'vote', council: 'qn-hd-tdkt', members: 15, inFavour: 15 }],
];

/** Approved and signed by the chairman, and numbered. */
export const decidedByChairman: Move[] = [
  [chairman, approve],
  [chairman, sign],
  [clerk, issue],
];

/** The certificates handed over by whoever keeps the books, so many working days after the decision. */
export const conferredBy = (login: string, after: number): Move[] => [
  [login, (on) => ({ type: 'confer', conferredOn: on }), { after }],
];
export const conferredByProvince = conferredBy(clerk, 9);

export const byProvince = (act: NominationEvent): Move => [province, act];
export const fileThroughHealth = throughHealth(acceptFile);
