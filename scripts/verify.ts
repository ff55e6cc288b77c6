// npm run verify -- --dump FILE [--json]: re-hashes a dumped history. Reads nothing but the dump and shares nothing with the
// program that wrote it but the canonical JSON of RFC 8785. Exit status 1 when the history is not what was written.
import { parseArgs } from 'node:util';
import { verifyDump, type Verdict } from './verify/verify-dump.ts';

const { values } = parseArgs({ options: { dump: { type: 'string' }, json: { type: 'boolean', default: false } } });

function sentence({ verified, nominations, entries, firstBad }: Verdict): string {
  if (verified) return `The history holds: ${entries} entries of ${nominations} nominations.`;
  const where = [
    `line ${firstBad?.line}`,
    ...(firstBad?.nomination ? [`nomination ${firstBad.nomination}`] : []),
    ...(firstBad?.sequence ? [`entry ${firstBad.sequence}`] : []),
  ];
  return `The history does not hold: ${firstBad?.what} at ${where.join(', ')}.`;
}

try {
  if (values.dump === undefined) throw new Error('usage: npm run verify -- --dump FILE [--json]');
  const verdict = await verifyDump(values.dump);
  process.stdout.write(`${values.json ? JSON.stringify(verdict) : sentence(verdict)}\n`);
  process.exitCode = verdict.verified ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
