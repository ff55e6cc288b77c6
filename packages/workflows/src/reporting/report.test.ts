import { describe, expect, it } from 'vitest';
import { checkReport } from './check-report.ts';
import { misfits, missing, numbersOf, shareOf } from './figures.ts';
import { ReportForm } from './form.ts';
import type { ReportEvent } from './machine.ts';
import { dueReport, moveReport, reportMachine, reportStates, type Report } from './machine.ts';
import { periodsOf } from './periods.ts';

const quantity = (key: string, more: object = {}) => ({
  key,
  label: key,
  kind: 'quantity' as const,
  unit: 'ca',
  counting: 'asOf' as const,
  ...more,
});

describe('what cannot be, with its arithmetic', () => {
  it('three sums of the province’s own reports do not add up, and one does', () => {
    const cases = ReportForm.parse({
      title: 'Ca mắc',
      indicators: [quantity('tong'), quantity('tai-nha'), quantity('benh-vien')],
      checks: [{ kind: 'addsUp', parts: ['tai-nha', 'benh-vien'], total: 'tong' }],
    });
    expect(checkReport(cases, { tong: 50_525, 'tai-nha': 46_559, 'benh-vien': 3926 })).toEqual([
      {
        kind: 'doesNotAddUp',
        key: 'tong',
        parts: ['tai-nha', 'benh-vien'],
        figures: { parts: [46_559, 3926], sum: 50_485, total: 50_525 },
      },
    ]);
    const money = ReportForm.parse({
      title: 'Huy động',
      indicators: ['tong', 'y-te', 'quy', 'dia-phuong'].map((key) =>
        quantity(key, { unit: 'triệu đồng', decimals: 3 }),
      ),
      checks: [{ kind: 'addsUp', parts: ['y-te', 'quy', 'dia-phuong'], total: 'tong' }],
    });
    const raised = { tong: 40_170_720, 'y-te': 13_321_420, quy: 19_106_814, 'dia-phuong': 9_742_484 };
    expect(checkReport(money, raised)).toMatchObject([{ figures: { sum: 42_170_718, total: 40_170_720 } }]);
    const doses = ReportForm.parse({
      title: 'Vắc xin',
      indicators: [
        quantity('nhan'),
        quantity('dung'),
        quantity('ton'),
        quantity('con-lai', { formula: { kind: 'difference', from: 'nhan', minus: 'dung' } }),
      ],
      checks: [{ kind: 'addsUp', parts: ['dung', 'ton'], total: 'nhan' }],
    });
    expect(checkReport(doses, { nhan: 1_493_512, dung: 1_467_772, ton: 25_740 })).toEqual([]);
    expect(checkReport(doses, { nhan: 1_493_512, dung: 1_467_772, ton: 25_790 })).toMatchObject([
      { kind: 'doesNotAddUp', figures: { sum: 1_493_562 } },
    ]);
  });

  it('a part above its whole, a figure below nought, a fall of what only grows', () => {
    const form = ReportForm.parse({
      title: 'Cam kết',
      indicators: [quantity('thon'), quantity('trong-yeu'), quantity('ho', { isCumulative: true })],
      checks: [{ kind: 'notMoreThan', part: 'thon', whole: 'trong-yeu' }],
    });
    expect(checkReport(form, { thon: 22, 'trong-yeu': 21, ho: -1 }, { ho: 792 })).toEqual([
      { kind: 'moreThanWhole', key: 'thon', whole: 'trong-yeu', figures: { part: 22, whole: 21 } },
      { kind: 'belowNought', key: 'ho', figures: { value: -1 } },
      { kind: 'hasFallen', key: 'ho', figures: { value: -1, before: 792 } },
    ]);
    expect(checkReport(form, { thon: 7 }, { ho: 792 })).toEqual([]);
  });
});

it('shares are exact to a hundredth of a percent, half up', () => {
  expect(shareOf(1_432_550, 1_493_512)).toBe(9592);
  expect(shareOf(1_432_764, 1_467_772)).toBe(9761);
  expect(shareOf(1, 20_000)).toBe(1);
  expect(shareOf(999_999_999_999, 1_000_000_000_000)).toBe(10_000);
});

