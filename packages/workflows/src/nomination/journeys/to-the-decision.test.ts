import { describe, expect, it } from 'vitest';
import type { Moved } from '../../apply-event.ts';
import { holderOf } from '../../apply-event.ts';
import { draftDossier, today } from '../../testing/dossiers.ts';
import { consultationId, sample } from '../../testing/events.ts';
import { outcomeOf, play } from '../../testing/play.ts';
import { currentStep } from '../dossier.ts';

const { submit, tally, approve, accept, appraise, putToCouncil, putToLeader, sign, issueDecision, confer } = sample;

function where({ stage, dossier }: Moved): string {
  return `${stage}@${currentStep(dossier).level}`;
}

describe("Prime Minister's certificate, standard procedure", () => {
  const draft: Moved = { stage: 'draft', dossier: draftDossier({ award: 'BKTTG' }) };

  it('goes through unit, province, central board and Prime Minister to the decision', () => {
    const atProvince = play(draft, [submit, tally, approve]);
    expect(where(atProvince)).toBe('intake@province');
    const atCentre = play(atProvince, [accept, appraise, putToCouncil, tally, approve]);
    expect(where(atCentre)).toBe('intake@central');
    const { consult, answerConsultation } = sample;
    const atPrimeMinister = play(atCentre, [accept, appraise, consult, answerConsultation, putToLeader, approve]);
    expect(where(atPrimeMinister)).toBe('intake@primeMinister');
    const approved = play(atPrimeMinister, [accept, appraise, putToLeader, approve]);
    expect(where(approved)).toBe('approved@primeMinister');
    const done = play(approved, [sign, issueDecision, confer]);
    expect(done).toMatchObject({
      stage: 'conferred',
      dossier: { award: 'BKTTG', regime: 'B', regimeBound: true, signed: true },
    });
    expect(done.dossier.recommendations.map(({ level }) => level)).toEqual(['province', 'central', 'primeMinister']);
  });

  it('every level starts with its own appraisal, opinions, notice and vote', () => {
    const { consult, answerConsultation } = sample;
    const atCentre = play(draft, [
      submit,
      tally,
      approve,
      accept,
      appraise,
      consult,
      answerConsultation,
      putToCouncil,
      tally,
      approve,
    ]);
    expect(atCentre.dossier).toMatchObject({ appraised: false, consultations: [], publicComment: null, tally: null });
    expect(outcomeOf(play(atCentre, [accept]), putToLeader)).toBe('notAppraised');
  });

  it('[Luật 2022 Đ.84(3)] the centre asks other bodies before it goes on', () => {
    const appraised = play(draft, [
      submit,
      tally,
      approve,
      accept,
      appraise,
      putToCouncil,
      tally,
      approve,
      accept,
      appraise,
    ]);
    expect(outcomeOf(appraised, putToLeader)).toBe('consultationRequired');
    const asked = play(appraised, [sample.consult]);
    expect(outcomeOf(asked, putToLeader)).toBe('consultationOpen');
    expect(outcomeOf(play(asked, [sample.answerConsultation]), putToLeader)).toBe('leader');
    expect(outcomeOf(asked, sample.lapseConsultation, { on: '2024-03-29' })).toBe('consultationNotLapsed');
    const silent = play(asked, [sample.lapseConsultation], { on: '2024-04-01' });
    expect(outcomeOf(silent, putToLeader)).toBe('leader');
  });
});

describe("[NĐ 98 Đ.40] Prime Minister's certificate, simplified procedure", () => {
  it('needs no vote at any level and no round of opinions', () => {
    const draft: Moved = { stage: 'draft', dossier: draftDossier({ award: 'BKTTG', procedure: 'simplified' }) };
    const level = [accept, appraise, putToLeader, approve];
    const approved = play(draft, [submit, approve, ...level, ...level, ...level]);
    expect(where(approved)).toBe('approved@primeMinister');
    expect(play(approved, [sign, issueDecision]).stage).toBe('decided');
  });
});

describe("an award the unit's head decides", () => {
  it('ends where it began, under the law of the day it was submitted', () => {
    const draft: Moved = { stage: 'draft', dossier: draftDossier({ award: 'GK_DV', on: '2023-12-29' }) };
    const submitted = play(draft, [submit], { on: '2024-01-02' });
    expect(submitted.dossier).toMatchObject({ regime: 'B', regimeBound: false });
    const approved = play(submitted, [tally, approve]);
    expect(approved).toMatchObject({ stage: 'approved', dossier: { position: 0, regimeBound: true } });
    expect(play(approved, [sign, issueDecision]).stage).toBe('decided');
  });
});

