import type { PaperKind } from '@vinh-danh/workflows';
import type { DraftInput } from '../../trpc.ts';

/** A paper of a nomination that is being written; its files are sent once the nomination is there. The key is its command. */
export type PaperRow = {
  readonly key: string;
  readonly kind: PaperKind | '';
  readonly number: string;
  readonly issuedOn: string;
  readonly files: readonly File[];
};

export function blankPaper(kind: PaperKind | '' = ''): PaperRow {
  return { key: crypto.randomUUID(), kind, number: '', issuedOn: '', files: [] };
}

/** The paper as an event or a draft names it; undefined where no kind is chosen. */
export function paperOf({ kind, number, issuedOn }: PaperRow): NonNullable<DraftInput['papers']>[number] | undefined {
  if (!kind) return undefined;
  return {
    kind,
    ...(number.trim() ? { number: number.trim() } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(issuedOn) ? { issuedOn } : {}),
  };
}

/** Papers handed in on paper go with the draft itself; those with files follow one by one. */
export function splitPapers(rows: readonly PaperRow[]) {
  const named = rows.filter(({ kind }) => kind !== '');
  return {
    onPaper: named.filter(({ files }) => files.length === 0).flatMap((row) => paperOf(row) ?? []),
    withFiles: named.filter(({ files }) => files.length > 0),
  };
}
