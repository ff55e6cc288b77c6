import { expect, it } from 'vitest';
import { moveSummary, summaryEvents, summaryMachine, summaryStates, type SummaryAt } from './machine.ts';

const sound = { empty: [], missing: [], changed: [] };
const says = (
  state: SummaryAt['state'],
  type: (typeof summaryEvents)[number],
  context: SummaryAt['context'] = sound,
) => {
  const moved = moveSummary({ state, context }, { type });
  return moved.ok ? moved.state : moved.reason.code;
};

it.each([
  ['drafting', { sendForReview: 'inReview', discard: 'discarded' }],
  ['inReview', { return: 'drafting', signOff: 'signedOff' }],
  ['signedOff', {}],
  ['discarded', {}],
] as const)('a report that is %s', (state, leads: Partial<Record<string, string>>) => {
  const said = Object.fromEntries(summaryEvents.map((type) => [type, says(state, type)]));
  expect(said).toEqual(Object.fromEntries(summaryEvents.map((type) => [type, leads[type] ?? 'summaryElsewhere'])));
  expect(Object.keys(summaryMachine.states)).toEqual([...summaryStates]);
});

it('is reviewed whole, and signed with the figures that were reviewed', () => {
  expect(says('drafting', 'sendForReview', { ...sound, empty: ['Ưu điểm'] })).toBe('sectionsEmpty');
  expect(says('drafting', 'sendForReview', { ...sound, missing: ['Tổ truy vết'] })).toBe('numbersMissing');
  const moved = moveSummary(
    { state: 'inReview', context: { ...sound, changed: ['Bằng khen: 02 → 03'] } },
    { type: 'signOff' },
  );
  expect(moved).toEqual({ ok: false, reason: { code: 'numbersChanged', params: { labels: ['Bằng khen: 02 → 03'] } } });
  expect(says('drafting', 'sendForReview', { ...sound, changed: ['Bằng khen: 02 → 03'] })).toBe('inReview');
});
