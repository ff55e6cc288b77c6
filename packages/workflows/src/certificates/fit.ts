import type { Piece } from './breaks.ts';

/** A box in millimetres and what may stand in it; sizes in points. */
export type TextBox = {
  readonly width: number;
  readonly height: number;
  readonly size: { readonly least: number; readonly most: number };
  readonly lines: number;
};
export type Fitted = { readonly lines: readonly string[]; readonly size: number };

/** How wide a text is at a size of one point, in millimetres. */
export type Measure = (text: string) => number;

const millimetresInPoint = 25.4 / 72;
/** From one line to the next, in sizes: room for two marks over a capital. */
export const leading = 1.35;
const sizeStep = 0.5;

/**
 * Fits a text into a box: on one line as large as the range allows, else on as few further lines as it takes, broken where it
 * reads well and into lines about as long as each other. Undefined when it does not fit at the least size.
 */
export function fitText(pieces: readonly Piece[], box: TextBox, measure: Measure): Fitted | undefined {
  const widths = pieces.map(({ text }) => measure(text));
  const space = measure(' ');
  for (let count = 1; count <= Math.min(box.lines, pieces.length); count += 1) {
    const lines = breakInto(count, pieces, widths, space);
    const widest = Math.max(...lines.map(([from, to]) => widthOf(widths, space, from, to)));
    const bound = Math.min(box.size.most, box.width / widest, box.height / (count * leading * millimetresInPoint));
    const size = Math.floor(bound / sizeStep) * sizeStep;
    if (size >= box.size.least) return { size, lines: lines.map(([from, to]) => join(pieces, from, to)) };
  }
  return undefined;
}

type Span = readonly [from: number, to: number];

/** The breaks that make the lines most alike (the least sum of squares), a break that reads badly counting against them. */
function breakInto(count: number, pieces: readonly Piece[], widths: readonly number[], space: number): Span[] {
  const fair = (widthOf(widths, space, 0, pieces.length) / count) ** 2;
  const best = new Map<string, { cost: number; spans: Span[] }>();
  const find = (from: number, left: number): { cost: number; spans: Span[] } => {
    const key = `${from} ${left}`;
    const known = best.get(key);
    if (known) return known;
    let found: { cost: number; spans: Span[] } | undefined;
    const first = left === 1 ? pieces.length : from + 1;
    for (let to = first; to <= pieces.length - left + 1; to += 1) {
      const width = widthOf(widths, space, from, to);
      const penalty = left === 1 ? 0 : (pieces[to - 1]?.cost ?? 0) * fair;
      const rest = left === 1 ? { cost: 0, spans: [] } : find(to, left - 1);
      const cost = width ** 2 + penalty + rest.cost;
      if (!found || cost < found.cost) found = { cost, spans: [[from, to], ...rest.spans] };
    }
    const result = found ?? { cost: Infinity, spans: [[from, pieces.length] as const] };
    best.set(key, result);
    return result;
  };
  return find(0, count).spans;
}

function widthOf(widths: readonly number[], space: number, from: number, to: number): number {
  const letters = widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  return letters + space * Math.max(0, to - from - 1);
}

function join(pieces: readonly Piece[], from: number, to: number): string {
  return pieces
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
