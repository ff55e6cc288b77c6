import { expect, test } from 'vitest';
import { eventsAt } from './apply-event.ts';
import { readChart } from './chart.ts';
import { stages } from './nomination/dossier.ts';

const chart = readChart();
const at = (wanted: (typeof stages)[number]) => chart.find(({ stage }) => stage === wanted);

test('every event a stage knows is an arrow or stays, and nothing else is', () => {
  expect(chart.map(({ stage }) => stage)).toEqual([...stages]);
  for (const { stage, arrows, staying } of chart) {
    const all = new Set([...arrows.flatMap(({ events }) => events), ...staying]);
    expect([stage, [...all].toSorted()]).toEqual([stage, [...eventsAt(stage)].toSorted()]);
  }
});

test.each([
  ['leader', 'approve', ['intake', 'approved']],
  ['draft', 'submit', ['council', 'leader']],
  ['returned', 'resubmit', ['intake', 'council', 'leader']],
  ['stripped', 'restore', ['decided', 'conferred']],
  ['conferred', 'confer', []],
] as const)('from %s the event %s leads to %j', (stage, event, targets) => {
  const found = at(stage)?.arrows.filter(({ events }) => events.includes(event)) ?? [];
  expect(found.map(({ to }) => to)).toEqual(targets);
});

test('an approved dossier stays with a signature or an heir, and may go back when the nominee dies', () => {
  expect(at('approved')).toMatchObject({ staying: ['die', 'reroute', 'attach', 'sign'] });
  expect(at('approved')?.arrows).toContainEqual({ to: 'leader', events: ['die'] });
});

test('each open stage names whose turn it is', () => {
  expect(chart.slice(0, 6).map(({ stage, roles }) => [stage, roles])).toEqual([
    ['draft', ['nominator']],
    ['intake', ['appraiser']],
    ['appraisal', ['appraiser']],
    ['council', ['councilSecretary']],
    ['leader', ['leader', 'unitHead']],
    ['returned', ['nominator', 'appraiser']],
  ]);
});
