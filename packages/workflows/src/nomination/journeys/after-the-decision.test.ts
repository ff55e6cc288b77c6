import { describe, expect, it } from 'vitest';
import { standingAt, today } from '../../testing/dossiers.ts';
import { sample } from '../../testing/events.ts';
import { outcomeOf, play } from '../../testing/play.ts';

const { confer, proposeRevocation, annul, strip, restore, recordRecovery } = sample;
const convicted = { ...proposeRevocation, kind: 'stripping', ground: 'conviction' } as const;

describe.each(['decided', 'conferred'] as const)('[Luật 2022 Đ.93] what is %s', (stage) => {
  it('is annulled for one of the grounds a to d, on a proposal', () => {
    expect(outcomeOf(standingAt(stage), annul)).toBe('revocationNotProposed');
    for (const ground of ['falseDeclaration', 'forgedFile', 'unlawfulProcedure', 'laterViolation'] as const) {
      expect(play(standingAt(stage), [{ ...proposeRevocation, ground }, annul])).toMatchObject({
        stage: 'annulled',
        dossier: { revokedFrom: stage, revocation: { kind: 'annulment', ground } },
      });
    }
  });

  it('is stripped after a conviction, and restored to where it was', () => {
    const stripped = play(standingAt(stage), [convicted, strip]);
    expect(stripped.stage).toBe('stripped');
    const restored = play(stripped, [recordRecovery, restore]);
    expect(restored).toMatchObject({ stage, dossier: { revocation: null, revokedFrom: null, recovered: false } });
    expect(outcomeOf(restored, strip)).toBe('revocationNotProposed');
  });

  it('is not stripped on a proposal to annul, nor the other way round', () => {
    expect(outcomeOf(play(standingAt(stage), [proposeRevocation]), strip)).toBe('revocationNotProposed');
    expect(outcomeOf(play(standingAt(stage), [convicted]), annul)).toBe('revocationNotProposed');
    expect(outcomeOf(standingAt(stage), { ...convicted, ground: 'forgedFile' })).toBe('groundNotForKind');
  });

  it('not by a decision of tomorrow', () => {
    const proposed = play(standingAt(stage), [proposeRevocation]);
    expect(outcomeOf(proposed, { ...annul, decidedOn: '2024-03-16' })).toBe('dayInFuture');
    expect(outcomeOf(proposed, { ...annul, decidedOn: today })).toBe('annulled');
    const stripped = play(standingAt(stage), [convicted, strip]);
    expect(outcomeOf(stripped, { ...restore, decidedOn: '2024-03-16' })).toBe('dayInFuture');
  });
});

describe('an annulment', () => {
  it('is not undone', () => {
    expect(outcomeOf(standingAt('annulled'), restore)).toBe('eventNotAtStage');
  });

  it('is recovered piece by piece, once', () => {
    const partly = play(standingAt('annulled'), [{ ...recordRecovery, money: false }]);
    expect(partly.dossier.recovered).toBe(false);
    const whole = play(partly, [recordRecovery]);
    expect(whole.dossier.recovered).toBe(true);
    expect(outcomeOf(whole, recordRecovery)).toBe('alreadyDone');
  });
});

describe("an award of the unit's head", () => {
  it('is signed, annulled and restored by the head', () => {
    const own = { award: 'GK_DV', proposedAward: 'GK_DV', position: 0 };
    expect(play(standingAt('conferred', own), [proposeRevocation, annul]).stage).toBe('annulled');
    expect(play(standingAt('conferred', own), [convicted, strip, restore]).stage).toBe('conferred');
  });
});

describe('conferral', () => {
  it('is a thing of the past or of today, and happens once', () => {
    expect(outcomeOf(standingAt('decided'), { ...confer, conferredOn: '2024-03-16' })).toBe('dayInFuture');
    expect(outcomeOf(play(standingAt('decided'), [confer]), confer)).toBe('eventNotAtStage');
  });
});
