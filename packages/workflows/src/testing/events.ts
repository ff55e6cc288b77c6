import type { EventType, NominationEvent } from '../nomination/events.ts';
import { sessionId, today } from './dossiers.ts';

type Samples = { readonly [T in EventType]: Extract<NominationEvent, { type: T }> };

export const consultationId = '0c0c0c0c-0000-4000-8000-000000000001';
const decision = { decisionId: '0d0d0d0d-0000-4000-8000-000000000001', number: '210/QĐ-UBND', decidedOn: today };

/** One plain example of every event. */
export const sample: Samples = {
  edit: { type: 'edit', achievement: { summary: 'Điều trị 300 ca nặng', from: '2021-01-01', to: '2021-10-31' } },
  attach: { type: 'attach', kind: 'achievementReport' },
  submit: { type: 'submit' },
  discard: { type: 'discard' },
  accept: { type: 'accept', checklist: ['achievementReport', 'summaryReport', 'deathCertificate'] },
  return: { type: 'return', reason: 'Thiếu xác nhận', papers: [], to: 0 },
  appraise: { type: 'appraise', findings: 'Đủ tiêu chuẩn', opinion: 'agree', complaintOpen: false },
  consult: { type: 'consult', consultationId, organisationId: 'cong-an-tinh', question: 'Có vi phạm không?' },
  answerConsultation: { type: 'answerConsultation', consultationId, opinion: 'noObjection', answer: 'Không' },
  lapseConsultation: { type: 'lapseConsultation', consultationId },
  openPublicComment: { type: 'openPublicComment' },
  recordComment: { type: 'recordComment', comment: 'Xứng đáng' },
  answerComment: { type: 'answerComment', answer: 'Cảm ơn' },
  putToCouncil: { type: 'putToCouncil' },
  putToLeader: { type: 'putToLeader' },
  tally: {
    type: 'tally',
    sessionId,
    members: 21,
    present: 20,
    writtenOpinions: 1,
    recused: 0,
    inFavour: 21,
    against: 0,
    abstained: 0,
  },
  approve: { type: 'approve' },
  reject: { type: 'reject', reason: 'Chưa đủ tiêu chuẩn' },
  resubmit: { type: 'resubmit' },
  withdraw: { type: 'withdraw', reason: 'Đơn vị rút', letter: '12/TTr' },
  suspend: { type: 'suspend', cause: 'complaint', reason: 'Có đơn khiếu nại' },
  resume: { type: 'resume', reason: 'Đã giải quyết' },
  die: { type: 'die', diedOn: '2024-03-10' },
  reroute: { type: 'reroute', reason: 'Sắp xếp đơn vị hành chính', document: '1687/NQ-UBTVQH15' },
  sign: { type: 'sign' },
  issueDecision: { type: 'issueDecision', ...decision },
  confer: { type: 'confer', conferredOn: today },
  proposeRevocation: {
    type: 'proposeRevocation',
    kind: 'annulment',
    ground: 'forgedFile',
    reason: 'Kết luận thanh tra',
  },
  annul: { type: 'annul', ...decision },
  strip: { type: 'strip', ...decision },
  restore: { type: 'restore', ...decision, reason: 'Được minh oan' },
  correct: { type: 'correct', ...decision, fields: ['name'] },
  recordRecovery: { type: 'recordRecovery', items: true, money: true },
};
