import { describe, expect, it } from 'vitest';
import { parseCase } from './case-file.ts';
import { nextDay, workingDaysBetween } from './pace.ts';
import type { Plan } from './plan.ts';
import { planCase } from './plan.ts';
import { structureOf } from './structure.ts';

const group = {
  award: 'BKTTG',
  subject: 'individual',
  count: 3,
  submittingUnit: 'so-y-te',
  submitted: '2022-02',
  decided: '2022-08-15',
};
const plansOf = (change: object) => planCase(parseCase({ key: 'test', groups: [group], ...change }));

describe('the plan of a case', () => {
  it('lets nominations of a group travel otherwise, each by one twist', () => {
    const plans = plansOf({
      twists: [
        { kind: 'returnedOnce', among: 1, group: 0 },
        { kind: 'upgraded', among: 1, group: 0 },
      ],
    });
    expect(plans.map(({ isReturned, askedFor }) => [isReturned, askedFor[0]])).toEqual([
      [false, undefined],
      [false, 'BKT'],
      [true, undefined],
    ]);
  });

  it('adds nominations of a twist, with what it does not say taken from the group', () => {
    const plans = plansOf({
      twists: [{ kind: 'annulled', count: 2, group: 0, award: 'BKT', annulledOn: '2022-11-15' }],
    });
    expect(plans.slice(3)).toMatchObject([
      { key: 't0.0', award: 'BKT', unitKey: 'so-y-te', ending: 'annulled', annulledOn: '2022-11-15' },
      { key: 't0.1', ending: 'annulled' },
    ]);
  });

  it.each([
    ['more among than there are', { twists: [{ kind: 'rejected', among: 4, group: 0 }] }],
    ['among without a group', { twists: [{ kind: 'rejected', among: 1 }] }],
    ['no award', { twists: [{ kind: 'rejected', count: 1 }] }],
    ['decided before submitted', { groups: [{ ...group, decided: '2022-01-31' }] }],
    ['annulled before decided', { twists: [{ kind: 'annulled', among: 1, group: 0, annulledOn: '2022-08-01' }] }],
  ])('refuses %s', (_name, change) => {
    expect(() => plansOf(change)).toThrow();
  });

  it('takes what is not said from the defaults, and nothing where there are none', () => {
    const movements = [{ key: 'm', name: 'M', level: 'province', launchedBy: 'ubnd-tinh', launchedOn: '2021-01-01' }];
    const [withDefaults] = plansOf({ movements, defaults: { movement: 'm', procedure: 'simplified' } });
    expect(withDefaults).toMatchObject({ movement: 'm', procedure: 'simplified', commendationType: 'movement' });
    const [without] = plansOf({});
    expect(without).toMatchObject({
      movement: undefined,
      procedure: 'standard',
      commendationType: 'merit',
      period: ['2021-01-01', '2022-01-31'],
    });
  });
});

describe('the pace', () => {
  const [plan] = plansOf({}) as [Plan];

  it('counts working days by the calendar', () => {
    expect(workingDaysBetween('2022-04-28', '2022-05-05')).toBe(3);
    expect(workingDaysBetween('2022-05-05', '2022-05-05')).toBe(0);
  });

  it('spreads acts over the days there are, never past the end', () => {
    expect(nextDay(plan, '2022-03-01', ['province', 'central', 'primeMinister'])).toBe('2022-03-07');
    expect(nextDay(plan, '2022-08-12', ['province', 'central', 'primeMinister'])).toBe('2022-08-12');
    expect(nextDay(plan, '2022-08-15', ['primeMinister'])).toBe('2022-08-15');
  });

  it('leaves room for the public comment of every level ahead', () => {
    const order = { ...plan, award: 'HCLD3', endsOn: '2022-04-15' };
    expect(nextDay(order, '2022-03-01', ['province', 'central', 'primeMinister', 'president'])).toBe('2022-03-01');
  });
});

describe('the organisations of a case', () => {
  it('are those it names, what stands above them, and the offices of the table', async () => {
    const { organisations, offices } = await structureOf(parseCase({ key: 'test', groups: [group] }));
    const ids = organisations.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'so-y-te',
        'ubnd-tinh',
        'so-noi-vu',
        'hd-tdkt-tinh',
        'ban-tdkt-tw',
        'thu-tuong',
        'chu-tich-nuoc',
      ]),
    );
    expect(ids).not.toContain('so-gtvt');
    expect(offices).toContainEqual(
      expect.objectContaining({ organisationId: 'ubnd-tinh', office: 'council', holderId: 'hd-tdkt-tinh' }),
    );
  });

  it('of a province of its own get a department and a council', async () => {
    const own = { key: 'ubnd-x', name_vi: 'Ủy ban nhân dân tỉnh X', kind: 'people-committee', level: 'province' };
    const unit = { key: 'truong-x', name_vi: 'Trường X', kind: 'school', level: 'unit' };
    const { organisations } = await structureOf(parseCase({ key: 'test', organisations: [own, unit] }));
    const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    expect(byId.get('truong-x')?.parentId).toBe('ubnd-x');
    expect(byId.get('ubnd-x-so-noi-vu')?.nameVi).toBe('Sở Nội vụ tỉnh X');
    expect(byId.has('ubnd-tinh')).toBe(false);
  });

  it('keep police and party on the territory of the province under their managing body', async () => {
    const { organisations } = await structureOf(
      parseCase({ key: 'test', groups: [{ ...group, submittingUnit: 'cong-an-tinh' }] }),
    );
    expect(organisations.find(({ id }) => id === 'cong-an-tinh')).toMatchObject({
      parentId: 'ubnd-tinh',
      managingBodyId: 'bo-cong-an',
    });
  });

  it.each(['no-such-unit', 'ubnd-cac-huyen-tp'])('do not include %s', async (submittingUnit) => {
    await expect(structureOf(parseCase({ key: 'test', groups: [{ ...group, submittingUnit }] }))).rejects.toThrow(
      submittingUnit,
    );
  });
});
