import { expect, it } from 'vitest';
import { parseCase } from './case-file.ts';
import { writeScript } from './prepare.ts';
import { derivedId } from './random.ts';

const file = parseCase({
  key: 'names',
  province: '62',
  groups: (['individual', 'collective', 'household'] as const).map((subject) => ({
    award: 'BKT',
    subject,
    count: 300,
    submittingUnit: 'so-y-te',
    submitted: '2022-03',
    decided: '2022-06-01',
  })),
});

async function namesFor(seed: number): Promise<string[]> {
  const { planned } = await writeScript(file, seed);
  return planned.map(({ draft: { subject } }) => {
    if (subject.kind === 'individual') return `${subject.fullName} ${subject.birthYear}`;
    return subject.kind === 'collective' ? subject.name : subject.headName;
  });
}

it('gives the same names for the same seed, others for another, and no name twice', async () => {
  const [first, again, other] = await Promise.all([namesFor(1), namesFor(1), namesFor(2)]);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(new Set(first).size).toBe(first.length);
  expect(first.every((name) => name === name.normalize('NFC'))).toBe(true);
});

it('derives ids that are UUIDs of version 8, the same for the same parts', () => {
  expect(derivedId('a', 1)).toBe(derivedId('a', 1));
  expect(derivedId('a', 1)).not.toBe(derivedId('a', 2));
  expect(derivedId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
