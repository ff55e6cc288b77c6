import { describe, expect, it } from 'vitest';
import type { Moved } from '../../apply-event.ts';
import { draftDossier, standingAt, tallied } from '../../testing/dossiers.ts';
import { sample } from '../../testing/events.ts';
import { outcomeOf, play, refusal } from '../../testing/play.ts';
import { suspendableStages } from '../dossier.ts';

const { submit, tally, approve, accept, appraise, putToCouncil, putToLeader, resubmit, attach, withdraw } = sample;
const hospital = { unit: 'bv-tinh', procedure: 'simplified' } as const;
/** A hospital's nomination at the province, its department passed. */
const atProvince: Moved = play({ stage: 'draft', dossier: draftDossier(hospital) }, [
  submit,
  approve,
  accept,
  appraise,
  putToLeader,
  approve,
  accept,
]);

describe('return and resubmit', () => {
  it('goes to the unit and back to the level that returned it, nobody in between repeats work', () => {
    const returned = play(atProvince, [{ ...sample.return, papers: ['summaryReport'] }]);
    expect(returned).toMatchObject({
      stage: 'returned',
      dossier: { position: 0, returned: { by: 2, to: 0, stage: 'appraisal' } },
    });
    expect(outcomeOf(returned, resubmit)).toBe('supplementMissing');
    const back = play(returned, [{ ...attach, kind: 'summaryReport' }, resubmit]);
    expect(back).toMatchObject({
      stage: 'intake',
      dossier: { position: 2, returned: null, awaiting: [], appraised: false },
    });
  });

  it('may go to a level in between, never to itself or above', () => {
    expect(play(atProvince, [{ ...sample.return, to: 1 }, resubmit])).toMatchObject({
      stage: 'intake',
      dossier: { position: 2 },
    });
    expect(outcomeOf(atProvince, { ...sample.return, to: 2 })).toBe('returnTarget');
    expect(outcomeOf(atProvince, { ...sample.return, to: 3 })).toBe('returnTarget');
  });

  it("the unit's own head gives it back to the unit, and the unit's council votes again", () => {
    const signedOff = play({ stage: 'draft', dossier: draftDossier() }, [submit, tally]);
    const again = play(signedOff, [sample.return, resubmit]);
    expect(again).toMatchObject({ stage: 'council', dossier: { position: 0, returned: null, tally: null } });
  });

  it('forgets what the level had found: it appraises, asks and votes on what came back', () => {
    const voted = play({ stage: 'leader', dossier: standingAt('leader').dossier }, [sample.return, resubmit, accept]);
    expect(outcomeOf(voted, putToCouncil)).toBe('notAppraised');
    expect(play(voted, [appraise, putToCouncil, tally, approve]).stage).toBe('approved');
  });

  it('a recommendation of another award does not outlive the return', () => {
    const recommended = play(atProvince, [
      { ...appraise, opinion: 'otherAward', award: 'BKTTG' },
      sample.return,
      resubmit,
    ]);
    expect(recommended.dossier).toMatchObject({ award: 'BKT', proposedAward: 'BKT' });
  });

  it('a consultation is not answered after the dossier has left', () => {
    const returned = play(atProvince, [sample.consult, sample.return]);
    expect(outcomeOf(returned, sample.answerConsultation)).toBe('eventNotAtStage');
    const back = play(returned, [resubmit, accept]);
    expect(refusal(back, sample.answerConsultation)?.code).toBe('roleNotPermitted');
    expect(back.dossier.consultations).toEqual([]);
  });

  it('a vote below the share can only be returned or rejected', () => {
    const lost = standingAt('leader', { tally: { ...tallied, inFavour: 10, against: 11, reached: false } });
    expect(outcomeOf(lost, approve)).toBe('voteBelowShare');
    expect(outcomeOf(lost, sample.return)).toBe('returned');
    expect(outcomeOf(lost, sample.reject)).toBe('rejected');
  });
});

describe('suspension', () => {
  it.each(suspendableStages)('from %s keeps everything and goes on where it was', (stage) => {
    const at = standingAt(stage);
    const suspended = play(at, [sample.suspend]);
    expect(suspended).toMatchObject({
      stage: 'suspended',
      dossier: { suspendedFrom: stage, position: at.dossier.position },
    });
    expect(play(suspended, [sample.resume])).toEqual(at);
  });

  it('from a dossier the unit’s own head returned', () => {
    const at = standingAt('returned', { returned: { by: 0, to: 0, stage: 'leader' } });
    expect(play(at, [sample.suspend, sample.resume])).toEqual(at);
  });

  it('after the approval takes the signature back: the decision waits, and is signed anew', () => {
    const suspended = play(standingAt('approved'), [sample.sign, sample.suspend]);
    expect(suspended).toMatchObject({ stage: 'suspended', dossier: { suspendedFrom: 'approved', signed: false } });
    for (const event of [sample.sign, sample.issueDecision, attach])
      expect(outcomeOf(suspended, event)).toBe('eventNotAtStage');
    const resumed = play(suspended, [sample.resume]);
    expect(outcomeOf(resumed, sample.issueDecision)).toBe('notSigned');
    expect(play(resumed, [sample.sign, sample.issueDecision]).stage).toBe('decided');
    expect(outcomeOf(standingAt('decided'), sample.suspend)).toBe('eventNotAtStage');
  });

  it('stops everything else', () => {
    const suspended = play(atProvince, [sample.suspend]);
    for (const event of [appraise, putToLeader, approve, sample.return, sample.suspend, attach]) {
      expect(outcomeOf(suspended, event)).toBe('eventNotAtStage');
    }
  });
});

describe('withdrawal', () => {
  const plain = { ...withdraw, letter: undefined };

  it('before the signature of the head: no letter', () => {
    const draft: Moved = { stage: 'draft', dossier: draftDossier() };
    expect(outcomeOf(draft, plain)).toBe('withdrawn');
    expect(outcomeOf(play(draft, [submit]), plain)).toBe('withdrawn');
    expect(outcomeOf(play(draft, [submit, tally]), plain)).toBe('withdrawn');
    expect(outcomeOf(play(draft, [submit, tally, sample.return]), plain)).toBe('withdrawn');
  });

  it('after it: with a letter, also when the dossier came back', () => {
    const after = [atProvince, play(atProvince, [sample.return]), play(atProvince, [sample.return, sample.suspend])];
    for (const at of after) {
      expect(outcomeOf(at, plain)).toBe('letterRequired');
      expect(outcomeOf(at, withdraw)).toBe('withdrawn');
    }
  });

  it('not any more once the deciding leader has approved', () => {
    expect(outcomeOf(play(atProvince, [appraise, putToLeader, approve]), withdraw)).toBe('eventNotAtStage');
  });
});
