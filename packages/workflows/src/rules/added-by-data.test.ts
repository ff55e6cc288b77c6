import { describe, expect, it } from 'vitest';
import type { Moved } from '../apply-event.ts';
import { currentStep } from '../nomination/dossier.ts';
import { computeRoute } from '../nomination/route.ts';
import { draftDossier, today } from '../testing/dossiers.ts';
import { sample } from '../testing/events.ts';
import { play, refusal } from '../testing/play.ts';
import { checkRulebook } from './check-rulebook.ts';
import { compileRulebook } from './compile.ts';
import { assess, prizeOfCase } from './judge/assess.ts';
import { nationalRulebook, Rulebook } from './rulebook.ts';
import { keepRules, nationalVersion } from './versions.ts';

/** As a file of JSON would bring it: an award nobody has heard of, with a share, a criterion and a prize of its own. */
const version = `${nationalVersion}+added-by-data`;
const data = {
  ...nationalRulebook,
  awards: [
    ...nationalRulebook.awards,
    {
      code: 'BKCD',
      nameVi: 'Bằng khen chuyên đề chuyển đổi số',
      nameEn: 'Certificate for digital transformation',
      kind: 'commendationForm',
      subjects: ['individual', 'collective'],
      posthumous: false,
      verified: { posthumous: false },
      regimes: {
        B: {
          decidedAt: ['province'],
          authority: { verified: false, source: 'Điều 3 Quy chế thử' },
          councilShare: { percent: 75, of: 'allMembers', verified: false, source: 'Điều 4 Quy chế thử' },
          appraisalWorkingDays: { value: 3, verified: false, source: 'Điều 6 Quy chế thử' },
          source: 'Điều 3 Quy chế thử',
        },
      },
    },
  ],
  eligibility: {
    ...nationalRulebook.eligibility,
    criteria: [
      ...nationalRulebook.eligibility.criteria,
      {
        award: 'BKCD',
        regimes: ['B'],
        severity: 'hard',
        criterion: { type: 'initiatives', count: 1, scope: 'province' },
        verified: true,
        source: 'Điều 5 Quy chế thử',
      },
    ],
  },
  prizes: {
    ...nationalRulebook.prizes,
    multipliers: [
      ...nationalRulebook.prizes.multipliers,
      { award: 'BKCD', regime: 'B', individual: { value: 1.2, verified: false, source: 'Điều 7 Quy chế thử' } },
    ],
  },
};
const book = Rulebook.parse(JSON.parse(JSON.stringify(data)));
const rules = compileRulebook(book);
keepRules(version, rules);

function draft(): Moved {
  const dossier = draftDossier({ ruleVersion: version });
  const route = computeRoute(dossier.ladders, 'BKCD', 'B', rules.awards) ?? [];
  return {
    stage: 'draft',
    dossier: { ...dossier, award: 'BKCD', requestedAward: 'BKCD', proposedAward: 'BKCD', route },
  };
}

const { submit, tally, approve, accept, appraise, putToCouncil, sign, issueDecision } = sample;
const toCouncil = [submit, tally, approve, accept, appraise, putToCouncil];

describe('an award, a share and a criterion added by data alone', () => {
  it('make a rulebook without a fault', () => {
    expect(checkRulebook(book)).toEqual([]);
  });

  it('are walked by a nomination from the unit to the decision of the province', () => {
    const done = play(draft(), [...toCouncil, tally, approve, sign, issueDecision]);
    expect(done).toMatchObject({
      stage: 'decided',
      dossier: { award: 'BKCD', ruleVersion: version, regimeBound: true },
    });
    expect(currentStep(done.dossier).level).toBe('province');
  });

  it('the council needs the share of the data: 15 of 21 are below 75 %, 16 reach it', () => {
    const voted = (inFavour: number) => play(draft(), [...toCouncil, { ...tally, inFavour, against: 21 - inFavour }]);
    expect(voted(15).dossier.tally).toMatchObject({ required: 16, reached: false });
    expect(refusal(voted(15), approve)).toMatchObject({ code: 'voteBelowShare', source: 'Điều 4 Quy chế thử' });
    expect(voted(16).dossier.tally).toMatchObject({ required: 16, reached: true });
    expect(refusal(voted(16), approve)).toBeUndefined();
  });

  it('findings and prize come from the data', () => {
    const asked = { ...draft().dossier };
    const standing = { isArmedForces: false, foundedOn: null, dissolvedOn: null, successors: [] };
    const findings = assess(rules, asked, { facts: { initiatives: [] }, standing }, today);
    expect(findings.find(({ rule }) => rule === 'BKCD.initiatives')).toMatchObject({
      verdict: 'notMet',
      source: 'Điều 5 Quy chế thử',
    });
    expect(prizeOfCase(rules, asked, today)?.amount).toBe(2_160_000);
  });

  it('the national rulebook does not know the award', () => {
    expect(refusal({ ...draft(), dossier: { ...draft().dossier, ruleVersion: nationalVersion } }, submit)?.code).toBe(
      'awardUnknown',
    );
  });
});
