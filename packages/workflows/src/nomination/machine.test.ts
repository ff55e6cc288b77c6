import { describe, expect, it } from 'vitest';
import { applyEvent, eventsAt } from '../apply-event.ts';
import { consultationId, sample } from '../testing/events.ts';
import { standingAt, today } from '../testing/dossiers.ts';
import { roadAfter, unitMerged } from '../testing/heirs.ts';
import { everyone, outcomeOf } from '../testing/play.ts';
import type { Dossier, Stage } from './dossier.ts';
import { stages, suspendableStages } from './dossier.ts';
import type { EventType, NominationEvent } from './events.ts';
import { eventTypes } from './events.ts';
import { nominationMachine } from './machine.ts';

type Cell =
  | string
  | { readonly to: string; readonly with?: Partial<Dossier>; readonly event?: Partial<NominationEvent> };

const asked = {
  consultations: [
    { id: consultationId, organisationId: 'cong-an-tinh', dueOn: '2024-03-01', status: 'asked' as const },
  ],
};
const published = { publicComment: { status: 'open' as const, closesOn: '2024-03-01', comments: 1, answered: 0 } };
const bereaved = { posthumous: true };
const certificate = { kind: 'deathCertificate' as const };
const annulment = { revocation: { kind: 'annulment' as const, ground: 'forgedFile' as const } };
const stripping = { revocation: { kind: 'stripping' as const, ground: 'conviction' as const } };

/** Everything that is allowed, read by hand from the table of the road. What is not here is refused everywhere. */
const arrows: Readonly<Record<Stage, { readonly [T in EventType]?: Cell }>> = {
  draft: {
    edit: 'draft',
    attach: 'draft',
    submit: 'council',
    discard: 'discarded',
    reroute: 'draft',
    suspend: 'suspended',
    withdraw: 'withdrawn',
    die: 'draft',
  },
  intake: {
    accept: 'appraisal',
    reroute: 'intake',
    return: 'returned',
    attach: { to: 'intake', with: bereaved, event: certificate },
    suspend: 'suspended',
    withdraw: 'withdrawn',
    die: 'intake',
  },
  appraisal: {
    appraise: 'appraisal',
    reroute: 'appraisal',
    consult: 'appraisal',
    answerConsultation: { to: 'appraisal', with: asked },
    lapseConsultation: { to: 'appraisal', with: asked },
    openPublicComment: 'appraisal',
    recordComment: { to: 'appraisal', with: published },
    answerComment: { to: 'appraisal', with: published },
    putToCouncil: 'council',
    putToLeader: { to: 'leader', with: { procedure: 'simplified' } },
    return: 'returned',
    attach: { to: 'appraisal', with: bereaved, event: certificate },
    suspend: 'suspended',
    withdraw: 'withdrawn',
    die: 'appraisal',
  },
  council: {
    tally: 'leader',
    reroute: 'council',
    attach: { to: 'council', with: bereaved, event: certificate },
    suspend: 'suspended',
    withdraw: 'withdrawn',
    die: 'council',
  },
  leader: {
    approve: 'approved',
    reroute: 'leader',
    return: 'returned',
    reject: 'rejected',
    attach: { to: 'leader', with: bereaved, event: certificate },
    suspend: 'suspended',
    withdraw: 'withdrawn',
    die: 'leader',
  },
  returned: {
    edit: 'returned',
    attach: 'returned',
    resubmit: 'intake',
    reroute: 'returned',
    suspend: 'suspended',
    withdraw: 'withdrawn',
    die: 'returned',
  },
  suspended: { resume: 'appraisal', reroute: 'suspended', withdraw: 'withdrawn', die: 'suspended' },
  approved: {
    sign: 'approved',
    reroute: 'approved',
    issueDecision: { to: 'decided', with: { signed: true } },
    attach: { to: 'approved', with: bereaved, event: certificate },
    suspend: 'suspended',
    die: 'approved',
  },
  decided: {
    confer: 'conferred',
    correct: 'decided',
    proposeRevocation: 'decided',
    annul: { to: 'annulled', with: annulment },
    strip: { to: 'stripped', with: stripping },
  },
  conferred: {
    correct: 'conferred',
    proposeRevocation: 'conferred',
    annul: { to: 'annulled', with: annulment },
    strip: { to: 'stripped', with: stripping },
  },
  stripped: { restore: 'decided', recordRecovery: 'stripped' },
  annulled: { recordRecovery: 'annulled' },
  rejected: {},
  withdrawn: {},
  discarded: {},
};

