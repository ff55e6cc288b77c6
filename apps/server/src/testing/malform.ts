import { pick, type Random } from './wander.ts';

type Path = readonly (string | number)[];

const nasty: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e21,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x'.repeat(10_000),
  'Nguyễn'.normalize('NFD'),
  "'; drop table nominations; --",
  '%_\\',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-11-23T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  '{}',
  '*',
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  [null],
  { toString: null },
];

/** An input with one to three of its values replaced, removed, doubled or added, as JSON can carry it. */
export function malform(valid: unknown, random: Random): unknown {
  let input = structuredClone(valid);
  for (let changes = 1 + Math.floor(random() * 3); changes > 0; changes -= 1) {
    input = changeAt(input, pick(random, pathsOf(input)), random);
  }
  return input === undefined ? undefined : (JSON.parse(JSON.stringify(input)) as unknown);
}

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];
}

function changeAt(value: unknown, [key, ...rest]: Path, random: Random): unknown {
  if (key === undefined) return change(value, random);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = changeAt(copy[key], rest, random);
  return copy;
}

function change(value: unknown, random: Random): unknown {
  const luck = random();
  if (luck < 0.1) return undefined;
  if (luck < 0.2 && Array.isArray(value)) return Array.from({ length: 600 }, () => value[0] as unknown);
  if (luck < 0.3 && typeof value === 'string') return value.toUpperCase();
  if (luck < 0.35) return [value, value];
  return pick(random, nasty);
}
