import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const mmInPoint = 25.4 / 72;

/** A piece of text on a page: where its base line begins and how long it is, in mm from the upper left corner; its size in points. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
};
export type Page = { readonly width: number; readonly height: number; readonly pieces: readonly Piece[] };

/** The pages of a PDF with their text, read by a library that has no part in making them. */
export async function readPdf(bytes: Uint8Array): Promise<Page[]> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    fontExtraProperties: true,
  });
  const pdf = await loading.promise;
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    // The operators name the fonts, which the text only points at.
    await page.getOperatorList();
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      const { name } = page.commonObjs.get(item.fontName) as { name: string };
      return [
        {
          text: item.str,
          x: x * mmInPoint,
          y: (height - y) * mmInPoint,
          width: item.width * mmInPoint,
          size: Math.hypot(a, b),
          font: name.replace(/^[A-Z]{6}\+/, ''),
        },
      ];
    });
    pages.push({ width: width * mmInPoint, height: height * mmInPoint, pieces });
  }
  await loading.destroy();
  return pages;
}

/** All the text in the order of reading, with one space wherever the lines or pieces part. */
export function textOf(pages: readonly Page[]): string {
  return pages
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .normalize('NFC');
}
