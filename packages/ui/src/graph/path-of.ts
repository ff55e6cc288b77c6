import type { Point } from './graph-model.ts';

/** A line through points with rounded corners, and the tip of its arrow, as SVG path data. */
export function pathOf(points: readonly Point[]): { readonly line: string; readonly tip: string } {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return { line: '', tip: '' };
  const before = rest.at(-2) ?? first;
  let line = `M${at(first)}`;
  rest.slice(0, -1).forEach((corner, index) => {
    const next = rest[index + 1] ?? corner;
    line += ` Q${at(corner)} ${at(between(corner, next))}`;
  });
  return { line: `${line} L${at(last)}`, tip: tipOf(before, last) };
}

function tipOf(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const base = { x: to.x - x * 9, y: to.y - y * 9 };
  const side = (by: number) => ({ x: base.x - y * by, y: base.y + x * by });
  return `M${at(to)} L${at(side(4.5))} L${at(side(-4.5))} Z`;
}

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
const between = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
