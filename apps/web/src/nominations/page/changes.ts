import type { PaperKind } from '@vinh-danh/workflows';
import type { Nomination } from '../../trpc.ts';

type Entry = Nomination['history'][number];
type Achievement = Nomination['achievement'];
type Paper = { readonly kind: PaperKind; readonly number?: string; readonly issuedOn?: string };

export type Changes = {
  readonly returned: Entry;
  readonly resubmitted: Entry;
  /** Papers attached since, and those that were asked for and were not. */
  readonly attached: readonly Paper[];
  readonly unanswered: readonly PaperKind[];
  /** The achievement as it was sent before and as it is now; undefined where it was not touched. */
  readonly achievement: { readonly before: Achievement; readonly after: Achievement } | undefined;
};

/** Stages in which a reviewer looks at what came back. */
const reviewed: ReadonlySet<string> = new Set(['intake', 'appraisal', 'council', 'leader']);

/**
 * What changed between a return and the submission after it, while the level that returned the dossier has it again;
 * undefined where nothing was returned, or the dossier has gone on since.
 */
export function changesSince(stage: Nomination['stage'], history: readonly Entry[]): Changes | undefined {
  const at = history.findLastIndex(({ event }) => event === 'resubmit');
  const resubmitted = history[at];
  const from = history.slice(0, Math.max(at, 0)).findLastIndex(({ event }) => event === 'return');
  const returned = history[from];
  const goneOn = history.slice(at).some(({ event }) => event === 'approve' || event === 'return');
  if (!resubmitted || !returned || goneOn || !reviewed.has(stage)) return undefined;
  const between = history.slice(from + 1, at);
  const attached = between.filter(({ event }) => event === 'attach').map(({ fields }) => fields as Paper);
  const asked = (returned.fields['papers'] ?? []) as PaperKind[];
  return {
    returned,
    resubmitted,
    attached,
    unanswered: asked.filter((kind) => !attached.some((paper) => paper.kind === kind)),
    achievement: edited(history.slice(0, from), between),
  };
}

function edited(earlier: readonly Entry[], between: readonly Entry[]): Changes['achievement'] {
  const before = lastAchievement(earlier);
  const after = lastAchievement(between);
  return before && after && JSON.stringify(before) !== JSON.stringify(after) ? { before, after } : undefined;
}

function lastAchievement(history: readonly Entry[]): Achievement | undefined {
  const found = history.findLast(
    ({ event, fields }) => (event === 'edit' || event === 'create') && fields['achievement'],
  );
  return found?.fields['achievement'] as Achievement | undefined;
}
