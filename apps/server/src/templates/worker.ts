import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import workerpool from 'workerpool';
import { findForeignParts } from './check-parts.ts';
import { placeholders, type Shape } from './fields.ts';

/** A Word file; or what keeps the template from being filled, with the names at which it shows. */
export type Filled =
  | { readonly docx: Uint8Array }
  | {
      readonly fault: 'templateUnreadable' | 'templateForeignParts' | 'templateBroken' | 'templateUnknownNames';
      readonly names: string[];
    };

function fill(content: Uint8Array, fields: Record<string, unknown>): Filled {
  const foreign = findForeignParts(content);
  if (!foreign) return { fault: 'templateUnreadable', names: [] };
  if (foreign.length > 0) return { fault: 'templateForeignParts', names: foreign };
  const parts: DXT.Part[] = [];
  const collector = {
    name: 'Names',
    set: ({ inspect }: { inspect?: { postparsed?: readonly DXT.Part[] } }) => {
      parts.push(...(inspect?.postparsed ?? []));
    },
  };
  try {
    const template = new Docxtemplater(new PizZip(content), {
      modules: [collector],
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
    });
    const unknown = [...new Set(unknownIn(parts, placeholders))];
    if (unknown.length > 0) return { fault: 'templateUnknownNames', names: unknown };
    template.render(fields);
    return { docx: template.toBuffer() };
  } catch (error) {
    return { fault: 'templateBroken', names: namesIn(error) };
  }
}

/** The names a template uses that no paper has, each with the list it stands in; a name set in as raw XML is none. */
function unknownIn(parts: readonly DXT.Part[], known: Shape, within = ''): string[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .flatMap(({ value, module, subparsed }) => {
      const path = within === '' ? value : `${within} › ${value}`;
      const shape = Object.hasOwn(known, value) ? known[value] : undefined;
      const isList = module === 'loop';
      if (shape === undefined || (module && !isList)) return [path];
      if (shape === true) return isList ? [path] : [];
      return isList ? unknownIn(subparsed ?? [], shape, path) : [path];
    });
}

type Told = {
  properties?: { xtag?: string; openingtag?: string; closingtag?: string; id?: string; errors?: readonly Told[] };
};

/** Where the template is broken: a loop without its end, an end without its loop, a brace that is not closed. */
function namesIn(error: unknown): string[] {
  const { properties } = error as Told;
  const all = properties?.errors ?? [error as Told];
  const named = all.flatMap((one) => {
    const { xtag, openingtag, closingtag, id } = one.properties ?? {};
    const names = [xtag, openingtag, closingtag].filter((name) => name !== undefined);
    return names.length > 0 ? names : [id ?? ''];
  });
  return [...new Set(named)];
}

workerpool.worker({ fill });
