import type { Caller, Client } from '../client.ts';
import { openCertificates } from './certificates.ts';
import { collectNomineeList, collectPapers } from './collect-papers.ts';
import { openPaperFolder, type PaperFolder, type PaperKind, type SavedPaper } from './paper-folder.ts';

/** How many files were written of each kind. */
export type PaperCounts = Partial<Record<PaperKind, number>>;
export type Documents = {
  /** What the clerk of a decision prints on the day it is issued: the list of its nominees, the certificates. */
  readonly issued: (clerk: Caller, decisionId: string) => Promise<void>;
  /** Everything else, in the end. */
  finish(reader: Caller, ids: readonly string[]): Promise<PaperCounts>;
  readonly saved: readonly SavedPaper[];
  /** For what is printed beside: reports as documents. */
  readonly papers: PaperFolder;
};
type Parts = { client: Client; folder: string; seed: number; log: (line: string) => void };

/** The papers of a replay, each where its kind lies. */
export function openDocuments({ client, folder, seed, log }: Parts): Documents {
  const papers = openPaperFolder(folder);
  const certificates = openCertificates({ client, folder, papers, seed, log });
  return {
    saved: papers.saved,
    papers,
    async issued(clerk, decisionId) {
      await collectNomineeList({ client, folder: papers }, clerk, decisionId);
      await certificates.print(clerk, decisionId);
    },
    async finish(reader, ids) {
      await certificates.check(reader);
      await collectPapers({ client, folder: papers }, reader, ids);
      const counts = Object.groupBy(papers.saved, ({ kind }) => kind);
      return Object.fromEntries(Object.entries(counts).map(([kind, files]) => [kind, files.length]));
    },
  };
}
