import { measureCertificates } from './certificates.ts';
import { type BenchReport, machine } from './report.ts';

/** The papers of decisions: certificates. */
export async function benchDocuments({
  seed,
  log,
}: {
  seed: number;
  log: (line: string) => void;
}): Promise<BenchReport> {
  const rows = await measureCertificates({ seed, log });
  return { bench: 'documents', seed, machine: machine(), data: { certificates: 10_000 }, rows };
}
