import { describe, expect, it } from 'vitest';
import { holderOf } from '../apply-event.ts';
import { draftDossier, standingAt, tallied } from '../testing/dossiers.ts';
import { sample } from '../testing/events.ts';
import { roadAfter, unitMerged } from '../testing/heirs.ts';
import { member, outcomeOf, play, refusal, send } from '../testing/play.ts';
import type { Dossier, Stage } from './dossier.ts';
import { Dossier as DossierSchema } from './dossier.ts';
import type { Facts } from './events.ts';

type Ended = NonNullable<Facts['road']>['ended'];
type Asked = Partial<Dossier> & { readonly unit?: string };

const after = '2025-07-02';
const districtGone: Ended = { 'ubnd-huyen': 'ubnd-tinh', 'phong-noi-vu': 'so-noi-vu', 'xa-dom': 'xa-moi' };
const provinceMerged: Ended = {
  'ubnd-tinh': 'ubnd-tinh-moi',
  'so-noi-vu': 'so-noi-vu-moi',
  'hd-tinh': 'hd-tinh-moi',
  'vp-ubnd-tinh': 'vp-ubnd-tinh-moi',
};

/** Where a dossier goes on, and in which stage; or the code of the refusal. */
function goesOn(stage: Stage, asked: Asked, ended: Ended, on = after): string {
  const at = { stage, dossier: draftDossier({ regimeBound: asked.position !== 0, ...asked }) };
  const outcome = send(at, sample.reroute, { on, ...roadAfter(at.dossier, ended) });
  if (!outcome.ok) return outcome.refusal.code;
  const { dossier } = outcome;
  expect(DossierSchema.safeParse(dossier).success).toBe(true);
  const steps = dossier.route.map(({ level, organisationId }, index) =>
    index === dossier.position ? `[${level}:${organisationId}]` : `${level}:${organisationId}`,
  );
  return `${outcome.stage} ${steps.join(' > ')}`;
}

const hamlet = { unit: 'thon-dom', award: 'BKT', proposedAward: 'BKT' };

describe('a level that ended', () => {
  it.each<[string, Stage, Asked, Ended, string]>([
    [
      'at its heir, the province, begins anew',
      'appraisal',
      { ...hamlet, position: 2 },
      districtGone,
      'intake unit:thon-dom > commune:xa-moi > [province:ubnd-tinh]',
    ],
    [
      'without an heir: the next level',
      'leader',
      { ...hamlet, position: 2 },
      { 'ubnd-huyen': null, 'xa-dom': 'xa-moi' },
      'intake unit:thon-dom > commune:xa-moi > [province:ubnd-tinh]',
    ],
    [
      'ahead only: the road is shorter',
      'appraisal',
      { ...hamlet, position: 1 },
      { 'ubnd-huyen': null },
      'appraisal unit:thon-dom > [commune:xa-dom] > province:ubnd-tinh',
    ],
    [
      'with what it lies at, and what lies ahead',
      'council',
      { ...hamlet, position: 1 },
      districtGone,
      'council unit:thon-dom > [commune:xa-moi] > province:ubnd-tinh',
    ],
    [
      'never a second time at a commune that has had it',
      'intake',
      { ...hamlet, position: 2 },
      { 'ubnd-huyen': 'xa-moi', 'xa-dom': 'xa-moi' },
      'intake unit:thon-dom > commune:xa-moi > [province:ubnd-tinh]',
    ],
    [
      'passed already, with the unit: heirs stand for what was passed',
      'leader',
      { ...hamlet, unit: 'ubnd-huyen', position: 1 },
      { 'ubnd-huyen': 'xa-moi' },
      'leader unit:xa-moi > [province:ubnd-tinh]',
    ],
  ])('%s', (_name, stage, asked, ended, expected) => {
    expect(goesOn(stage, asked, ended)).toBe(expected);
  });

  it('[NĐ 129] gives its award to the commune, for a dossier that nobody has accepted', () => {
    const asked = { unit: 'xa-dom', award: 'TDPVH', proposedAward: 'TDPVH', position: 1, regimeBound: false };
    expect(goesOn('intake', asked, districtGone)).toBe('intake unit:xa-moi > [commune:xa-moi]');
  });

  it('[NĐ 152 Đ.60] has nobody left for its award where the earlier law is bound', () => {
    const asked = { unit: 'thon-dom', award: 'TDPVH', proposedAward: 'TDPVH', position: 2, regimeBound: true };
    expect(goesOn('leader', asked, districtGone)).toBe('noDecidingAuthority');
    expect(goesOn('approved', { ...asked, award: 'GK_H' }, districtGone)).toBe('noDecidingAuthority');
  });
});