describe('a form', () => {
  const fault = (indicators: object[], checks: object[] = []) => {
    const parsed = ReportForm.safeParse({ title: 'Biểu', indicators, checks });
    return parsed.error?.issues.map(({ message }) => message) ?? [];
  };
  const sum = (...of: string[]) => ({ formula: { kind: 'sum', of } });

  it.each([
    ['keyTwice', [quantity('a'), quantity('a')], []],
    ['keyUnknown', [quantity('a'), quantity('b', sum('a', 'c'))], []],
    ['notAQuantity', [quantity('a'), { key: 'd', label: 'Ngày', kind: 'date' }, quantity('b', sum('a', 'd'))], []],
    ['unitsDiffer', [quantity('a'), quantity('b', { unit: 'hộ' }), quantity('c', sum('a', 'b'))], []],
    ['unitsDiffer', [quantity('a'), quantity('b', { decimals: 3 })], [{ kind: 'notMoreThan', part: 'a', whole: 'b' }]],
    ['formulaCircular', [quantity('a', sum('b', 'c')), quantity('b', sum('a', 'c')), quantity('c')], []],
  ])('is refused: %s', (code, indicators, checks) => {
    expect(fault(indicators, checks)).toContain(code);
  });

  it('computes formulas of formulas in whatever order they stand', () => {
    const form = ReportForm.parse({
      title: 'Biểu',
      indicators: [
        { key: 's', label: 'Tỷ lệ', kind: 'share', formula: { kind: 'share', part: 'a', whole: 'c' } },
        quantity('c', sum('a', 'b', 'd')),
        quantity('d', sum('a', 'b')),
        quantity('a'),
        quantity('b'),
      ],
    });
    expect(Object.fromEntries(numbersOf(form, { a: 1, b: 2 }))).toEqual({ a: 1, b: 2, d: 3, c: 6, s: 1667 });
    expect(Object.fromEntries(numbersOf(form, { a: 1 }))).toEqual({ a: 1 });
    expect(missing(form, { a: 1 })).toEqual(['b']);
    expect(misfits(form, { d: 3, x: 1, a: { said: 'một' } })).toEqual([
      { fault: 'isComputed', key: 'd' },
      { fault: 'keyUnknown', key: 'x' },
      { fault: 'wrongKind', key: 'a' },
    ]);
  });

  it('a table has rows of sub-units, each once, with the columns that are asked', () => {
    const form = ReportForm.parse({
      title: 'Thôn',
      indicators: [{ key: 't', label: 'Theo thôn', kind: 'table', columns: [{ key: 'ho', label: 'Số hộ' }] }],
    });
    expect(misfits(form, { t: [{ name: 'Thôn 1', figures: { ho: 40 } }] })).toEqual([]);
    expect(
      misfits(form, {
        t: [
          { name: 'Thôn 1', figures: { nguoi: 1 } },
          { name: 'Thôn 1', figures: {} },
        ],
      }),
    ).toEqual([
      { fault: 'columnUnknown', key: 't' },
      { fault: 'rowTwice', key: 't' },
    ]);
  });
});

