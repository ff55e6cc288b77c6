import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Db, withContext } from '@vinh-danh/db';
import type { SavedPaper } from './paper-folder.ts';
import { comparisons, type ReadPaper } from './read-back/papers.ts';
import { pagesOf, wordTablesOf, wordTextOf, workbookOf } from './read-back/read-files.ts';
import { type ReadBack, squeeze, startTally, type Tally } from './read-back/tally.ts';

export type { ReadBack } from './read-back/tally.ts';

/**
 * Reads every paper back, by libraries that have no part in making it where there are such, and compares what it says with
 * the database: each name, number, date and amount, and that no row is there that is not stored. A PDF must say the same as
 * its Word file, letter by letter.
 */
export async function readBack(db: Db, saved: readonly SavedPaper[]): Promise<ReadBack> {
  const tally = startTally();
  const papers = Map.groupBy(saved, ({ path }) => path.replace(/\.\w+$/u, ''));
  for (const files of papers.values()) await compare(db, files, tally);
  return tally.counted;
}

async function compare(db: Db, files: readonly SavedPaper[], tally: Tally): Promise<void> {
  const texts = new Map<string, { pages: string[]; heads: string[] }>();
  for (const { kind, id, path } of files) {
    const file = basename(path);
    const { heads, ...paper } = await readPaper(file, await readFile(path));
    tally.counted.files += 1;
    texts.set(file.split('.').at(-1) ?? '', { pages: [...paper.pages], heads });
    // What a PDF's table says is told by its Word file, of which it is a copy.
    const isCopy = file.endsWith('.pdf') && kind !== 'certificates';
    if (!isCopy) await withContext(db, '*', (tx) => comparisons[kind](tx, id, paper, tally));
  }
  const [pdf, word] = [texts.get('pdf'), texts.get('docx')];
  const [first] = files;
  if (!pdf || !word || !first) return;
  const bare = (pages: readonly string[]) =>
    word.heads.reduce((text, head) => text.replaceAll(head, ''), pages.join(''));
  const isSame = bare(pdf.pages) === bare(word.pages);
  if (!isSame) tally.counted.faults.push(`${basename(first.path)}: ${difference(bare(pdf.pages), bare(word.pages))}`);
}

async function readPaper(file: string, content: Uint8Array): Promise<ReadPaper & { heads: string[] }> {
  if (file.endsWith('.pdf')) {
    const pages = await pagesOf(content);
    return { file, pages, text: pages.join(''), rows: [], heads: [] };
  }
  if (file.endsWith('.xlsx')) {
    const { rows, texts } = await workbookOf(content);
    const text = squeeze(texts.join(''));
    return { file, pages: [text], text, rows, heads: [] };
  }
  const text = wordTextOf(content);
  return { file, pages: [text], text, ...wordTablesOf(content) };
}

/** Where two texts part. */
function difference(pdf: string, word: string): string {
  const at = Array.from(pdf).findIndex((letter, index) => letter !== word[index]);
  const part = (text: string) => text.slice(Math.max(at - 20, 0), at + 40);
  return `the PDF says “${part(pdf)}”, the Word file “${part(word)}”`;
}
