import { describe, expect, it } from 'vitest';
import { draftDossier } from '../testing/dossiers.ts';
import { nationalAwards } from '../rules/awards.ts';
import { findOrganisation } from '../testing/organisations.ts';
import type { Regime } from './dossier.ts';
import { computeLadders, computeRoute, continueRoute } from './route.ts';

function road(unit: string, award: string, regime: Regime): string | undefined {
  return computeRoute(computeLadders(unit, findOrganisation), award, regime)
    ?.map(({ level, organisationId }) => `${level}:${organisationId}`)
    .join(' > ');
}

const national = 'central:ban-tdkt-tw > primeMinister:thu-tuong';

describe('the route of an award', () => {
  it.each<[string, string, Regime, string]>([
    ['so-y-te', 'BKT', 'B', 'unit:so-y-te > province:ubnd-tinh'],
    ['so-y-te', 'GK_DV', 'B', 'unit:so-y-te'],
    ['so-y-te', 'BKTTG', 'A', `unit:so-y-te > province:ubnd-tinh > ${national}`],
    ['so-y-te', 'HCLD3', 'C', `unit:so-y-te > province:ubnd-tinh > ${national} > president:chu-tich-nuoc`],
    ['bv-tinh', 'BKT', 'B', 'unit:bv-tinh > managingUnit:so-y-te > province:ubnd-tinh'],
    ['thon-dom', 'GK_X', 'A', 'unit:thon-dom > commune:xa-dom'],
    ['thon-dom', 'GK_H', 'A', 'unit:thon-dom > commune:xa-dom > district:ubnd-huyen'],
    ['thon-dom', 'TDPVH', 'B', 'unit:thon-dom > commune:xa-dom > district:ubnd-huyen'],
    ['thon-dom', 'BKT', 'A', 'unit:thon-dom > commune:xa-dom > district:ubnd-huyen > province:ubnd-tinh'],
    ['thon-moi', 'TDPVH', 'C', 'unit:thon-moi > commune:xa-moi'],
    ['thon-moi', 'BKT', 'C', 'unit:thon-moi > commune:xa-moi > province:ubnd-tinh'],
    ['cuc-y-te', 'BKT', 'B', 'unit:cuc-y-te > ministry:bo-y-te'],
    ['cuc-y-te', 'BKTTG', 'B', `unit:cuc-y-te > ministry:bo-y-te > ${national}`],
  ])('%s, %s, regime %s → %s', (unit, award, regime, expected) => {
    expect(road(unit, award, regime)).toBe(expected);
  });

  it.each<[string, string, Regime]>([
    ['thon-moi', 'GK_H', 'C'],
    ['thon-dom', 'GK_H', 'C'],
    ['so-y-te', 'GK_H', 'A'],
    ['thon-dom', 'XPTB', 'A'],
    ['so-y-te', 'KHONG_CO', 'B'],
  ])('%s, %s, regime %s: nobody on the ladder decides', (unit, award, regime) => {
    expect(road(unit, award, regime)).toBeUndefined();
  });
});

describe('[TT 12/2019] armed forces in the province', () => {
  it.each([
    ['cong-an-tinh', 'bo-cong-an'],
    ['quan-su-tinh', 'bo-quoc-phong'],
    ['bien-phong-tinh', 'bo-quoc-phong'],
  ])('%s: own awards from the province, state awards through %s', (unit, ministry) => {
    expect(road(unit, 'BKT', 'A')).toBe(`unit:${unit} > province:ubnd-tinh`);
    expect(road(unit, 'BKTTG', 'A')).toBe(`unit:${unit} > ministry:${ministry} > ${national}`);
  });

  it('a border post passes its command first', () => {
    expect(road('don-se-san', 'BKT', 'A')).toBe('unit:don-se-san > managingUnit:bien-phong-tinh > province:ubnd-tinh');
    expect(road('don-se-san', 'BKTTG', 'A')).toBe(
      `unit:don-se-san > managingUnit:bien-phong-tinh > ministry:bo-quoc-phong > ${national}`,
    );
  });
});

