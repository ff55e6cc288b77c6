import { Graph, layout, type NodeLabel } from '@dagrejs/dagre';
import type { Box, GraphEdge, GraphNode, Measure, Placed, PlacedEdge, PlacedNode, Point } from './graph-model.ts';
import { wrap } from './wrap.ts';

export const nodeLine = 20;
export const detailLine = 17;
export const edgeLine = 17;
const padding = { x: 14, y: 10 };
const widest = { node: 160, edge: 120 };
const margin = 8;
const gap = 28;

/** Places nodes and arrows below each other, each as large as its measured text; nodes without arrows in a row below. */
export function layoutGraph(nodes: readonly GraphNode[], edges: readonly GraphEdge[], measure: Measure): Placed {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const sized = nodes.map((node) => sizeNode(node, measure));
  const road = layoutRoad(
    sized.filter(({ id }) => ends.has(id)),
    edges,
    measure,
  );
  return withRow(
    road,
    sized.filter(({ id }) => !ends.has(id)),
  );
}

function layoutRoad(sized: readonly PlacedNode[], edges: readonly GraphEdge[], measure: Measure): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 22, edgesep: 12, ranksep: 28, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of sized) graph.setNode(id, { width, height });
  const worded = edges.map((edge) => ({
    ...edge,
    lines: wrap(edge.label ?? '', widest.edge, (text) => measure(text, 'plain')),
  }));
  for (const { id, from, to, lines, isMain } of worded) {
    const width = Math.max(0, ...lines.map((line) => measure(line, 'plain'))) + (lines.length > 0 ? 10 : 0);
    graph.setEdge(from, to, { width, height: lines.length * edgeLine, labelpos: 'c', weight: isMain ? 8 : 1 }, id);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: sized.map((node) => ({ ...node, ...middleOf(graph.node(node.id) as NodeLabel) })),
    edges: worded.map((edge) => placeEdge(edge, graph.edge(edge.from, edge.to, edge.id) as Routed)),
  };
}

function withRow(road: Placed, alone: readonly PlacedNode[]): Placed {
  if (alone.length === 0) return road;
  const tallest = Math.max(...alone.map(({ height }) => height));
  let left = margin;
  const row = alone.map((node) => {
    const x = left + node.width / 2;
    left += node.width + gap;
    return { ...node, x, y: road.height + gap + tallest / 2 };
  });
  return {
    width: Math.max(road.width, left - gap + margin),
    height: road.height + gap + tallest + margin,
    nodes: [...road.nodes, ...row],
    edges: road.edges,
  };
}

type Routed = { points?: Point[]; x?: number; y?: number; width?: number; height?: number };

function placeEdge(edge: GraphEdge & { lines: readonly string[] }, routed: Routed): PlacedEdge {
  const { points = [], x, y, width = 0, height = 0 } = routed;
  const at: Box | undefined = x === undefined || y === undefined ? undefined : { x, y, width, height };
  return { ...edge, points, at };
}

function sizeNode(node: GraphNode, measure: Measure): PlacedNode {
  const lines = wrap(node.label, widest.node, (text) => measure(text, 'strong'));
  const details = wrap(node.detail ?? '', widest.node, (text) => measure(text, 'plain'));
  const text = Math.max(
    ...lines.map((line) => measure(line, 'strong')),
    ...details.map((line) => measure(line, 'plain')),
    60,
  );
  return {
    ...node,
    lines,
    details,
    x: 0,
    y: 0,
    width: Math.ceil(text) + 2 * padding.x,
    height: lines.length * nodeLine + details.length * detailLine + 2 * padding.y,
  };
}

function middleOf({ x = 0, y = 0 }: NodeLabel): Point {
  return { x, y };
}