describe('the regime', () => {
  const level = { award: 'CSTDT', on: '2023-12-20' };

  it('[NĐ 152 Đ.60(3)] is that of the first acceptance outside the unit, not of the submission', () => {
    const submitted = play({ stage: 'draft', dossier: draftDossier(level) }, [submit, tally, approve], {
      on: '2023-12-28',
    });
    expect(submitted.dossier).toMatchObject({ regime: 'A', regimeBound: false });
    const accepted = play(submitted, [accept], { on: '2024-01-03' });
    expect(accepted.dossier).toMatchObject({ regime: 'B', regimeBound: true });
    expect(play(submitted, [accept], { on: '2023-12-29' }).dossier).toMatchObject({ regime: 'A', regimeBound: true });
  });

  it('does not change any more, not by a second acceptance and not by a return', () => {
    const accepted = play({ stage: 'draft', dossier: draftDossier(level) }, [submit, tally, approve, accept], {
      on: '2023-12-29',
    });
    const again = play(accepted, [sample.return, sample.resubmit, accept], { on: '2025-07-10' });
    expect(again.dossier).toMatchObject({ regime: 'A', regimeBound: true });
  });

  it('moves the deciding level with it: a cultural hamlet is decided by the district, then by the commune', () => {
    const hamlet = { award: 'TDPVH', unit: 'thon-dom', subjectKind: 'collective' as const, on: '2025-06-20' };
    const submitted = play({ stage: 'draft', dossier: draftDossier(hamlet) }, [submit, tally, approve], {
      on: '2025-06-27',
    });
    expect(submitted.dossier.route.map(({ level: at }) => at)).toEqual(['unit', 'commune', 'district']);
    const accepted = play(submitted, [accept], { on: '2025-07-02' });
    expect(accepted.dossier.route.map(({ level: at }) => at)).toEqual(['unit', 'commune']);
    expect(play(accepted, [appraise, putToLeader, approve])).toMatchObject({
      stage: 'approved',
      dossier: { regime: 'C' },
    });
  });

  it('[NĐ 152] an award without authority in the new regime is not accepted, only returned or withdrawn', () => {
    const certificate = draftDossier({ award: 'GK_H', unit: 'thon-dom', on: '2025-06-20' });
    const submitted = play({ stage: 'draft', dossier: certificate }, [submit, tally, approve], { on: '2025-06-27' });
    expect(outcomeOf(submitted, accept, { on: '2025-07-02' })).toBe('noDecidingAuthority');
    expect(outcomeOf(submitted, sample.return, { on: '2025-07-02' })).toBe('returned');
    expect(outcomeOf(submitted, accept, { on: '2025-06-30' })).toBe('appraisal');
  });

  it('what was accepted in time goes on under the old law', () => {
    const certificate = draftDossier({ award: 'GK_H', unit: 'thon-dom', on: '2025-06-20' });
    const accepted = play({ stage: 'draft', dossier: certificate }, [submit, tally, approve, accept], {
      on: '2025-06-27',
    });
    const atDistrict = play(accepted, [appraise, putToLeader, approve, accept, appraise, putToLeader, approve], {
      on: '2025-07-02',
    });
    expect(atDistrict).toMatchObject({ stage: 'approved', dossier: { award: 'GK_H', regime: 'B', position: 2 } });
  });
});

describe('a commune under its district, then directly under the province', () => {
  it.each([
    ['thon-dom', '2023-05-10', ['unit', 'commune', 'district', 'province']],
    ['thon-moi', '2025-08-11', ['unit', 'commune', 'province']],
  ] as const)('%s on %s', (unit, on, levels) => {
    const draft: Moved = { stage: 'draft', dossier: draftDossier({ unit, on, procedure: 'simplified' }) };
    const between = [accept, appraise, putToLeader, approve];
    const approved = play(draft, [submit, approve, ...levels.slice(1).flatMap(() => between)], { on });
    expect(approved.dossier.route.map(({ level: at }) => at)).toEqual(levels);
    expect(approved.stage).toBe('approved');
  });
});

describe('who holds the dossier', () => {
  it('is told at every station', () => {
    const stations = [
      submit,
      tally,
      approve,
      accept,
      appraise,
      putToCouncil,
      tally,
      approve,
      sign,
      issueDecision,
      confer,
    ];
    const holders: string[] = [];
    stations.reduce<Moved>(
      (at, event) => {
        const next = play(at, [event], { on: today });
        const holder = holderOf(next);
        holders.push(holder ? `${holder.role}@${holder.organisationId}` : 'nobody');
        return next;
      },
      { stage: 'draft', dossier: draftDossier() },
    );
    expect(holders).toEqual([
      'councilSecretary@so-y-te',
      'unitHead@so-y-te',
      'appraiser@so-noi-vu',
      'appraiser@so-noi-vu',
      'appraiser@so-noi-vu',
      'councilSecretary@hd-tinh',
      'leader@ubnd-tinh',
      'leader@ubnd-tinh',
      'clerk@vp-ubnd-tinh',
      'clerk@vp-ubnd-tinh',
      'nobody',
    ]);
  });

  it('a suspended dossier is held by the level that can resume it', () => {
    const returned = {
      position: 0,
      returned: { by: 1, to: 0, stage: 'intake' as const },
      suspendedFrom: 'returned' as const,
    };
    expect(holderOf({ stage: 'suspended', dossier: draftDossier(returned) })).toEqual({
      role: 'appraiser',
      organisationId: 'so-noi-vu',
    });
    expect(holderOf({ stage: 'suspended', dossier: draftDossier({ suspendedFrom: 'draft' }) })).toEqual({
      role: 'unitHead',
      organisationId: 'so-y-te',
    });
  });

  it('the consultation stays with the question it belongs to', () => {
    const { consultations } = play({ stage: 'appraisal', dossier: draftDossier({ position: 1 }) }, [
      sample.consult,
    ]).dossier;
    expect(consultations).toEqual([
      { id: consultationId, organisationId: 'cong-an-tinh', dueOn: '2024-03-29', status: 'asked' },
    ]);
  });
});