describe("a people's committee and its own people", () => {
  it('passes its own level only where that level decides', () => {
    expect(road('ubnd-huyen', 'GK_H', 'A')).toBe('unit:ubnd-huyen > district:ubnd-huyen');
    expect(road('ubnd-huyen', 'BKT', 'A')).toBe('unit:ubnd-huyen > province:ubnd-tinh');
    expect(road('ubnd-tinh', 'BKT', 'B')).toBe('unit:ubnd-tinh > province:ubnd-tinh');
    expect(road('ubnd-tinh', 'BKTTG', 'B')).toBe(`unit:ubnd-tinh > ${national}`);
  });

  it('a ministry does the same', () => {
    expect(road('bo-y-te', 'BKT', 'B')).toBe('unit:bo-y-te > ministry:bo-y-te');
    expect(road('bo-y-te', 'BKTTG', 'B')).toBe(`unit:bo-y-te > ${national}`);
  });
});

describe('the bodies of a level', () => {
  it('are its own offices, or the organisation itself', () => {
    const [unit, province] = computeRoute(computeLadders('so-y-te', findOrganisation), 'BKT', 'B') ?? [];
    expect(unit).toMatchObject({ appraiserId: 'so-y-te', councilId: 'so-y-te', clerkId: 'so-y-te' });
    expect(province).toMatchObject({ appraiserId: 'so-noi-vu', councilId: 'hd-tinh', clerkId: 'vp-ubnd-tinh' });
  });

  it('an unknown unit is a bug; a circle of parents ends', () => {
    expect(() => computeLadders('khong-co', findOrganisation)).toThrow('unknown organisation');
    const circle = (id: string) => ({
      id,
      kind: 'other',
      level: 'province',
      parentId: id === 'a' ? 'b' : 'a',
      managingBodyId: null,
    });
    const { own } = computeLadders('a', (id) => (id === 'a' || id === 'b' ? circle(id) : undefined));
    expect(own.map(({ organisationId }) => organisationId)).toEqual(['a', 'b']);
  });
});

describe('going on under another award or regime', () => {
  const onward = (unit: string, from: string, position: number, award: string, regime: Regime = 'B') => {
    const result = continueRoute(
      draftDossier({ unit, award: from, position, regime: 'B' }),
      award,
      regime,
      nationalAwards,
    );
    return 'code' in result ? result.code : result.route.map(({ organisationId }) => organisationId).join(' > ');
  };

  it.each<[string, string, number, string, string]>([
    ['so-y-te', 'BKT', 1, 'BKTTG', 'so-y-te > ubnd-tinh > ban-tdkt-tw > thu-tuong'],
    ['so-y-te', 'BKTTG', 1, 'BKT', 'so-y-te > ubnd-tinh'],
    ['so-y-te', 'BKTTG', 2, 'HCLD3', 'so-y-te > ubnd-tinh > ban-tdkt-tw > thu-tuong > chu-tich-nuoc'],
    ['ubnd-huyen', 'GK_H', 1, 'GK_H', 'ubnd-huyen > ubnd-huyen'],
    ['ubnd-huyen', 'GK_H', 1, 'BKT', 'ubnd-huyen > ubnd-huyen > ubnd-tinh'],
    ['so-y-te', 'BKTTG', 2, 'BKT', 'awardBelowLevel'],
    ['bv-tinh', 'BKT', 1, 'GK_DV', 'awardBelowLevel'],
    ['thon-dom', 'BKT', 3, 'GK_X', 'awardBelowLevel'],
    ['cong-an-tinh', 'BKT', 1, 'BKTTG', 'routeDiverges'],
    ['thon-dom', 'BKT', 2, 'XA_LA', 'noDecidingAuthority'],
  ])('%s, from %s at position %i to %s → %s', (unit, from, position, award, expected) => {
    expect(onward(unit, from, position, award)).toBe(expected);
  });

  it('a district certificate has no authority left in regime C', () => {
    expect(onward('thon-dom', 'GK_H', 1, 'GK_H', 'C')).toBe('noDecidingAuthority');
  });
});
