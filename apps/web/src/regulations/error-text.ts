import type { DraftErrors } from './draft-values.ts';
import { vi } from './messages/vi.ts';
import type { RegulationWords } from './use-regulation-words.ts';

type Code = keyof typeof vi.errors;

/** The sentence for what is wrong at a path; undefined where nothing is. */
export function errorText(errors: DraftErrors, path: string, { r }: RegulationWords): string | undefined {
  const found = errors[path];
  if (!found) return undefined;
  const code = Object.hasOwn(vi.errors, found.code) ? (found.code as Code) : 'other';
  return r(`errors.${code}`, { detail: found.detail ?? '' });
}
