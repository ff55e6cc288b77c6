import { describe, expect, it } from 'vitest';
import { draftDossier, standingAt, tallied } from '../../testing/dossiers.ts';
import { sample } from '../../testing/events.ts';
import { outcomeOf, play, refusal } from '../../testing/play.ts';
import type { Stage } from '../dossier.ts';

const { die, approve, sign, issueDecision, confer, attach } = sample;
const certificate = { ...attach, kind: 'deathCertificate' as const };
const title = { award: 'CSTDT', proposedAward: 'CSTDT', tally: { ...tallied, award: 'CSTDT' } };

describe('death on the road', () => {
  const alive = ['intake', 'appraisal', 'council', 'leader', 'approved'] as const satisfies Stage[];

  it.each(alive)('at %s: posthumous from now on, the unit adds the certificate there', (stage) => {
    const dead = play(standingAt(stage), [die]);
    expect(dead).toMatchObject({ stage, dossier: { posthumous: true } });
    expect(play(dead, [certificate]).dossier.papers.map(({ kind }) => kind)).toContain('deathCertificate');
  });

  it('nothing is approved until the certificate is attached', () => {
    const dead = play(standingAt('leader'), [die]);
    expect(refusal(dead, approve)).toMatchObject({ code: 'papersMissing', params: { papers: ['deathCertificate'] } });
    expect(outcomeOf(play(dead, [certificate]), approve)).toBe('approved');
  });

  it('nothing is accepted by ticking a certificate that is not there', () => {
    const dead = play(standingAt('intake'), [die]);
    expect(outcomeOf(dead, sample.accept)).toBe('papersMissing');
    expect(outcomeOf(play(dead, [certificate]), sample.accept)).toBe('appraisal');
  });

  it('the family receives', () => {
    const decided = play(standingAt('leader'), [die, certificate, approve, sign, issueDecision]);
    expect(outcomeOf(decided, confer)).toBe('familyRequired');
    expect(outcomeOf(decided, { ...confer, receivedBy: 'Nguyễn Thị Hoa', relation: 'vợ' })).toBe('conferred');
  });

  it('after the approval takes the signature back', () => {
    const dead = play(standingAt('approved'), [sign, die]);
    expect(dead).toMatchObject({ stage: 'approved', dossier: { signed: false } });
    expect(outcomeOf(dead, issueDecision)).toBe('notSigned');
    expect(outcomeOf(dead, sign)).toBe('papersMissing');
    expect(play(dead, [certificate, sign, issueDecision]).stage).toBe('decided');
    expect(outcomeOf(standingAt('approved', { signed: true, posthumous: true }), issueDecision)).toBe('papersMissing');
  });

  it('in a suspended or returned dossier changes what is needed, not where it lies', () => {
    const suspended = play(standingAt('suspended'), [die]);
    expect(suspended).toMatchObject({ stage: 'suspended', dossier: { posthumous: true, suspendedFrom: 'appraisal' } });
    const returned = play(standingAt('returned'), [die]);
    expect(outcomeOf(returned, sample.resubmit)).toBe('papersMissing');
    expect(outcomeOf(play(returned, [certificate]), sample.resubmit)).toBe('intake');
  });

  it('of a day that has not come is refused', () => {
    expect(outcomeOf(standingAt('intake'), { ...die, diedOn: '2024-03-16' })).toBe('dayInFuture');
  });
});

describe('an award no dead person can be given', () => {
  it('is not submitted and not approved', () => {
    expect(
      outcomeOf({ stage: 'draft', dossier: draftDossier({ award: 'CSTDT', posthumous: true }) }, sample.submit),
    ).toBe('awardNotPosthumous');
    const dead = play(standingAt('leader', title), [die]);
    expect(outcomeOf(dead, approve)).toBe('awardNotPosthumous');
    expect(outcomeOf(dead, sample.reject)).toBe('rejected');
  });

  it('is not recommended either', () => {
    const dead = play(standingAt('appraisal'), [die]);
    expect(outcomeOf(dead, { ...sample.appraise, opinion: 'otherAward', award: 'CSTDT' })).toBe('awardNotPosthumous');
  });

  it('while the approved dossier is suspended goes on at the leader, and at its decision where the dead can be given it', () => {
    const goesOnAt = (change: object) =>
      play(standingAt('approved', change), [sample.suspend, die, sample.resume]).stage;
    expect([goesOnAt(title), goesOnAt({})]).toEqual(['leader', 'approved']);
  });

  it('after the approval goes back to the leader, who rejects or returns it: it is not stuck', () => {
    const dead = play(standingAt('approved', title), [sign, die]);
    expect(dead).toMatchObject({ stage: 'leader', dossier: { position: 1, signed: false } });
    expect(outcomeOf(dead, approve)).toBe('awardNotPosthumous');
    expect(outcomeOf(dead, sample.reject)).toBe('rejected');
    const another = { ...sample.appraise, opinion: 'otherAward', award: 'BKT' } as const;
    const road = [
      sample.return,
      certificate,
      sample.resubmit,
      sample.accept,
      another,
      sample.putToCouncil,
      sample.tally,
      approve,
    ];
    expect(play(dead, road)).toMatchObject({ stage: 'approved', dossier: { award: 'BKT', requestedAward: 'CSTDT' } });
  });
});

describe('papers', () => {
  it('in a draft replace the one of the same kind; others are kept side by side', () => {
    const other = { ...attach, kind: 'other' as const };
    const { papers } = play(standingAt('draft'), [
      { ...attach, number: '12/BC' },
      other,
      { ...other, number: '3' },
    ]).dossier;
    expect(papers).toEqual([
      { kind: 'achievementReport', number: '12/BC' },
      { kind: 'other' },
      { kind: 'other', number: '3' },
    ]);
  });
});

describe('papers added on the way', () => {
  it('are only those asked for and missing: nothing is replaced under a reviewer’s eyes', () => {
    for (const stage of ['intake', 'appraisal', 'council', 'leader', 'approved'] as const) {
      expect(outcomeOf(standingAt(stage), attach)).toBe('paperNotAsked');
      expect(outcomeOf(standingAt(stage), certificate)).toBe('paperNotAsked');
      expect(outcomeOf(play(play(standingAt(stage), [die]), [certificate]), certificate)).toBe('paperNotAsked');
    }
  });

  it('the opinion of the party committee comes in at the appraisal of the province', () => {
    const hero = standingAt('appraisal', {
      award: 'HCDL3',
      proposedAward: 'HCDL3',
      regime: 'B',
    });
    expect(refusal(hero, sample.putToCouncil)).toMatchObject({
      code: 'papersMissing',
      params: { papers: ['partyOpinion'] },
    });
    expect(outcomeOf(play(hero, [{ ...attach, kind: 'partyOpinion' }]), sample.putToCouncil)).toBe('council');
  });
});
