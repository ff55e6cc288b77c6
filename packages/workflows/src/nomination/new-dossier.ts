import type { Dossier } from './dossier.ts';

type Asked = Pick<
  Dossier,
  | 'subjectKind'
  | 'award'
  | 'commendationType'
  | 'procedure'
  | 'posthumous'
  | 'regime'
  | 'ruleVersion'
  | 'ladders'
  | 'route'
  | 'papers'
>;

/** A dossier at the start of its road: what was asked for, and nothing done yet. Its regime is provisional. */
export function newDossier(asked: Asked): Dossier {
  return {
    machineVersion: 1,
    ...asked,
    requestedAward: asked.award,
    proposedAward: asked.award,
    regimeBound: false,
    position: 0,
    awaiting: [],
    appraised: false,
    complaintOpen: false,
    recommendations: [],
    consultations: [],
    publicComment: null,
    tally: null,
    returned: null,
    suspendedFrom: null,
    signed: false,
    revocation: null,
    revokedFrom: null,
    approvedOn: null,
    decidedOn: null,
    recovered: false,
  };
}
