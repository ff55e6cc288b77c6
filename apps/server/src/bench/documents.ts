import { measureCertificates } from './certificates.ts';
import { measureLargeDecision } from './large-decision.ts';
import { type BenchReport, machine } from './report.ts';

type Options = { seed: number; log: (line: string) => void };

/** The papers of decisions: a decision of 1,000, certificates. */
export async function benchDocuments({ seed, log }: Options): Promise<BenchReport> {
  const decision = await measureLargeDecision({ log });
  const certificates = await measureCertificates({ seed, log });
  const data = { recipients: 1000, certificates: 10_000 };
  return { bench: 'documents', seed, machine: machine(), data, rows: [...decision, ...certificates] };
}
