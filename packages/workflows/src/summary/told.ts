import type { Block, DocumentTable } from '../documents/official-document.ts';
import type { Run } from './content.ts';

/** Words with figures in them, each figure a piece of its own under its name. */
export type Told = readonly Run[];

/** What is made of figures, each with its name. */
export type ToldBlock =
  | { readonly kind: 'paragraph'; readonly text: Told }
  | { readonly kind: 'table'; readonly table: ToldTable }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly bars: readonly { readonly label: string; readonly value: number; readonly text: Told }[];
    };
export type ToldTable = {
  readonly columns: DocumentTable['columns'];
  readonly sections: readonly { readonly rows: readonly (readonly Told[])[] }[];
};

/** A sentence with figures: told`${take('to')} tổ`. */
export function told(words: TemplateStringsArray, ...pieces: readonly (string | number | Run | Told)[]): Run[] {
  const runs = words.flatMap((text, index): Run[] => {
    const piece = pieces[index] ?? '';
    return [{ text }, ...(typeof piece === 'object' ? [piece].flat() : [{ text: String(piece) }])];
  });
  return runs.filter(({ text }) => text !== '');
}

/** Several, with words between them. */
export function join(parts: readonly Told[], between: string): Run[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: between }, ...part]));
}

export function plain(runs: Told): string {
  return runs.map(({ text }) => text).join('');
}

/** The same as the paper has it. */
export function toBlock(block: ToldBlock): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: plain(block.text) };
    case 'table': {
      const { columns, sections } = block.table;
      return { ...block, table: { columns, sections: sections.map(({ rows }) => ({ rows: rows.map(plainRow) })) } };
    }
    case 'chart':
      return { ...block, bars: block.bars.map((bar) => ({ ...bar, text: plain(bar.text) })) };
  }
}

function plainRow(row: readonly Told[]): string[] {
  return row.map(plain);
}
