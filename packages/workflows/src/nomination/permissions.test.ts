import { describe, expect, it } from 'vitest';
import type { Role } from '../actors.ts';
import { roles } from '../actors.ts';
import { draftDossier, standingAt } from '../testing/dossiers.ts';
import { consultationId, sample } from '../testing/events.ts';
import { roadAfter } from '../testing/heirs.ts';
import { heirIds, organisationIds } from '../testing/organisations.ts';
import { member } from '../testing/play.ts';
import type { Dossier, Stage } from './dossier.ts';
import { stages } from './dossier.ts';
import type { EventType } from './events.ts';
import { eventTypes } from './events.ts';
import { findPermitted } from './permissions.ts';

type Expected = { readonly [S in Stage]?: string };

const asked = {
  consultations: [
    { id: consultationId, organisationId: 'cong-an-tinh', dueOn: '2024-03-29', status: 'asked' as const },
  ],
};

/** What each role may send while the dossier is with the province, or came back from there; by hand, not from the table. */
const atProvince: Readonly<Record<Role, Expected>> = {
  nominator: {
    draft: 'attach die discard edit submit withdraw',
    intake: 'attach die withdraw',
    appraisal: 'attach die withdraw',
    council: 'attach die withdraw',
    leader: 'attach die withdraw',
    returned: 'attach die edit resubmit withdraw',
    suspended: 'die withdraw',
    approved: 'attach die',
  },
  unitHead: { draft: 'suspend' },
  appraiser: {
    intake: 'accept die return suspend',
    appraisal:
      'answerComment appraise attach consult die lapseConsultation openPublicComment putToCouncil putToLeader recordComment return suspend',
    council: 'die suspend',
    leader: 'die suspend',
    returned: 'die suspend',
    suspended: 'die resume',
    approved: 'suspend',
    decided: 'proposeRevocation',
    conferred: 'proposeRevocation',
  },
  clerk: {
    approved: 'issueDecision',
    decided: 'confer correct',
    conferred: 'correct',
    annulled: 'recordRecovery',
    stripped: 'recordRecovery',
  },
  councilSecretary: { council: 'tally' },
  councilMember: {},
  leader: {
    leader: 'approve reject return',
    approved: 'sign',
    decided: 'annul strip',
    conferred: 'annul strip',
    stripped: 'restore',
  },
  statistician: {},
  consultee: { appraisal: 'answerConsultation' },
  administrator: {},
  auditor: {},
};

/** Where the unit itself decides (giấy khen of the head), its head stands where the leader stands above. */
const unitHeadOfDecidingUnit: Expected = {
  draft: 'suspend',
  council: 'suspend',
  leader: 'approve reject return suspend',
  returned: 'suspend',
  suspended: 'resume',
  approved: 'sign suspend',
  decided: 'annul strip',
  conferred: 'annul strip',
  stripped: 'restore',
};

function sendable(dossier: Dossier, stage: Stage, role: Role, organisations: readonly string[]): string {
  const memberships = organisations.flatMap((id) => member(role, id));
  return eventTypes
    .filter((type) => findPermitted(dossier, stage, sample[type], memberships))
    .toSorted()
    .join(' ');
}

describe('roles', () => {
  it.each(roles.flatMap((role) => stages.map((stage) => ({ role, stage }))))('$role at $stage', ({ role, stage }) => {
    const { dossier } = standingAt(stage, stage === 'appraisal' ? asked : {});
    expect(sendable(dossier, stage, role, organisationIds)).toBe(atProvince[role][stage] ?? '');
  });

  it.each(stages)('unitHead at %s of a unit that decides by itself', (stage) => {
    const decides = { award: 'GK_DV', proposedAward: 'GK_DV', position: 0 };
    const returned = stage === 'returned' ? ({ by: 0, to: 0, stage: 'leader' } as const) : null;
    const { dossier } = standingAt(stage, { ...decides, returned });
    expect(sendable(dossier, stage, 'unitHead', organisationIds)).toBe(unitHeadOfDecidingUnit[stage] ?? '');
    expect(sendable(dossier, stage, 'leader', organisationIds)).toBe('');
    const mayPropose = stage === 'decided' || stage === 'conferred';
    expect(sendable(dossier, stage, 'nominator', organisationIds).includes('proposeRevocation')).toBe(mayPropose);
  });
});