describe('bodies that merged', () => {
  it.each<[Stage, Asked]>([
    ['draft', {}],
    ['council', {}],
    ['leader', { position: 0 }],
  ])('the unit, %s still with it', (stage, asked) => {
    expect(goesOn(stage, asked, unitMerged, '2024-03-15')).toBe(`${stage} [unit:so-y-te-moi] > province:ubnd-tinh`);
  });

  it('the unit, once the dossier is with the province: for the heir to withdraw, to attach, to tell of a death', () => {
    const { dossier } = standingAt('appraisal');
    const moved = play({ stage: 'appraisal', dossier }, [sample.reroute], roadAfter(dossier, unitMerged));
    expect(moved.dossier.route.map(({ organisationId }) => organisationId)).toEqual(['so-y-te-moi', 'ubnd-tinh']);
    expect(refusal(moved, sample.withdraw, {}, member('nominator', 'so-y-te'))?.code).toBe('roleNotPermitted');
    expect(refusal(moved, sample.withdraw, {}, member('nominator', 'so-y-te-moi'))).toBeUndefined();
  });

  it('the province: appraisal, vote and approval stay, its heirs go on to the decision', () => {
    const at = standingAt('leader');
    const moved = play(at, [sample.reroute], roadAfter(at.dossier, provinceMerged));
    expect(moved).toMatchObject({ stage: 'leader', dossier: { appraised: true, tally: tallied, position: 1 } });
    expect(holderOf(moved)).toEqual({ organisationId: 'ubnd-tinh-moi', role: 'leader' });
    const approved = play(moved, [sample.approve]);
    expect(holderOf(approved)).toEqual({ organisationId: 'ubnd-tinh-moi', role: 'leader' });
    expect(holderOf(play(approved, [sample.sign]))).toEqual({ organisationId: 'vp-ubnd-tinh-moi', role: 'clerk' });
  });

  it('only the department that appraises: the committee stays', () => {
    const at = standingAt('appraisal');
    const ended = { 'so-noi-vu': 'so-noi-vu-moi' };
    expect(holderOf(play(at, [sample.reroute], roadAfter(at.dossier, ended)))?.organisationId).toBe('so-noi-vu-moi');
  });

  it('approved and not signed: the heir signs', () => {
    const at = standingAt('approved');
    const moved = play(at, [sample.reroute], roadAfter(at.dossier, provinceMerged));
    expect(moved).toMatchObject({ stage: 'approved', dossier: { regimeBound: true } });
    expect(holderOf(moved)?.organisationId).toBe('ubnd-tinh-moi');
  });

  it('returned by the province to a unit that ended: the heir supplements, and it comes back to who returned it', () => {
    const at = standingAt('returned');
    const moved = play(at, [sample.reroute], roadAfter(at.dossier, unitMerged));
    expect(moved).toMatchObject({ stage: 'returned', dossier: { position: 0, returned: { by: 1, to: 0 } } });
    expect(holderOf(moved)).toEqual({ organisationId: 'so-y-te-moi', role: 'nominator' });
    expect(play(moved, [sample.resubmit])).toMatchObject({ stage: 'intake', dossier: { position: 1 } });
  });

  it('returned by a level that ended: it comes back to the level after it', () => {
    const asked = { ...hamlet, position: 1, returned: { by: 2, to: 1, stage: 'leader' as const }, regimeBound: true };
    const at = { stage: 'returned' as const, dossier: draftDossier(asked) };
    const moved = play(at, [sample.reroute, sample.resubmit], roadAfter(at.dossier, districtGone));
    expect(holderOf(moved)?.organisationId).toBe('so-noi-vu');
  });

  it('suspended: its heir resumes where it was; another level takes it in', () => {
    const at = standingAt('suspended');
    const moved = play(at, [sample.reroute], roadAfter(at.dossier, provinceMerged));
    expect(holderOf(moved)?.organisationId).toBe('so-noi-vu-moi');
    expect(play(moved, [sample.resume]).stage).toBe('appraisal');
    const inDistrict = draftDossier({ ...hamlet, position: 2, regimeBound: true, suspendedFrom: 'leader' });
    const raised = play(
      { stage: 'suspended', dossier: inDistrict },
      [sample.reroute],
      roadAfter(inDistrict, districtGone),
    );
    expect(play(raised, [sample.resume])).toMatchObject({ stage: 'intake', dossier: { appraised: false } });
  });
});

