import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

const catalogue = /\/src\/(?:.+\/)?messages\/(?:.+\/)?(?:vi|en)\.ts$/;
/** Where a sentence says more than its letters. */
const marked = /[{}<']/;

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly value?: unknown };

/**
 * The catalogues' sentences as lists of their parts, so that the browser need not parse them and fetches no parser.
 * The library is told by an alias to expect them so.
 */
export function messages(): Plugin {
  return {
    name: 'messages',
    config: () => ({ resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } } }),
    transform: {
      filter: { id: catalogue },
      handler(code) {
        const sentences: Node[] = [];
        collect(this.parse(code), sentences);
        return { code: sentences.toSorted((one, other) => other.start - one.start).reduce(withParts, code), map: null };
      },
    },
  };
}

/** The values of objects that are texts; a template's or a call's own texts are no sentences. */
function collect(found: unknown, into: Node[]): void {
  if (Array.isArray(found)) {
    for (const entry of found) collect(entry, into);
    return;
  }
  if (typeof found !== 'object' || found === null) return;
  const { type, value } = found as { type?: unknown; value?: Node };
  if (type === 'Property' && value?.type === 'Literal' && typeof value.value === 'string') {
    if (marked.test(value.value)) into.push(value);
    return;
  }
  for (const part of Object.values(found)) collect(part, into);
}

function withParts(code: string, { start, end, value }: Node): string {
  return code.slice(0, start) + JSON.stringify(partsOf(String(value))) + code.slice(end);
}

type Part = string | 0 | readonly unknown[];

/** The kinds of parts as the library numbers them. */
const kinds = { plural: 2, number: 4 } as const;

/** The parts of a sentence. A plural with one form, as all are in Vietnamese, is that form: nobody need look for the rule. */
export function partsOf(sentence: string): unknown {
  const parts: unknown = compile(sentence);
  return Array.isArray(parts) ? (parts as Part[]).flatMap(withoutOnlyForms) : parts;
}

function withoutOnlyForms(part: Part): readonly unknown[] {
  if (!Array.isArray(part) || part[1] !== kinds.plural) return [part];
  const [name, , forms] = part as unknown as [string, number, Readonly<Record<string, Part | readonly Part[]>>];
  const { other, ...rest } = forms;
  if (other === undefined || Object.keys(rest).length > 0) return [part];
  const form = Array.isArray(other) ? (other as readonly Part[]) : [other];
  return form.map((inner) => (inner === 0 ? [name, kinds.number] : inner));
}
