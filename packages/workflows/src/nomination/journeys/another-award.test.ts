import { describe, expect, it } from 'vitest';
import { standingAt } from '../../testing/dossiers.ts';
import { sample } from '../../testing/events.ts';
import { outcomeOf, play, refusal } from '../../testing/play.ts';

const { appraise, putToCouncil, tally, approve } = sample;
const higher = { ...appraise, opinion: 'otherAward', award: 'BKTTG' } as const;
const simplified = { procedure: 'simplified' as const, papers: [{ kind: 'summaryReport' as const }], tally: null };

describe('recommended by the appraiser', () => {
  it('the council votes on it, the leader forwards it, the route goes on to the Prime Minister', () => {
    const forwarded = play(standingAt('appraisal'), [higher, putToCouncil, tally, approve]);
    expect(forwarded).toMatchObject({
      stage: 'intake',
      dossier: { award: 'BKTTG', requestedAward: 'BKT', position: 2 },
    });
    expect(forwarded.dossier.route.map(({ level }) => level)).toEqual(['unit', 'province', 'central', 'primeMinister']);
    expect(forwarded.dossier.recommendations).toEqual([
      { level: 'province', organisationId: 'ubnd-tinh', opinion: 'otherAward', award: 'BKTTG' },
    ]);
  });

  it('brings its own rules with it: the opinion of the party committee for a high order', () => {
    const recommended = play(standingAt('appraisal'), [{ ...higher, award: 'HCDL3' }]);
    expect(refusal(recommended, putToCouncil)).toMatchObject({
      code: 'papersMissing',
      params: { papers: ['partyOpinion'] },
    });
  });

  it('a lower one ends the road where it lies', () => {
    const atProvince = standingAt('appraisal', { award: 'BKTTG', proposedAward: 'BKTTG' });
    const approved = play(atProvince, [
      { ...appraise, opinion: 'otherAward', award: 'BKT' },
      putToCouncil,
      tally,
      approve,
    ]);
    expect(approved).toMatchObject({ stage: 'approved', dossier: { award: 'BKT', position: 1 } });
    expect(approved.dossier.route).toHaveLength(2);
  });

  it('must be named, known, fit for the subject and on the road', () => {
    const at = standingAt('appraisal');
    expect(outcomeOf(at, { ...appraise, opinion: 'otherAward' })).toBe('awardUnknown');
    expect(outcomeOf(at, { ...higher, award: 'GDVH' })).toBe('subjectNotAllowed');
    expect(outcomeOf(at, { ...higher, award: 'GK_DV' })).toBe('awardBelowLevel');
    expect(outcomeOf(standingAt('appraisal', { regime: 'A' }), { ...higher, award: 'GK_H' })).toBe(
      'noDecidingAuthority',
    );
  });

  it('[TT 12/2019] a state award for the police is not on the road of the province', () => {
    expect(outcomeOf(standingAt('appraisal', { unit: 'cong-an-tinh' }), higher)).toBe('routeDiverges');
    const chosen = standingAt('leader', { unit: 'quan-su-tinh', ...simplified });
    expect(outcomeOf(chosen, { ...approve, award: 'BKTTG' })).toBe('routeDiverges');
  });

  it('replaces what the same level said before, and keeps what others said', () => {
    const said = { level: 'managingUnit', organisationId: 'so-y-te', opinion: 'agree', award: 'BKT' } as const;
    const other = { ...said, organisationId: 'bo-y-te' };
    const at = standingAt('appraisal', { unit: 'bv-tinh', recommendations: [said, other] });
    expect(play(at, [{ ...appraise, opinion: 'notAgree' }]).dossier.recommendations).toEqual([
      other,
      { ...said, opinion: 'notAgree' },
    ]);
  });
});

describe('chosen by the leader', () => {
  it('only where no council has voted on another', () => {
    expect(outcomeOf(standingAt('leader'), { ...approve, award: 'BKTTG' })).toBe('voteForOtherAward');
    expect(play(standingAt('leader', simplified), [{ ...approve, award: 'BKTTG' }])).toMatchObject({
      stage: 'intake',
      dossier: { award: 'BKTTG', proposedAward: 'BKTTG', position: 2 },
    });
  });

  it('never without the vote the level needs', () => {
    expect(outcomeOf(standingAt('leader', { tally: null }), approve)).toBe('councilRequired');
  });

  it('a district that nominated its own people may still send a certificate on to the province', () => {
    const own = standingAt('leader', {
      unit: 'ubnd-huyen',
      award: 'GK_H',
      proposedAward: 'GK_H',
      regime: 'A',
      ...simplified,
    });
    const sent = play(own, [{ ...approve, award: 'BKT' }]);
    expect(sent).toMatchObject({ stage: 'intake', dossier: { position: 2 } });
    expect(sent.dossier.route[2]?.organisationId).toBe('ubnd-tinh');
  });
});
