import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chainStart, hashEntry, type HashedEntry } from '../../apps/server/src/audit/history.ts';
import { verifyDump } from './verify-dump.ts';

type Nomination = { nomination: string; version: number; head: string; entries: HashedEntry[] };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vinh-danh-verify-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stages = ['draft', 'leader', 'approved', 'decided'];

/** A chain as the program writes it. */
function chainOf(nomination: string, findings = 'Đủ điều kiện'): Nomination {
  const entries: HashedEntry[] = [];
  for (const [index, stageTo] of stages.entries()) {
    const entry = {
      nominationId: nomination,
      sequence: index + 1,
      previousHash: entries.at(-1)?.hash ?? chainStart,
      recordedAt: `2026-11-22T08:00:0${index}.000000Z`,
      effectiveOn: '2022-03-04',
      actorId: 'officer',
      role: 'leader',
      organisationId: 'so-y-te',
      onBehalfOf: null,
      eventType: 'approve',
      stageFrom: stages[index - 1] ?? null,
      stageTo,
      award: 'BKT',
      ruleVersion: '1',
      commandId: '00000000-0000-8000-8000-000000000000',
    };
    entries.push(hashEntry(entry, { event: { findings, votes: 19.5 }, facts: { on: '2022-03-04' } }));
  }
  return { nomination, version: entries.length, head: entries.at(-1)?.hash ?? '', entries };
}

function linesOf(nominations: readonly Nomination[]): unknown[] {
  const counts = {
    nominations: nominations.length,
    entries: nominations.reduce((sum, { entries }) => sum + entries.length, 0),
  };
  const header = { format: 'vinh-danh-history', version: 1, ...counts };
  return [header, ...nominations.flatMap(({ entries, ...line }) => [line, ...entries])];
}

async function verdictOn(lines: readonly unknown[]) {
  const file = join(folder, `${Math.random()}.jsonl`);
  await writeFile(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return verifyDump(file);
}

const whole = () => linesOf([chainOf('a'), chainOf('b')]);
// Lines of `whole`: 0 header, 1 nomination a, 2 to 5 its entries, 6 nomination b, 7 to 10 its entries.
const edited = (index: number, change: object) =>
  whole().map((line, at) => (at === index ? { ...(line as object), ...change } : line));

it('verifies what the program wrote', async () => {
  expect(await verdictOn(whole())).toEqual({ verified: true, nominations: 2, entries: 8, firstBad: null });
  expect(await verdictOn(linesOf([]))).toMatchObject({ verified: true, nominations: 0 });
});

it.each<[string, unknown[], { what: string; line: number; nomination?: string | null; sequence?: number | null }]>([
  [
    'an edited payload',
    edited(3, { payload: { event: { findings: 'Khác' } } }),
    { what: 'payload', line: 4, nomination: 'a', sequence: 2 },
  ],
  [
    'a number written otherwise in a payload',
    edited(3, { payload: { event: { findings: 'Đủ điều kiện', votes: 19 }, facts: { on: '2022-03-04' } } }),
    { what: 'payload', line: 4 },
  ],
  [
    'a back-dated entry',
    edited(4, { recordedAt: '2021-01-01T00:00:00.000000Z' }),
    { what: 'hash', line: 5, nomination: 'a', sequence: 3 },
  ],
  ['a changed business day', edited(4, { effectiveOn: '2022-03-03' }), { what: 'hash', line: 5 }],
  ['a deleted entry', whole().toSpliced(3, 1), { what: 'sequence', line: 4, nomination: 'a', sequence: 3 }],
  ['swapped entries', whole().toSpliced(3, 2, whole()[4], whole()[3]), { what: 'sequence', line: 4, sequence: 3 }],
  ['an entry twice', whole().toSpliced(3, 0, whole()[2]), { what: 'sequence', line: 4, sequence: 1 }],
  ['an entry of another nomination', whole().toSpliced(3, 1, whole()[8]), { what: 'nominationId', line: 4 }],
  ['a cut tail', whole().toSpliced(5, 1), { what: 'tailMissing', line: 2, nomination: 'a', sequence: 3 }],
  [
    'a cut tail with a lowered version',
    edited(1, { version: 3 }).toSpliced(5, 1),
    { what: 'head', line: 2, nomination: 'a' },
  ],
  ['a dump that ends early', whole().slice(0, 6), { what: 'endMissing', line: 6, nomination: null }],
  ['a dump that ends within a nomination', whole().slice(0, 9), { what: 'tailMissing', line: 7, nomination: 'b' }],
  ['a nomination left out', whole().toSpliced(6, 5), { what: 'endMissing', line: 6 }],
  [
    'a nomination twice',
    [...whole(), ...linesOf([chainOf('a')]).slice(1)],
    { what: 'duplicate', line: 12, nomination: 'a' },
  ],
  [
    'a rewritten chain under the old head',
    linesOf([{ ...chainOf('a', 'Khác'), head: chainOf('a').head }]),
    { what: 'head', line: 2, nomination: 'a' },
  ],
  ['a line that is no JSON', whole().toSpliced(3, 1, '{'), { what: 'notJson', line: 4 }],
  ['another file', [{ format: 'something' }], { what: 'header', line: 1 }],
  ['an empty file', [], { what: 'header', line: 1 }],
])('names %s', async (_name, lines, firstBad) => {
  const verdict = await verdictOn(lines);
  expect(verdict.verified).toBe(false);
  expect(verdict.firstBad).toMatchObject(firstBad);
});

it('names a back-dated entry whose chain was hashed anew', async () => {
  const { nomination, version, entries } = chainOf('a');
  const back = entries.map(({ hash: _hash, payload, payloadHash: _payloadHash, ...entry }) => ({ entry, payload }));
  let previousHash = chainStart;
  const rewritten = back.map(({ entry, payload }, index) => {
    const hashed = hashEntry(
      { ...entry, previousHash, ...(index === 2 ? { recordedAt: '2021-01-01T00:00:00.000000Z' } : {}) },
      payload,
    );
    previousHash = hashed.hash;
    return hashed;
  });
  const verdict = await verdictOn(linesOf([{ nomination, version, head: previousHash, entries: rewritten }]));
  expect(verdict.firstBad).toMatchObject({ what: 'recordedAt', sequence: 3 });
});
