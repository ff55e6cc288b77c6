import type { PaperKind } from '@vinh-danh/workflows';
import type { Nomination } from '../../trpc.ts';

type Known = Pick<Nomination, 'papers' | 'requiredPapers' | 'awaiting'>;

/** The papers that were asked for and those required that are not there, each once. */
export function lackingPapers({ papers, requiredPapers, awaiting }: Known): PaperKind[] {
  const missing = requiredPapers.kinds.filter((kind) => !papers.some((paper) => paper.kind === kind));
  return [...new Set([...awaiting, ...missing])];
}
