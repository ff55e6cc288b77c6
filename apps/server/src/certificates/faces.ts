import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Measures } from '@vinh-danh/workflows/certificates';
// oxlint-disable-next-line import/default -- to Node it is a CommonJS module, which has nothing but a default
import opentype, { type Font } from 'opentype.js';

const files = {
  'regular normal': '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'regular italic': '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'bold normal': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'bold italic': '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
} as const;
type Face = keyof typeof files;

const millimetresInPoint = 25.4 / 72;
const loaded = new Map<Face, { font: Font; widths: Map<string, number> }>();

/** The product's letters, read when a certificate is first laid out. */
function load(face: Face) {
  const known = loaded.get(face);
  if (known) return known;
  const { buffer, byteOffset, byteLength } = readFileSync(fileURLToPath(import.meta.resolve(files[face])));
  const one = {
    // oxlint-disable-next-line import/no-named-as-default-member -- see above
    font: opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength)),
    widths: new Map<string, number>(),
  };
  loaded.set(face, one);
  return one;
}

/** How wide a text is, letter by letter: never less than it is printed, since kerning only brings letters closer. */
export const measures: Measures = ({ weight, style }) => {
  const { font, widths } = load(`${weight} ${style}`);
  const widthOf = (letter: string) => {
    const known = widths.get(letter);
    if (known !== undefined) return known;
    const width = ((font.charToGlyph(letter).advanceWidth ?? 0) / font.unitsPerEm) * millimetresInPoint;
    widths.set(letter, width);
    return width;
  };
  return (text) => Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0);
};

/** The letters of a text that the product cannot print. */
export function missingLetters(text: string): string[] {
  const { font } = load('regular normal');
  return [...new Set(Array.from(text))].filter((letter) => letter.trim() !== '' && font.charToGlyphIndex(letter) === 0);
}