const allowed = stages.flatMap((stage) =>
  Object.entries(arrows[stage]).map(([type, cell]) => ({
    stage,
    type: type as EventType,
    ...(typeof cell === 'string' ? { to: cell } : cell),
  })),
);
const refused = stages.flatMap((stage) =>
  eventTypes.filter((type) => !(type in arrows[stage])).map((type) => ({ stage, type })),
);

describe('every stage and every event', () => {
  it('are all in one table or the other', () => {
    expect(allowed.length + refused.length).toBe(stages.length * eventTypes.length);
    expect(new Set(Object.keys(nominationMachine.states))).toEqual(new Set(stages));
  });

  it.each(allowed)('$stage + $type → $to', ({ stage, type, to, with: change, event }) => {
    const at = standingAt(stage, change);
    const facts = type === 'reroute' ? roadAfter(at.dossier, unitMerged) : {};
    expect(outcomeOf(at, { ...sample[type], ...event } as NominationEvent, facts)).toBe(to);
  });

  it.each(refused)('$stage + $type is refused and changes nothing', ({ stage, type }) => {
    const at = standingAt(stage);
    const before = JSON.stringify(at);
    const facts = { on: today, movement: 'none', dissolved: false } as const;
    expect(applyEvent(at, sample[type], everyone, facts)).toEqual({
      ok: false,
      refusal: { code: 'eventNotAtStage', stage, event: type },
    });
    expect(JSON.stringify(at)).toBe(before);
  });

  it.each(stages)('%s offers exactly its own row', (stage) => {
    expect([...eventsAt(stage)].toSorted()).toEqual(Object.keys(arrows[stage]).toSorted());
  });
});

describe('arrows that fork', () => {
  it.each<[EventType, Stage, Partial<Dossier>, string]>([
    ['submit', 'draft', { procedure: 'simplified', papers: [{ kind: 'summaryReport' }] }, 'leader'],
    ['approve', 'leader', { position: 0 }, 'intake'],
    ['resubmit', 'returned', { returned: { by: 0, to: 0, stage: 'leader' } }, 'council'],
    [
      'resubmit',
      'returned',
      { returned: { by: 0, to: 0, stage: 'leader' }, procedure: 'simplified', papers: [{ kind: 'summaryReport' }] },
      'leader',
    ],
    ['restore', 'stripped', { revokedFrom: 'conferred' }, 'conferred'],
    ['die', 'approved', { award: 'CSTDT', proposedAward: 'CSTDT' }, 'leader'],
  ])('%s from %s with %o → %s', (type, stage, change, to) => {
    expect(outcomeOf(standingAt(stage, change), sample[type])).toBe(to);
  });

  it.each(['appraisal', 'council', 'leader', 'approved'] as const)(
    'reroute from %s to another level → intake',
    (stage) => {
      const at = standingAt(stage, { unit: 'thon-dom', position: 2 });
      expect(outcomeOf(at, sample.reroute, roadAfter(at.dossier, { 'ubnd-huyen': null }))).toBe('intake');
    },
  );

  it.each(suspendableStages)('a suspension keeps %s and gives it back', (stage) => {
    expect(outcomeOf(standingAt('suspended', { suspendedFrom: stage }), sample.resume)).toBe(stage);
  });

  it('no arrow without a known earlier stage: that is a bug, not a refusal', () => {
    expect(() => outcomeOf(standingAt('suspended', { suspendedFrom: null }), sample.resume)).toThrow(
      'no arrow for resume',
    );
  });
});
