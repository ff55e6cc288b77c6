import type { EventType } from '@vinh-danh/workflows';
import type { AllMessages } from '../../messages/further/vi.ts';

/** One field of an event as the dialog asks for it. `name` is its path in the event. */
export type FieldSpec = {
  readonly name: string;
  readonly label: keyof AllMessages['fields'];
  readonly hint?: keyof AllMessages['fields'];
  readonly required?: boolean;
  readonly kind:
    | 'area'
    | 'text'
    | 'day'
    | 'flag'
    | 'papers'
    | 'paper'
    | 'award'
    | 'agency'
    | 'consultation'
    | 'returnTo'
    | 'files'
    | 'facts'
    | ChoiceKind;
  /** Shown only while another field has this value. */
  readonly when?: { readonly name: string; readonly is: string };
};

/** A choice whose words stand in this part of the catalogue. */
export type ChoiceKind = 'opinions' | 'consultationOpinions' | 'causes' | 'revocations' | 'grounds';

/** Votes and decisions are documents of their own pages. */
export type Revocation = 'annul' | 'strip' | 'restore';
export type DialogEvent = Exclude<EventType, 'tally' | 'issueDecision' | 'correct' | Revocation>;

export function isRevocation(type: EventType): type is Revocation {
  return type === 'annul' || type === 'strip' || type === 'restore';
}

/** A form library reads a dot as a path; the values are kept flat. */
export function toFormName(name: string): string {
  return name.replaceAll('.', '-');
}

/** Whether the act has a dialog of its own fields. */
export function isDialogEvent(type: EventType): type is DialogEvent {
  return Object.hasOwn(eventFields, type);
}

const reason = { name: 'reason', label: 'reason', kind: 'area', required: true } as const;
const reasonOptional = { name: 'reason', label: 'reasonOptional', kind: 'area' } as const;
const consultation = { name: 'consultationId', label: 'consultation', kind: 'consultation', required: true } as const;

/** What each act asks for, in the order of the dialog; the event union checks it. */
export const eventFields: Readonly<Record<DialogEvent, readonly FieldSpec[]>> = {
  edit: [
    { name: 'achievement.summary', label: 'summary', kind: 'area', required: true },
    { name: 'achievement.from', label: 'from', kind: 'day', required: true },
    { name: 'achievement.to', label: 'to', kind: 'day', required: true },
    { name: 'facts', label: 'facts', kind: 'facts' },
  ],
  attach: [
    { name: 'kind', label: 'paper', kind: 'paper', required: true },
    { name: 'number', label: 'paperNumber', kind: 'text' },
    { name: 'issuedOn', label: 'paperIssuedOn', kind: 'day' },
    { name: 'files', label: 'paperFiles', hint: 'paperFilesHint', kind: 'files' },
  ],
  submit: [reasonOptional],
  discard: [reasonOptional],
  accept: [{ name: 'checklist', label: 'checklist', kind: 'papers' }],
  return: [
    { name: 'reason', label: 'returnReason', kind: 'area', required: true },
    { name: 'papers', label: 'returnPapers', kind: 'papers' },
    { name: 'to', label: 'returnTo', kind: 'returnTo' },
  ],
  appraise: [
    { name: 'findings', label: 'findings', kind: 'area', required: true },
    { name: 'opinion', label: 'opinion', kind: 'opinions', required: true },
    { name: 'award', label: 'otherAward', kind: 'award', when: { name: 'opinion', is: 'otherAward' } },
    { name: 'complaintOpen', label: 'complaintOpen', kind: 'flag' },
  ],
  consult: [
    { name: 'organisationId', label: 'agency', kind: 'agency', required: true },
    { name: 'question', label: 'question', kind: 'area', required: true },
  ],
  answerConsultation: [
    consultation,
    { name: 'opinion', label: 'consultationOpinion', kind: 'consultationOpinions', required: true },
    { name: 'answer', label: 'answer', kind: 'area', required: true },
  ],
  lapseConsultation: [consultation],
  openPublicComment: [],
  recordComment: [{ name: 'comment', label: 'comment', kind: 'area', required: true }],
  answerComment: [{ name: 'answer', label: 'answer', kind: 'area', required: true }],
  putToCouncil: [],
  putToLeader: [],
  approve: [{ name: 'award', label: 'approveAward', kind: 'award' }, reasonOptional],
  reject: [reason],
  resubmit: [reasonOptional],
  withdraw: [reason, { name: 'letter', label: 'letter', hint: 'letterHint', kind: 'text' }],
  suspend: [{ name: 'cause', label: 'cause', kind: 'causes', required: true }, reason],
  resume: [reason],
  reroute: [{ name: 'document', label: 'heirDocument', kind: 'text', required: true }, reason],
  die: [{ name: 'diedOn', label: 'diedOn', kind: 'day', required: true }],
  sign: [],
  confer: [
    { name: 'conferredOn', label: 'conferredOn', kind: 'day', required: true },
    { name: 'receivedBy', label: 'receivedBy', hint: 'familyHint', kind: 'text' },
    { name: 'relation', label: 'relation', hint: 'familyHint', kind: 'text' },
  ],
  proposeRevocation: [
    { name: 'kind', label: 'revocationKind', kind: 'revocations', required: true },
    { name: 'ground', label: 'ground', kind: 'grounds', required: true },
    reason,
  ],
  recordRecovery: [
    { name: 'items', label: 'recoveredItems', kind: 'flag' },
    { name: 'money', label: 'recoveredMoney', kind: 'flag' },
  ],
};