describe('a report', () => {
  const save = { type: 'save' } as const;
  const submit = { type: 'submit', by: 'can-bo-xa', unexplained: [], missing: [] } as const;
  const accept = { type: 'accept', by: ['ban-thi-dua'] } as const;
  const giveBack = { type: 'return', by: ['ban-thi-dua'], reason: 'Thiếu số hộ' } as const;
  const correct = { type: 'correct' } as const;
  const after = (...events: ReportEvent[]): Report => {
    let report = dueReport;
    for (const event of events) {
      const moved = moveReport(report, event);
      if (!moved.ok) throw new Error(`${event.type}: ${moved.reason.code}`);
      report = { state: moved.state, context: moved.context };
    }
    return report;
  };
  const says = (report: Report, event: ReportEvent) => {
    const moved = moveReport(report, event);
    return moved.ok ? moved.state : moved.reason.code;
  };

  const accepted = [save, submit, accept] as const;
  it.each([
    ['due', [], { save: 'drafted' }],
    ['drafted', [save], { save: 'drafted', submit: 'submitted' }],
    ['submitted', [save, submit], { accept: 'accepted', return: 'returned', takeBack: 'drafted' }],
    ['accepted', accepted, { correct: 'correcting' }],
    ['returned', [save, submit, giveBack], { save: 'drafted' }],
    ['correcting', [...accepted, correct], { save: 'correcting', submit: 'resubmitted' }],
    ['resubmitted', [...accepted, correct, submit], { accept: 'accepted', return: 'returned', takeBack: 'correcting' }],
    ['returned', [...accepted, correct, submit, giveBack], { save: 'correcting' }],
  ] as const)('that is %s', (state, events, leads) => {
    const report = after(...events);
    expect(report.state).toBe(state);
    const all: ReportEvent[] = [save, submit, accept, giveBack, { type: 'takeBack' }, correct];
    const found = Object.fromEntries(all.map((event) => [event.type, says(report, event)]));
    expect(found).toEqual(
      Object.fromEntries(
        all.map(({ type }) => [type, (leads as Partial<Record<string, string>>)[type] ?? 'reportElsewhere']),
      ),
    );
  });

  it('its states are the machine’s', () => {
    expect(Object.keys(reportMachine.states).toSorted()).toEqual([...reportStates].toSorted());
  });

  it('is not handed in with gaps, nor with an odd figure that nobody explained', () => {
    expect(moveReport(after(save), { ...submit, missing: ['ho'] })).toMatchObject({
      reason: { code: 'figuresMissing', params: { keys: ['ho'] } },
    });
    expect(says(after(save), { ...submit, unexplained: ['tong'] })).toBe('remarkMissing');
  });

  it('is not accepted, nor returned, by whoever handed it in, nor in that person’s name; a return has its reason', () => {
    const waiting = after(save, submit);
    expect(says(waiting, { ...accept, by: ['ban-thi-dua', 'can-bo-xa'] })).toBe('checkerIsMaker');
    expect(says(waiting, { ...giveBack, by: ['can-bo-xa'] })).toBe('checkerIsMaker');
    expect(says(waiting, { ...giveBack, reason: undefined })).toBe('reasonMissing');
  });

  it('what was accepted counts until its correction is accepted', () => {
    expect(after(...accepted, correct, submit, giveBack).context).toMatchObject({ version: 2, accepted: 1 });
    expect(after(...accepted, correct, submit, accept).context).toMatchObject({ version: 2, accepted: 2 });
  });
});

it.each([
  ['week', '2021-07-21', '2021-08-08', ['2021-07-21…2021-07-25', '2021-07-26…2021-08-01', '2021-08-02…2021-08-08']],
  ['month', '2024-01-15', '2024-03-10', ['2024-01-15…2024-01-31', '2024-02-01…2024-02-29', '2024-03-01…2024-03-10']],
  ['quarter', '2024-02-01', '2024-06-30', ['2024-02-01…2024-03-31', '2024-04-01…2024-06-30']],
  ['halfYear', '2024-06-30', '2024-12-31', ['2024-06-30…2024-06-30', '2024-07-01…2024-12-31']],
  ['year', '2023-05-01', '2024-12-31', ['2023-05-01…2023-12-31', '2024-01-01…2024-12-31']],
  ['schoolYear', '2023-09-01', '2024-10-01', ['2023-09-01…2024-08-31', '2024-09-01…2024-10-01']],
  ['week', '2024-01-02', '2024-01-01', []],
] as const)('periods of a %s from %s to %s', (rhythm, from, to, expected) => {
  expect(periodsOf(rhythm, from, to, 3).map((period) => `${period.from}…${period.to}`)).toEqual(expected);
});

it('a report is due some days after its period', () => {
  expect(periodsOf('month', '2024-02-01', '2024-02-29', 5)[0]?.dueOn).toBe('2024-03-05');
});
