import { expect, it } from 'vitest';
import { randomFrom } from '../testing/random.ts';
import type { AcceptedReport, ReportingUnit, Window } from './aggregate.ts';
import { aggregate } from './aggregate.ts';
import type { ReportForm } from './form.ts';
import { ReportForm as Form } from './form.ts';

const days = Array.from({ length: 60 }, (_, index) =>
  new Date(Date.UTC(2025, 0, index + 1)).toISOString().slice(0, 10),
);
const day = (index: number) => days[Math.min(index, days.length - 1)] ?? '';

type Case = { form: ReportForm; units: ReportingUnit[]; reports: AcceptedReport[]; window: Window };

function randomCase(seed: number): Case {
  const below = randomFrom(seed);
  const quantities = Array.from({ length: 2 + below(5) }, (_, index) => ({
    key: `k${index}`,
    label: `Chỉ tiêu ${index}`,
    kind: 'quantity' as const,
    unit: 'hộ',
    counting: below(2) === 0 ? ('inPeriod' as const) : ('asOf' as const),
  }));
  const form = Form.parse({
    title: 'Biểu thử',
    indicators: [
      ...quantities,
      {
        key: 'tong',
        label: 'Tổng',
        kind: 'quantity',
        unit: 'hộ',
        counting: 'asOf',
        formula: { kind: 'sum', of: ['k0', 'k1'] },
      },
      { key: 'ty-le', label: 'Tỷ lệ', kind: 'share', formula: { kind: 'share', part: 'k0', whole: 'tong' } },
    ],
  });
  const size = 3 + below(30);
  const units: ReportingUnit[] = Array.from({ length: size }, (_, index) => ({
    id: `u${index}`,
    parentId: index === 0 ? null : `u${below(index)}`,
    // A successor has a lower number, so that nothing goes in circles.
    merged: index > 1 && below(4) === 0 ? { into: `u${1 + below(index - 1)}`, on: day(below(60)) } : undefined,
  }));
  const reports = units.flatMap(({ id }) =>
    Array.from({ length: below(6) }, (_, index) => ({
      unitId: id,
      from: day(index * 10),
      to: day(index * 10 + 9),
      figures: Object.fromEntries(quantities.filter(() => below(5) > 0).map(({ key }) => [key, below(1000)])),
    })),
  );
  const begin = below(30);
  return { form, units, reports, window: { from: day(begin), to: day(begin + 10 + below(25)) } };
}

/** Where a unit's figures are counted: itself, then its successor or parent, and so on up. */
function pathOf(units: readonly ReportingUnit[], id: string): ReportingUnit[] {
  const unit = units.find((one) => one.id === id);
  const above = unit?.merged?.into ?? unit?.parentId;
  return unit ? [unit, ...(above ? pathOf(units, above) : [])] : [];
}

/** The same sums the other way about: report by report, asking of each whether it counts. */
function addByHand({ form, units, reports, window }: Case, unitId: string, key: string): number | undefined {
  const indicator = form.indicators.find((one) => one.key === key);
  const counting = indicator?.kind === 'quantity' ? indicator.counting : undefined;
  const amounts = reports.flatMap((report) => {
    const amount = report.figures[key];
    if (typeof amount !== 'number' || report.to > window.to) return [];
    const path = pathOf(units, report.unitId);
    if (!path.some(({ id }) => id === unitId)) return [];
    if (counting === 'inPeriod') return report.from >= window.from ? [amount] : [];
    const has = (id: string, since: string) =>
      reports.some(
        (other) =>
          other.unitId === id && other.to >= since && other.to <= window.to && other.figures[key] !== undefined,
      );
    const isLater = reports.some(
      (other) =>
        other.unitId === report.unitId &&
        other.to > report.to &&
        other.to <= window.to &&
        other.figures[key] !== undefined,
    );
    const chain = path.slice(0, 1 + path.findIndex(({ merged }) => !merged));
    const isHeld = chain.some(
      ({ merged }) => merged !== undefined && reachesUp(path, merged.into, unitId) && has(merged.into, merged.on),
    );
    return isLater || isHeld ? [] : [amount];
  });
  return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined;
}

/** Whether a successor stands at or below the unit whose total is asked for. */
function reachesUp(path: readonly ReportingUnit[], into: string, unitId: string): boolean {
  const ids = path.map(({ id }) => id);
  return ids.indexOf(into) <= ids.indexOf(unitId);
}

it('a hundred random trees with mergers: each total is the sum over the units’ reports', () => {
  let compared = 0;
  for (let seed = 1; seed <= 100; seed += 1) {
    const random = randomCase(seed);
    const totals = aggregate(random.form, random.units, random.reports, random.window);
    for (const [unitId, { numbers }] of totals) {
      for (const { key, kind } of random.form.indicators) {
        if (kind !== 'quantity' || key === 'tong') continue;
        expect([seed, unitId, key, numbers.get(key)]).toEqual([seed, unitId, key, addByHand(random, unitId, key)]);
        compared += 1;
      }
      const [part, whole] = [numbers.get('k0'), numbers.get('tong')];
      const share = part === undefined || !whole ? undefined : Math.floor((part * 10_000) / whole + 0.5);
      expect(numbers.get('ty-le')).toBe(share);
    }
    expect(totals.size).toBe(random.units.length);
  }
  expect(compared).toBeGreaterThan(3000);
});

it('a merged unit’s figure “as of” counts until its successor reports for a day on or after the merger', () => {
  const form = Form.parse({
    title: 'Tổ cộng đồng',
    indicators: [{ key: 'to', label: 'Số tổ', kind: 'quantity', unit: 'tổ', counting: 'asOf' }],
  });
  const units = [
    { id: 'huyen', parentId: null },
    { id: 'xa-moi', parentId: 'huyen' },
    { id: 'xa-cu', parentId: 'huyen', merged: { into: 'xa-moi', on: '2025-07-01' } },
  ];
  const said = (unitId: string, from: string, to: string, amount: number) => ({
    unitId,
    from,
    to,
    figures: { to: amount },
  });
  const before = [said('xa-cu', '2025-06-01', '2025-06-30', 19), said('xa-moi', '2025-06-01', '2025-06-30', 20)];
  const total = (reports: AcceptedReport[], to: string) =>
    aggregate(form, units, reports, { from: '2025-06-01', to }).get('huyen')?.numbers.get('to');
  expect(total(before, '2025-06-30')).toBe(39);
  expect(total(before, '2025-07-31')).toBe(39);
  expect(total([...before, said('xa-moi', '2025-07-01', '2025-07-31', 41)], '2025-07-31')).toBe(41);
});
