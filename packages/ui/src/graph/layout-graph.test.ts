import { expect, test } from 'vitest';
import type { Box, GraphEdge, GraphNode } from './graph-model.ts';
import { layoutGraph } from './layout-graph.ts';
import { wrap } from './wrap.ts';

const measure = (text: string) => text.length * 8;
const node = (id: string, label = id): GraphNode => ({ id, label, tone: 'plain' });
const edge = (from: string, to: string, label?: string): GraphEdge => ({
  id: `${from} ${to} ${label}`,
  from,
  to,
  label,
  tone: 'plain',
});
const nodes = [
  node('a', 'Đang lập hồ sơ'),
  node('b', 'Chờ Hội đồng Thi đua - Khen thưởng biểu quyết'),
  node('c'),
  node('d'),
];
const edges = [
  edge('a', 'b', 'Trình hồ sơ'),
  edge('a', 'c', 'Trình'),
  edge('b', 'd', 'Ghi kết quả'),
  edge('c', 'd'),
  edge('d', 'a', 'Trả lại'),
];

const overlaps = (one: Box, other: Box) =>
  Math.abs(one.x - other.x) * 2 < one.width + other.width && Math.abs(one.y - other.y) * 2 < one.height + other.height;

test('no two nodes lie on each other, nor a label on a node, and all is within the picture', () => {
  const placed = layoutGraph(nodes, edges, measure);
  const boxes = [...placed.nodes, ...placed.edges.flatMap(({ at, lines }) => (at && lines.length > 0 ? [at] : []))];
  expect(boxes).toHaveLength(8);
  const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).map((other) => [one, other] as const));
  expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([]);
  for (const { x, y, width, height } of boxes) {
    expect(x - width / 2 >= 0 && x + width / 2 <= placed.width).toBe(true);
    expect(y - height / 2 >= 0 && y + height / 2 <= placed.height).toBe(true);
  }
});

test('nodes without arrows stand in a row below the others', () => {
  const { nodes: placed, height } = layoutGraph([...nodes, node('x'), node('y')], edges, measure);
  const [x, y] = placed.slice(-2);
  expect([x?.id, y?.id, x?.y]).toEqual(['x', 'y', y?.y]);
  expect(Math.max(...placed.slice(0, -2).map((other) => other.y + other.height / 2))).toBeLessThan(
    (x?.y ?? 0) - (x?.height ?? 0) / 2,
  );
  expect(height).toBeGreaterThan(x?.y ?? 0);
});

test('a node is as large as its text, which is broken where it is long', () => {
  const { nodes: placed } = layoutGraph(nodes, edges, measure);
  expect(placed[1]?.lines.length).toBeGreaterThan(1);
  for (const { lines, width } of placed) expect(width).toBeGreaterThanOrEqual(Math.max(...lines.map(measure)));
});

test('two arrows between the same nodes are both drawn, from the one to the other', () => {
  const { edges: placed, nodes: there } = layoutGraph(
    nodes.slice(0, 2),
    [edge('a', 'b', 'x'), edge('a', 'b', 'y')],
    measure,
  );
  expect(placed.map(({ points }) => points.length >= 2)).toEqual([true, true]);
  const [a, b] = there;
  for (const { points } of placed)
    expect([(points[0]?.y ?? 0) > (a?.y ?? 0), (points.at(-1)?.y ?? 0) < (b?.y ?? 0)]).toEqual([true, true]);
});

test.each([
  ['', []],
  ['một', ['một']],
  ['một hai ba', ['một hai', 'ba']],
  ['dàidàidàidàidài a', ['dàidàidàidàidài', 'a']],
])('“%s” is broken between words', (text, lines) => {
  expect(wrap(text, 60, measure)).toEqual(lines);
});
