import type { Stage } from '@vinh-danh/workflows';
import type { Office } from './province.ts';

export type Duties = Readonly<Partial<Record<Office, { readonly [S in Stage]?: string }>>>;

/** Who may send what while a hospital's nomination lies with the province: by hand, from the duties of the offices. */
export const ofProvince: Duties = {
  'nominator@benh-vien': {
    draft: 'attach die discard edit reroute submit withdraw',
    intake: 'attach die withdraw',
    appraisal: 'attach die withdraw',
    council: 'attach die withdraw',
    leader: 'attach die withdraw',
    returned: 'attach die edit resubmit withdraw',
    suspended: 'die withdraw',
    approved: 'attach die',
  },
  'unitHead@benh-vien': { draft: 'suspend' },
  'appraiser@so-noi-vu': {
    intake: 'accept die reroute return suspend',
    appraisal:
      'answerComment appraise attach consult die lapseConsultation openPublicComment putToCouncil putToLeader recordComment reroute return suspend',
    council: 'die reroute suspend',
    leader: 'die reroute suspend',
    returned: 'die reroute suspend',
    suspended: 'die reroute resume',
    approved: 'reroute suspend',
    decided: 'proposeRevocation',
    conferred: 'proposeRevocation',
  },
  'consultee@bo-y-te': { appraisal: 'answerConsultation' },
  'councilSecretary@hoi-dong-tinh': { council: 'tally' },
  'leader@ubnd-tinh': {
    leader: 'approve reject return',
    approved: 'sign',
    decided: 'annul strip',
    conferred: 'annul strip',
    stripped: 'restore',
  },
  'clerk@van-phong-tinh': {
    approved: 'issueDecision',
    decided: 'confer correct',
    conferred: 'correct',
    annulled: 'recordRecovery',
    stripped: 'recordRecovery',
  },
};

/** The same for an award that the hospital decides by itself. */
export const ofUnit: Duties = {
  'nominator@benh-vien': {
    draft: 'attach die discard edit reroute submit withdraw',
    council: 'attach die reroute withdraw',
    leader: 'attach die reroute withdraw',
    returned: 'attach die edit reroute resubmit withdraw',
    suspended: 'die reroute withdraw',
    approved: 'attach die reroute',
    decided: 'proposeRevocation',
    conferred: 'proposeRevocation',
  },
  'unitHead@benh-vien': {
    draft: 'suspend',
    council: 'suspend',
    leader: 'approve reject return suspend',
    returned: 'suspend',
    suspended: 'resume',
    approved: 'sign suspend',
    decided: 'annul strip',
    conferred: 'annul strip',
    stripped: 'restore',
  },
  'councilSecretary@benh-vien': { council: 'tally' },
  // Where the unit decides, its own appraiser and clerk are those of the deciding level.
  'appraiser@benh-vien': { decided: 'proposeRevocation', conferred: 'proposeRevocation' },
  'clerk@benh-vien': {
    approved: 'issueDecision',
    decided: 'confer correct',
    conferred: 'correct',
    annulled: 'recordRecovery',
    stripped: 'recordRecovery',
  },
};