describe('organisations', () => {
  it.each<[EventType, Stage, Role, string]>([
    ['submit', 'draft', 'nominator', 'so-y-te'],
    ['resubmit', 'returned', 'nominator', 'so-y-te'],
    ['withdraw', 'leader', 'nominator', 'so-y-te'],
    ['suspend', 'draft', 'unitHead', 'so-y-te'],
    ['accept', 'intake', 'appraiser', 'so-noi-vu'],
    ['suspend', 'returned', 'appraiser', 'so-noi-vu'],
    ['suspend', 'approved', 'appraiser', 'so-noi-vu'],
    ['resume', 'suspended', 'appraiser', 'so-noi-vu'],
    ['tally', 'council', 'councilSecretary', 'hd-tinh'],
    ['approve', 'leader', 'leader', 'ubnd-tinh'],
    ['sign', 'approved', 'leader', 'ubnd-tinh'],
    ['issueDecision', 'approved', 'clerk', 'vp-ubnd-tinh'],
    ['proposeRevocation', 'conferred', 'appraiser', 'so-noi-vu'],
    ['annul', 'conferred', 'leader', 'ubnd-tinh'],
    ['answerConsultation', 'appraisal', 'consultee', 'cong-an-tinh'],
  ])('%s at %s: the %s of %s and nobody else', (type, stage, role, organisationId) => {
    const { dossier } = standingAt(stage, asked);
    const may = organisationIds.filter((id) => findPermitted(dossier, stage, sample[type], member(role, id)));
    expect(may).toEqual([organisationId]);
  });

  it('a consultee answers its own question only, once', () => {
    const other = { ...sample.answerConsultation, consultationId: '0c0c0c0c-0000-4000-8000-000000000002' };
    const { dossier } = standingAt('appraisal', asked);
    const consultee = member('consultee', 'cong-an-tinh');
    expect(findPermitted(dossier, 'appraisal', other, consultee)).toBeUndefined();
    const answered = {
      ...dossier,
      consultations: asked.consultations.map((question) => ({ ...question, status: 'answered' as const })),
    };
    expect(findPermitted(answered, 'appraisal', sample.answerConsultation, consultee)).toBeUndefined();
  });

  it('what came back to a managing unit is supplemented by its appraiser, not by the unit, nor by the level that returned it', () => {
    const road = { unit: 'bv-tinh', award: 'BKT', proposedAward: 'BKT', position: 1 };
    const { dossier } = standingAt('returned', { ...road, returned: { by: 2, to: 1, stage: 'appraisal' } });
    expect(sendable(dossier, 'returned', 'nominator', ['bv-tinh'])).toBe('die withdraw');
    expect(sendable(dossier, 'returned', 'appraiser', ['so-y-te'])).toBe('attach resubmit');
    expect(sendable(dossier, 'returned', 'appraiser', ['so-noi-vu'])).toBe('die suspend');
  });

  it('re-routing is done by the appraisers of the new province, and by the heir of the unit while it has not left it', () => {
    const ended = { 'so-y-te': 'so-y-te-moi', 'so-noi-vu': 'so-noi-vu-moi' };
    const everywhere = [...organisationIds, ...heirIds];
    const may = (stage: Stage) => {
      const { dossier } = standingAt(stage);
      const { road } = roadAfter(dossier, ended);
      return roles.flatMap((role) =>
        everywhere
          .filter((id) => findPermitted(dossier, stage, sample.reroute, member(role, id), road))
          .map((id) => `${role}@${id}`),
      );
    };
    const open = ['intake', 'appraisal', 'council', 'leader', 'returned', 'suspended', 'approved'] as const;
    for (const stage of open) expect(may(stage)).toEqual(['appraiser@so-noi-vu-moi']);
    expect(may('draft')).toEqual(['nominator@so-y-te-moi', 'appraiser@so-noi-vu-moi']);
    for (const stage of stages.filter((other) => other !== 'draft' && !open.includes(other as 'intake')))
      expect(may(stage)).toEqual([]);
  });

  it('a unit cannot lift the suspension of the level that returned the dossier', () => {
    const suspended = {
      position: 0,
      returned: { by: 1, to: 0, stage: 'intake' as const },
      suspendedFrom: 'returned' as const,
    };
    const { dossier } = standingAt('suspended', suspended);
    expect(sendable(dossier, 'suspended', 'unitHead', organisationIds)).toBe('');
    expect(sendable(dossier, 'suspended', 'appraiser', ['so-noi-vu'])).toBe('die resume');
  });

  it('the level above sees nothing of a draft', () => {
    const above = organisationIds.filter((id) => id !== 'so-y-te');
    for (const role of roles) expect(sendable(draftDossier(), 'draft', role, above)).toBe('');
  });
});

describe('substitutes', () => {
  it('act on behalf of the leader, and the membership says for whom', () => {
    const { dossier } = standingAt('leader');
    const substitute = { id: 'm1', role: 'leader', organisationId: 'ubnd-tinh', onBehalfOf: 'chair' } as const;
    expect(findPermitted(dossier, 'leader', sample.approve, [substitute])).toBe(substitute);
  });
});
