import { expect, test } from 'vitest';
import type { Nomination } from '../../trpc.ts';
import { changesSince } from './changes.ts';

type Entry = Nomination['history'][number];
let sequence = 0;
const entry = (event: Entry['event'], fields: Record<string, unknown> = {}) => {
  sequence += 1;
  return { sequence, event, fields } as unknown as Entry;
};
const achievement = (summary: string) => ({ achievement: { summary, from: '2025-01-01', to: '2025-12-31' } });
const created = entry('create', achievement('Cũ.'));
const returned = entry('return', { reason: 'Thiếu.', papers: ['summaryReport', 'unitMinutes'] });
const report = { kind: 'summaryReport', number: '02/BC' };

test('nothing was returned, or is still away', () => {
  expect(changesSince('intake', [created, entry('submit'), entry('approve')])).toBeUndefined();
  expect(changesSince('returned', [created, entry('submit'), returned])).toBeUndefined();
});

test('papers that came, papers that did not, and the text before and after', () => {
  const history = [
    created,
    entry('submit'),
    returned,
    entry('attach', report),
    entry('edit', achievement('Mới.')),
    entry('resubmit'),
  ];
  expect(changesSince('intake', history)).toMatchObject({
    returned: { fields: { reason: 'Thiếu.' } },
    attached: [report],
    unanswered: ['unitMinutes'],
    achievement: { before: { summary: 'Cũ.' }, after: { summary: 'Mới.' } },
  });
});

test('an edit to the same words is none, and an edit before the return is what was sent before', () => {
  const before = [created, entry('edit', achievement('Gửi lần đầu.')), entry('submit'), returned];
  const same = [...before, entry('edit', achievement('Gửi lần đầu.')), entry('resubmit')];
  expect(changesSince('appraisal', same)?.achievement).toBeUndefined();
  const other = [...before, entry('edit', achievement('Lần hai.')), entry('resubmit')];
  expect(changesSince('appraisal', other)?.achievement?.before.summary).toBe('Gửi lần đầu.');
});

test('it is told to the level that returned the dossier, not to the next one', () => {
  const history = [created, returned, entry('attach', report), entry('resubmit')];
  expect(changesSince('leader', [...history, entry('accept')])).toBeDefined();
  expect(changesSince('intake', [...history, entry('accept'), entry('approve')])).toBeUndefined();
});
