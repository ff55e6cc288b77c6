import { vi } from '../messages/vi.ts';
import type { Words } from '../messages/words.ts';

type Code = keyof typeof vi.fieldErrors;

/** The sentence for what is wrong with a field; undefined when nothing is. */
export function fieldErrorText(code: string | undefined, t: Words['t']): string | undefined {
  if (!code) return undefined;
  return t(`fieldErrors.${Object.hasOwn(vi.fieldErrors, code) ? (code as Code) : 'invalid'}`);
}
