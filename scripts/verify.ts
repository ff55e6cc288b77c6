// npm run verify -- --certificate TEXT --keys FILE [--json]: whether the text of a QR code was signed by one of the keys.
// npm run verify -- --dump FILE [--json]: re-hashes a dumped history. Reads nothing but the dump and shares nothing with the
// program that wrote it but the canonical JSON of RFC 8785. Exit status 1 when the history is not what was written.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type CertificateVerdict, type Key, verifyCertificate } from './verify/verify-certificate.ts';
import { verifyDump, type Verdict } from './verify/verify-dump.ts';

const { values } = parseArgs({
  options: {
    dump: { type: 'string' },
    certificate: { type: 'string' },
    keys: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

function sentence({ verified, nominations, entries, firstBad }: Verdict): string {
  if (verified) return `The history holds: ${entries} entries of ${nominations} nominations.`;
  const where = [
    `line ${firstBad?.line}`,
    ...(firstBad?.nomination ? [`nomination ${firstBad.nomination}`] : []),
    ...(firstBad?.sequence ? [`entry ${firstBad.sequence}`] : []),
  ];
  return `The history does not hold: ${firstBad?.what} at ${where.join(', ')}.`;
}

function sentenceOf(verdict: CertificateVerdict): string {
  if (!verdict.issued) return `Not proven: ${verdict.why}.`;
  const { name, award, symbol, decidedOn } = verdict;
  return `Issued: ${award}, ${name}, ${symbol} of ${decidedOn}. Whether it still stands only the public page says.`;
}

async function verifyGiven(): Promise<{ holds: boolean; told: string }> {
  const { dump, certificate, keys, json } = values;
  if (certificate !== undefined && keys !== undefined) {
    const verdict = verifyCertificate(certificate, JSON.parse(await readFile(keys, 'utf8')) as Key[]);
    return { holds: verdict.issued, told: json ? JSON.stringify(verdict) : sentenceOf(verdict) };
  }
  if (dump === undefined) {
    throw new Error('usage: npm run verify -- --dump FILE | --certificate TEXT --keys FILE [--json]');
  }
  const verdict = await verifyDump(dump);
  return { holds: verdict.verified, told: json ? JSON.stringify(verdict) : sentence(verdict) };
}

try {
  const { holds, told } = await verifyGiven();
  process.stdout.write(`${told}\n`);
  process.exitCode = holds ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
