import { vi } from '../messages/further/vi.ts';
import type { AllWords } from '../messages/further/words.ts';

type Code = keyof typeof vi.fieldErrors;

/** The sentence for what is wrong with a field; undefined when nothing is. */
export function fieldErrorText(code: string | undefined, t: AllWords['t']): string | undefined {
  if (!code) return undefined;
  return t(`fieldErrors.${Object.hasOwn(vi.fieldErrors, code) ? (code as Code) : 'invalid'}`);
}
