import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller, Client } from '../client.ts';
import { derivedId } from '../random.ts';
import type { PaperFolder } from './paper-folder.ts';

export type Certificates = {
  /** Prints the certificates of a decision that was just issued, as its clerk does, into one PDF. */
  print(clerk: Caller, decisionId: string): Promise<void>;
  /** Asks the public page about every certificate there is, as whoever scans it. */
  check(auditor: Caller): Promise<Record<string, number>>;
};
type Parts = {
  client: Client;
  folder: string;
  papers: PaperFolder;
  seed: number;
  log: (line: string) => void;
};

const askAgainMs = 100;

/**
 * The certificates of a replay: a PDF for each decision, printed on the day it is issued, and `certificates.jsonl` with a
 * line for each of what the public page answers in the end.
 */
export function openCertificates({ client, folder, papers, seed, log }: Parts): Certificates {
  const own = join(folder, 'certificates');

  async function waitFor(clerk: Caller, id: string): Promise<void> {
    for (;;) {
      const { state, refusal } = await client.query(clerk, 'certificates.run', { id });
      if (state === 'printed') return;
      if (state !== 'running') throw new Error(`certificates were not printed: ${state} ${JSON.stringify(refusal)}`);
      await sleep(askAgainMs);
    }
  }

  return {
    async print(clerk, decisionId) {
      const { decision } = await client.query(clerk, 'certificates.list', { decisionId });
      const { runId, total } = await client.mutate(clerk, 'certificates.print', {
        commandId: derivedId(seed, 'certificates', decisionId),
        decisionId,
        layout: 'own',
        stock: 'blank',
        form: 'merged',
      });
      await waitFor(clerk, runId);
      const content = await client.download(clerk, `/api/certificates/runs/${runId}`);
      const { decidedOn: day, symbol, issuerName } = decision;
      const about = `theo Quyết định ${symbol} ${issuerName}`;
      await papers.save({ kind: 'certificates', id: decisionId, day, about, type: 'pdf', content });
      log(`${decision.decidedOn}  ${decision.symbol}: ${total} certificates printed`);
    },
    async check(auditor) {
      const file = join(own, 'certificates.jsonl');
      await mkdir(own, { recursive: true });
      await rm(file, { force: true });
      const counted: Record<string, number> = {};
      const decisions = await client.query(auditor, 'decisions.list', undefined);
      for (const { id } of decisions.filter(({ kind }) => kind === 'award')) {
        const { decision, items } = await client.query(auditor, 'certificates.list', { decisionId: id });
        for (const { code, registerNumber, name, award } of items) {
          const answer = await client.check(code);
          counted[answer] = (counted[answer] ?? 0) + 1;
          const { symbol, decidedOn } = decision;
          await appendFile(
            file,
            `${JSON.stringify({ symbol, decidedOn, registerNumber, name, award, code, answer })}\n`,
          );
        }
      }
      log(`certificates: ${JSON.stringify(counted)}`);
      return counted;
    },
  };
}
