import { namePieces, textPieces, type Piece } from './breaks.ts';
import { spellCode } from './code.ts';
import { say } from './data.ts';
import { fitText, type Measure } from './fit.ts';
import type { LaidText, Layout, Stock, TextPart } from './layout.ts';
import type { PrintedText } from './printed-text.ts';

export type Certificate = {
  readonly printed: PrintedText;
  readonly registerNumber: number;
  readonly code: string;
  /** Where the code may be typed, without `https://`. */
  readonly checkedAt: string;
};

/** How a printer draws the paper in, in millimetres: what is added to every place. */
export type Offset = { readonly dx: number; readonly dy: number };

/** A text in its box, broken and sized. */
export type PlacedText = Pick<LaidText, 'x' | 'y' | 'width' | 'height' | 'color' | 'align' | 'weight' | 'style'> & {
  readonly part: TextPart;
  readonly lines: readonly string[];
  readonly size: number;
};

/** One sheet as it is printed: everything in its place. */
export type Page = {
  readonly paper: Layout['paper'];
  readonly texts: readonly PlacedText[];
  readonly frame: Layout['frame'] | null;
  readonly rule: Layout['rule'] | null;
  readonly qr: Layout['qr'];
};

/** By weight and style: how wide a text is at one point, in millimetres. */
export type Measures = (face: Pick<LaidText, 'weight' | 'style'>) => Measure;

/** The sheet of a certificate; or the parts that do not fit their boxes at the least size. */
export function composePage(
  certificate: Certificate,
  layout: Layout,
  { stock, offset, measures }: { stock: Stock; offset: Offset; measures: Measures },
): { page: Page } | { tooLong: readonly TextPart[] } {
  const placed = layout.texts
    .filter(({ on }) => on.includes(stock))
    .flatMap((laid) => {
      const pieces = piecesOf(laid, certificate);
      return pieces.length === 0 ? [] : [{ laid, fitted: fitPieces(laid, pieces, measures(laid)) }];
    });
  const tooLong = placed.flatMap(({ laid, fitted }) => (fitted ? [] : [laid.part]));
  if (tooLong.length > 0) return { tooLong };
  const move = <T extends { x: number; y: number }>(at: T): T => ({ ...at, x: at.x + offset.dx, y: at.y + offset.dy });
  const isBlank = stock === 'blank';
  return {
    page: {
      paper: layout.paper,
      texts: placed.flatMap(({ laid, fitted }) => {
        const { part, x, y, width, height, color, align, weight, style } = laid;
        return fitted ? [move({ part, x, y, width, height, color, align, weight, style, ...fitted })] : [];
      }),
      frame: isBlank ? move(layout.frame) : null,
      rule: isBlank ? move(layout.rule) : null,
      qr: move(layout.qr),
    },
  };
}

/** Lines that are given stay as they are and share one size; others are broken where it reads well. */
function fitPieces(laid: LaidText, pieces: readonly (readonly Piece[])[], measure: Measure) {
  const [only] = pieces;
  if (only && pieces.length === 1) return fitText(only, laid, measure);
  const box = { ...laid, lines: 1, height: laid.height / pieces.length };
  const fitted = pieces.map((line) => fitText(line, box, measure));
  const size = Math.min(...fitted.map((line) => line?.size ?? 0));
  return size > 0 ? { size, lines: fitted.flatMap((line) => line?.lines ?? []) } : undefined;
}

/** What stands in a box, by line where the lines are given; nothing where there is nothing to say. */
function piecesOf({ part, case: letters }: LaidText, certificate: Certificate): Piece[][] {
  const { name, subject } = certificate.printed;
  if (part === 'name' && subject === 'individual')
    return [namePieces(letters === 'upper' ? name.toLocaleUpperCase('vi') : name)];
  return linesOf(part, certificate)
    .filter((line) => line !== '')
    .map((line) =>
      textPieces(line).map((piece) => ({
        ...piece,
        text: letters === 'upper' ? piece.text.toLocaleUpperCase('vi') : piece.text,
      })),
    );
}

function linesOf(part: TextPart, { printed, registerNumber, code, checkedAt }: Certificate): readonly string[] {
  const day = sayDay(printed.decidedOn);
  switch (part) {
    case 'nation':
    case 'motto':
      return [say(part)];
    case 'authority':
    case 'wording':
    case 'title':
    case 'name':
    case 'unit':
    case 'achievement':
    case 'signer':
      return [printed[part]];
    case 'decision':
      return [say('decision', { symbol: printed.symbol, day })];
    case 'register':
      return [say('register', { number: String(registerNumber) })];
    case 'check':
      return [say('check', { address: checkedAt })];
    case 'code':
      return [spellCode(code)];
    case 'place':
      return [say(printed.place === '' ? 'placeless' : 'place', { place: printed.place, day })];
    case 'signature':
      return printed.signature;
  }
}

/** As official papers write it: days below ten and the first two months with two digits (NĐ 30/2020, Annex I). */
function sayDay(day: string): string {
  const [y = '', m = '', d = ''] = day.split('-');
  return say('day', { d, m: Number(m) > 2 ? String(Number(m)) : m, y });
}
