import { expect, test } from 'vitest';
import { blankDraft, checkDraft, type DraftValues, fieldOfPath, toDraft } from './draft-values.ts';

const filled: DraftValues = {
  ...blankDraft,
  organisationId: 'don-vi',
  name: 'Y Thị Hlan',
  birthYear: '1988',
  award: 'BKT',
  summary: 'Giữ rừng',
  from: '2025-01-01',
  to: '2025-12-31',
};

test('a blank draft names every field that must be filled', () => {
  expect(Object.keys(checkDraft(blankDraft))).toEqual(['name', 'award', 'summary', 'from', 'to']);
});

test.each([
  [{ to: '2024-12-31' }, { to: 'periodReversed' }],
  [{ from: '31/02/2025' }, { from: 'notADay' }],
  [{ posthumous: true }, { diedOn: 'diedOnMissing' }],
  [{ birthYear: '88' }, { birthYear: 'invalid' }],
  [{ origin: 'foreign' }, { country: 'notChosen' }],
  [{ origin: 'foreign', kind: 'household' }, {}],
  [{}, {}],
] as const)('%j gives %j', (part, errors) => {
  expect(checkDraft({ ...filled, ...part })).toEqual(errors);
});

test('only what belongs to the kind of subject is sent', () => {
  const { subject } = toDraft({ ...filled, kind: 'collective', memberCount: '24', posthumous: true });
  expect(subject).toEqual({ kind: 'collective', name: 'Y Thị Hlan', memberCount: 24 });
  expect(toDraft({ ...filled, kind: 'collective', posthumous: true }).posthumous).toBe(false);
  expect(toDraft(filled).subject).toEqual({
    kind: 'individual',
    fullName: 'Y Thị Hlan',
    birthYear: 1988,
    gender: 'unknown',
    occupationGroup: 'official',
  });
});

test('a foreigner has a country and no ethnicity, whatever was typed before', () => {
  const typed = { ...filled, ethnicity: 'Kinh', country: 'FR' } as const;
  expect(toDraft({ ...typed, origin: 'foreign' }).subject).toMatchObject({ origin: 'foreign', country: 'FR' });
  expect(toDraft({ ...typed, origin: 'foreign' }).subject).not.toHaveProperty('ethnicity');
  expect(toDraft({ ...typed, origin: 'overseas' }).subject).toMatchObject({ origin: 'overseas', ethnicity: 'Kinh' });
  expect(toDraft(typed).subject).not.toHaveProperty('country');
});

test('a path the server names leads to its field', () => {
  expect(fieldOfPath('items.0.subject.fullName')).toBe('name');
  expect(fieldOfPath('items.0.achievement.to')).toBe('to');
});
