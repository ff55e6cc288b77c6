import type { Requirement } from './requirement.ts';

export const notYetSigned: Requirement = (dossier) => (dossier.signed ? { code: 'alreadySigned' } : undefined);

export const signed: Requirement<'issueDecision'> = (dossier) => (dossier.signed ? undefined : { code: 'notSigned' });

export const notInFuture: Requirement<'issueDecision' | 'annul' | 'strip' | 'restore'> = (_dossier, event) =>
  event.decidedOn > event.facts.on ? { code: 'dayInFuture', params: { day: event.decidedOn } } : undefined;

export const conferral: Requirement<'confer'> = (dossier, event) => {
  if (event.conferredOn > event.facts.on) return { code: 'dayInFuture', params: { day: event.conferredOn } };
  return dossier.posthumous && !(event.receivedBy && event.relation)
    ? { code: 'familyRequired', source: 'Đại diện gia đình người được truy tặng nhận thay' }
    : undefined;
};

/** Annulment has the grounds a to d of the law; stripping follows a conviction. */
export const groundFits: Requirement<'proposeRevocation'> = (_dossier, { kind, ground }) =>
  (ground === 'conviction') === (kind === 'stripping')
    ? undefined
    : { code: 'groundNotForKind', source: 'Luật TĐKT 2022 Đ.93; NĐ 91/2017 Đ.79', params: { kind, ground } };

export const proposed =
  (kind: 'annulment' | 'stripping'): Requirement =>
  (dossier) =>
    dossier.revocation?.kind === kind
      ? undefined
      : { code: 'revocationNotProposed', source: 'Luật TĐKT 2022 Đ.93', params: { kind } };

export const notYetRecovered: Requirement = (dossier) => (dossier.recovered ? { code: 'alreadyDone' } : undefined);