describe('another level', () => {
  it('appraises, votes and approves for itself', () => {
    const work = {
      position: 2,
      regimeBound: true,
      appraised: true,
      tally: tallied,
      proposedAward: 'GK_H',
      publicComment: { status: 'open' as const, closesOn: '2025-07-10', comments: 1, answered: 0 },
    };
    const dossier = draftDossier({ ...hamlet, ...work });
    const moved = play({ stage: 'leader', dossier }, [sample.reroute], roadAfter(dossier, districtGone));
    expect(moved).toMatchObject({
      stage: 'intake',
      dossier: { appraised: false, tally: null, publicComment: null, proposedAward: 'BKT', papers: dossier.papers },
    });
    expect(refusal(moved, sample.approve)?.code).toBe('eventNotAtStage');
  });
});

describe('who re-routes, and when', () => {
  const at = standingAt('appraisal');
  const road = roadAfter(at.dossier, provinceMerged);
  const sends = (role: 'appraiser' | 'nominator' | 'leader', organisationId: string, facts: Partial<Facts> = road) =>
    refusal(at, sample.reroute, facts, member(role, organisationId))?.code ?? 'done';

  it('the appraisers of the new province, not of the old one, nor its leader', () => {
    expect(sends('appraiser', 'so-noi-vu-moi')).toBe('done');
    expect(sends('appraiser', 'so-noi-vu')).toBe('roleNotPermitted');
    expect(sends('leader', 'ubnd-tinh-moi')).toBe('roleNotPermitted');
    expect(sends('nominator', 'so-y-te')).toBe('roleNotPermitted');
  });

  it('nobody where no new road is known', () => {
    expect(sends('appraiser', 'so-noi-vu', {})).toBe('roleNotPermitted');
  });

  it('what has not left its unit: the heir of the unit', () => {
    const draft = standingAt('draft');
    const facts = roadAfter(draft.dossier, unitMerged);
    const by = (unit: string) => refusal(draft, sample.reroute, facts, member('nominator', unit))?.code;
    expect([by('so-y-te-moi'), by('so-y-te')]).toEqual([undefined, 'roleNotPermitted']);
  });

  it.each<[string, Ended]>([
    ['nothing has ended', {}],
    ['what ended is not on its road', { 'bv-tinh': 'so-y-te' }],
  ])('not while the road stands: %s', (_name, ended) => {
    expect(outcomeOf(at, sample.reroute, roadAfter(at.dossier, ended))).toBe('roadStands');
  });

  it('not what was passed and has no more to say', () => {
    const passed = { ...hamlet, position: 3, regimeBound: true };
    expect(goesOn('leader', passed, { 'ubnd-huyen': null, 'phong-noi-vu': null })).toBe('roadStands');
  });

  it('a unit without an heir: refused while the dossier lies with it, no matter further up', () => {
    expect(goesOn('draft', {}, { 'so-y-te': null })).toBe('unitDissolved');
    expect(goesOn('appraisal', { position: 1 }, { 'so-y-te': null })).toBe('roadStands');
  });

  it('a body that stands and is not on the road of the heir is not passed by', () => {
    expect(goesOn('appraisal', { position: 1 }, { 'so-y-te': 'cuc-y-te' })).toBe('routeDiverges');
  });
});
