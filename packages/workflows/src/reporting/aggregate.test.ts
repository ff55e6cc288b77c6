import { expect, it } from 'vitest';
import { addByHand, countingOf, randomReports, type RandomReport } from '../testing/random-reports.ts';
import type { AcceptedReport } from './aggregate.ts';
import { aggregate } from './aggregate.ts';
import { ReportForm as Form } from './form.ts';
import type { Report, ReportEvent } from './machine.ts';
import { dueReport, moveReport } from './machine.ts';

/** The version that counts once all of these were handed in, one after the other, by the machine's own account. */
function acceptedBy(versions: readonly { isAccepted: boolean }[]): number | null {
  const submit: ReportEvent = { type: 'submit', by: 'unit', unexplained: [], missing: [] };
  const events = versions.flatMap(({ isAccepted }, at): ReportEvent[] => [
    { type: at === 0 ? 'save' : 'correct' },
    submit,
    ...(isAccepted ? [{ type: 'accept', by: ['board'] } as const] : []),
  ]);
  return events.reduce<Report>((report, event) => {
    const moved = moveReport(report, event);
    if (!moved.ok) throw new Error(moved.reason.code);
    return moved;
  }, dueReport).context.accepted;
}

function walk({ versions, ...report }: RandomReport): AcceptedReport[] {
  const accepted = acceptedBy(versions);
  return accepted === null ? [] : [{ ...report, figures: versions[accepted - 1]?.figures ?? {} }];
}

/** Of so many cases the machine itself says which version counts. */
const walked = 20;

it('a hundred random forms and trees with corrections and mergers: each total is the sum over the units’ reports', () => {
  const seen = { compared: 0, merged: 0, corrected: 0, waiting: 0 };
  for (let seed = 1; seed <= 100; seed += 1) {
    const { reports: handedIn, ...random } = randomReports(seed);
    const counting = seed <= walked ? handedIn.flatMap(walk) : countingOf(handedIn);
    seen.corrected += handedIn.filter(({ versions }) => versions.length > 1).length;
    seen.waiting += handedIn.filter(({ versions }) => versions.at(-1)?.isAccepted === false).length;
    seen.merged += random.units.filter(({ merged }) => merged).length;
    const totals = aggregate(random.form, random.units, counting, random.window);
    const byHand = { ...random, reports: countingOf(handedIn) };
    const asked = random.form.indicators.filter(({ key }) => /^k\d/.test(key)).map(({ key }) => key);
    for (const [unitId, { numbers }] of totals) {
      const told = asked.map((key) => numbers.get(key));
      expect([seed, unitId, told]).toEqual([seed, unitId, asked.map((key) => addByHand(byHand, unitId, key))]);
      seen.compared += told.length;
      const [part, whole] = [numbers.get('k0'), numbers.get('tong')];
      const share = part === undefined || !whole ? undefined : Math.floor((part * 10_000) / whole + 0.5);
      expect(numbers.get('ty-le')).toBe(share);
    }
    expect(totals.size).toBe(random.units.length);
  }
  expect(seen.compared).toBeGreaterThan(3000);
  expect(Math.min(seen.merged, seen.corrected, seen.waiting)).toBeGreaterThan(100);
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
