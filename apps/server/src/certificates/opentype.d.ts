// What is used of the library; its published types would bring the browser's with them.
declare module 'opentype.js' {
  export type Glyph = { readonly advanceWidth?: number };
  export type Font = {
    readonly unitsPerEm: number;
    charToGlyph(letter: string): Glyph;
    charToGlyphIndex(letter: string): number;
  };
  const opentype: { parse(buffer: ArrayBuffer): Font };
  export default opentype;
}
