import type { EventType } from './nomination/events.ts';

/** How an act is shown: one primary act at most, dangerous ones apart; `batch` acts are offered on lists too. */
export type EventMeta = { readonly importance: 'primary' | 'secondary' | 'danger'; readonly batch: boolean };

const primary = { importance: 'primary', batch: true } as const;
const secondary = { importance: 'secondary', batch: false } as const;
const danger = { importance: 'danger', batch: false } as const;

/** Acts in the order in which a screen offers them. */
export const eventMeta: Readonly<Record<EventType, EventMeta>> = {
  submit: primary,
  accept: primary,
  resubmit: { ...primary, batch: false },
  putToCouncil: primary,
  putToLeader: primary,
  tally: primary,
  approve: primary,
  sign: primary,
  issueDecision: primary,
  confer: primary,
  answerConsultation: { ...primary, batch: false },
  appraise: { importance: 'secondary', batch: true },
  edit: secondary,
  attach: secondary,
  consult: secondary,
  lapseConsultation: secondary,
  openPublicComment: secondary,
  recordComment: secondary,
  answerComment: secondary,
  resume: secondary,
  die: secondary,
  recordRecovery: secondary,
  restore: secondary,
  correct: secondary,
  // Known to be possible only with the new road at hand: a page of its own offers it, no list and no dossier.
  reroute: { importance: 'secondary', batch: true },
  return: { importance: 'danger', batch: true },
  reject: { importance: 'danger', batch: true },
  suspend: danger,
  withdraw: danger,
  discard: danger,
  proposeRevocation: danger,
  annul: danger,
  strip: danger,
};
