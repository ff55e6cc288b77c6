import { describe, expect, it } from 'vitest';
import { draftDossier, standingAt } from '../testing/dossiers.ts';
import { listAwards } from './awards.ts';
import { consultationRule, councilVotes, partyOpinionRule, publicCommentRule, requiredPapers } from './of-case.ts';
import { procedureRules } from './procedure.ts';
import { nationalVersion } from './versions.ts';

const national = { ruleVersion: nationalVersion };

describe('papers', () => {
  it('[Luật 2022 Đ.84] standard: the achievement report; [NĐ 98 Đ.40] simplified: the summary report', () => {
    expect(requiredPapers({ ...national, procedure: 'standard', posthumous: false }).kinds).toEqual([
      'achievementReport',
    ]);
    expect(requiredPapers({ ...national, procedure: 'simplified', posthumous: false }).kinds).toEqual([
      'summaryReport',
    ]);
  });

  it('for the dead the certificate of death too', () => {
    expect(requiredPapers({ ...national, procedure: 'standard', posthumous: true }).kinds).toEqual([
      'achievementReport',
      'deathCertificate',
    ]);
  });
});

describe('councils', () => {
  it('vote at the unit, the ministry and the province, never in the simplified procedure', () => {
    for (const level of ['unit', 'ministry', 'province'] as const) {
      expect(councilVotes({ ...national, procedure: 'standard' }, level)).toBe(true);
      expect(councilVotes({ ...national, procedure: 'simplified' }, level)).toBe(false);
    }
    expect(councilVotes({ ...national, procedure: 'standard' }, 'commune')).toBe(false);
  });
});

describe('public comment', () => {
  const hero = { award: 'AHLD', proposedAward: 'AHLD' };

  it('[NĐ 98 Đ.46(1)] heroes; [NĐ 91 Đ.45(10)] orders too', () => {
    expect(publicCommentRule(standingAt('appraisal', { ...hero, regime: 'B' }).dossier)?.source).toContain(
      'Điều 46 Nghị định số 98/2023/NĐ-CP',
    );
    expect(
      publicCommentRule(standingAt('appraisal', { award: 'HCLD3', proposedAward: 'HCLD3', regime: 'A' }).dossier),
    ).toBeDefined();
    expect(publicCommentRule(standingAt('appraisal', { award: 'BKT', regime: 'B' }).dossier)).toBeUndefined();
  });

  it('[NĐ 98 Đ.46(2)] at the province and above, not at a managing unit, not in the simplified procedure', () => {
    const hospital = { ...hero, unit: 'bv-tinh' };
    expect(publicCommentRule(draftDossier({ ...hospital, position: 1 }))).toBeUndefined();
    expect(publicCommentRule(draftDossier({ ...hospital, position: 2 }))).toBeDefined();
    expect(publicCommentRule(draftDossier({ ...hospital, position: 2, procedure: 'simplified' }))).toBeUndefined();
  });
});

describe('opinions', () => {
  const order = { award: 'HCDL3' };

  it('[Luật 2022 Đ.84(3)] of other bodies: at the centre, for state awards, in the standard procedure', () => {
    expect(consultationRule(draftDossier({ award: 'BKTTG', position: 2 }))?.source).toContain('khoản 3 Điều 84');
    expect(consultationRule(draftDossier({ award: 'BKTTG', position: 1 }))).toBeUndefined();
    expect(consultationRule(draftDossier({ award: 'BKTTG', position: 2, procedure: 'simplified' }))).toBeUndefined();
  });

  it('of the party committee: at the province or ministry, for the highest awards', () => {
    expect(partyOpinionRule(draftDossier({ ...order, position: 1 }))).toBeDefined();
    expect(partyOpinionRule(draftDossier({ ...order, position: 2 }))).toBeUndefined();
    expect(partyOpinionRule(draftDossier({ award: 'BKTTG', position: 1 }))).toBeUndefined();
  });
});

describe('the rulebook', () => {
  it('names only awards it has', () => {
    const codes = new Set(listAwards().map(({ code }) => code));
    const named = [...procedureRules.consultation.awards, ...procedureRules.partyOpinion.awards];
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('is valid from the first day of a regime to the day before the next', () => {
    const { regimes } = procedureRules;
    regimes.slice(1).forEach(({ from }, index) => {
      const before = new Date(Date.parse(`${from}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
      expect(regimes[index]?.to).toBe(before);
    });
    expect(regimes.at(-1)?.to).toBeNull();
  });

  it('has a council share a council can reach and days that are days', () => {
    const rules = listAwards().flatMap(({ regimes }) => Object.values(regimes));
    expect(
      rules.filter(({ councilShare }) => councilShare && (councilShare.percent <= 0 || councilShare.percent > 100)),
    ).toEqual([]);
    expect(rules.filter(({ appraisalWorkingDays }) => appraisalWorkingDays && appraisalWorkingDays.value < 1)).toEqual(
      [],
    );
  });
});
