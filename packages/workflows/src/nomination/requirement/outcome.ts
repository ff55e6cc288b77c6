import type { Reason } from '../../refusal.ts';
import type { Requirement } from './requirement.ts';

export const notYetSigned: Requirement = (dossier) => (dossier.signed ? { code: 'alreadySigned' } : undefined);

export const signed: Requirement<'issueDecision'> = (dossier) => (dossier.signed ? undefined : { code: 'notSigned' });

export const notInFuture: Requirement<'issueDecision' | 'annul' | 'strip' | 'restore' | 'correct'> = (
  _dossier,
  event,
) => (event.decidedOn > event.facts.on ? { code: 'dayInFuture', params: { day: event.decidedOn } } : undefined);

/** A decision is not older than the approval it carries out, a later one not older than the decision it touches. */
export const notBefore: Requirement<'issueDecision' | 'annul' | 'strip' | 'restore' | 'correct'> = (dossier, event) =>
  tooEarly(event.decidedOn, event.type === 'issueDecision' ? dossier.approvedOn : dossier.decidedOn);

function tooEarly(day: string, earliest: string | null): Reason | undefined {
  return earliest !== null && day < earliest ? { code: 'dayTooEarly', params: { day, earliest } } : undefined;
}

export const conferral: Requirement<'confer'> = (dossier, event) => {
  if (event.conferredOn > event.facts.on) return { code: 'dayInFuture', params: { day: event.conferredOn } };
  const early = tooEarly(event.conferredOn, dossier.decidedOn);
  if (early) return early;
  return dossier.posthumous && !(event.receivedBy && event.relation)
    ? { code: 'familyRequired', source: 'Đại diện gia đình người được truy tặng nhận thay' }
    : undefined;
};

/** Annulment has the grounds a to d of the law; stripping follows a conviction. */
export const groundFits: Requirement<'proposeRevocation'> = (_dossier, { kind, ground }) =>
  (ground === 'conviction') === (kind === 'stripping')
    ? undefined
    : {
        code: 'groundNotForKind',
        source: 'Điều 93 Luật Thi đua, khen thưởng năm 2022; Điều 79 Nghị định số 91/2017/NĐ-CP',
        params: { kind, ground },
      };

export const proposed =
  (kind: 'annulment' | 'stripping'): Requirement =>
  (dossier) =>
    dossier.revocation?.kind === kind
      ? undefined
      : { code: 'revocationNotProposed', source: 'Điều 93 Luật Thi đua, khen thưởng năm 2022', params: { kind } };

export const notYetRecovered: Requirement = (dossier) => (dossier.recovered ? { code: 'alreadyDone' } : undefined);
