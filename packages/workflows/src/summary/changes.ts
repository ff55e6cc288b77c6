import type { UsedFigures } from './compose.ts';

/** A figure that is not what it was when the draft was last seen; without `before` it is new, without `now` it is gone. */
export type FigureChange = {
  readonly key: string;
  readonly label: string;
  readonly before?: string | undefined;
  readonly now?: string | undefined;
};

/** What differs between the figures a draft was last seen with and those of now. */
export function changesOf(kept: UsedFigures, now: UsedFigures): FigureChange[] {
  const keys = [...new Set([...Object.keys(kept), ...Object.keys(now)])];
  return keys.flatMap((key) => {
    const [before, after] = [kept[key], now[key]];
    if (before?.text === after?.text) return [];
    return [{ key, label: after?.label ?? before?.label ?? key, before: before?.text, now: after?.text }];
  });
}

/** "Tổ truy vết: 10 → 11". */
export function tellChange({ label, before, now }: FigureChange): string {
  return `${label}: ${before ?? '0'} → ${now ?? '0'}`;
}

/**
 * The figures to keep after somebody has changed sections: those that came in with the change are new to nobody, those that went
 * out are forgotten, and what had changed before stays marked.
 */
export function keepFigures(kept: UsedFigures, before: UsedFigures, after: UsedFigures): UsedFigures {
  const stays = Object.entries(kept).filter(([key]) => key in after || !(key in before));
  const comes = Object.entries(after).filter(([key]) => !(key in before));
  return Object.fromEntries([...stays, ...comes]);
}
