import { vi } from '../messages/vi.ts';
import type { Words } from '../messages/words.ts';

/** What a decision decides. */
export function kindText(kind: string, t: Words['t']): string {
  return Object.hasOwn(vi.decisions.kinds, kind)
    ? t(`decisions.kinds.${kind as keyof typeof vi.decisions.kinds}`)
    : kind;
}
