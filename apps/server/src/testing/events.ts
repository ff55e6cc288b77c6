import type { EventType } from '@vinh-danh/workflows';
import { today } from './province.ts';

const reason = 'Lý do';
const consultationId = '0c0c0c0c-0000-4000-8000-000000000001';

/** The fields of a well-formed event of each type that is sent one by one. */
export const singleEvents = {
  edit: { achievement: { summary: 'Thành tích', from: '2025-01-01', to: '2025-12-31' } },
  attach: { kind: 'other' },
  discard: {},
  consult: { consultationId, organisationId: 'bo-y-te', question: 'Ý kiến?' },
  answerConsultation: { consultationId, opinion: 'noObjection', answer: 'Nhất trí' },
  lapseConsultation: { consultationId },
  openPublicComment: {},
  recordComment: { comment: 'Ý kiến' },
  answerComment: { answer: 'Trả lời' },
  resubmit: {},
  withdraw: { reason, letter: '1/CV' },
  suspend: { cause: 'complaint', reason },
  resume: { reason },
  die: { diedOn: today },
  confer: { conferredOn: today },
  proposeRevocation: { kind: 'annulment', ground: 'forgedFile', reason },
  recordRecovery: { items: true, money: true },
} as const satisfies Partial<Record<EventType, object>>;

/** Of each type that may be sent on many. */
export const batchEvents = {
  submit: {},
  accept: { checklist: ['achievementReport'] },
  appraise: { findings: 'Đủ', opinion: 'agree' },
  putToCouncil: {},
  putToLeader: {},
  approve: {},
  sign: {},
  reroute: { reason, document: '1/QĐ' },
  return: { reason },
  reject: { reason },
} as const satisfies Partial<Record<EventType, object>>;
