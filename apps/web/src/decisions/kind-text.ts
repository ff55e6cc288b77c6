import { vi } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';

/** What a decision decides. */
export function kindText(kind: string, t: AllWords['t']): string {
  return Object.hasOwn(vi.decisions.kinds, kind)
    ? t(`decisions.kinds.${kind as keyof typeof vi.decisions.kinds}`)
    : kind;
}
