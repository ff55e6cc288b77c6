import { useMemo } from 'react';
import styles from './graph.module.css';
import { detailLine, edgeLine, layoutGraph, nodeLine } from './layout-graph.ts';
import type { GraphEdge, GraphNode, PlacedEdge, PlacedNode } from './graph-model.ts';
import { pathOf } from './path-of.ts';
import { useMeasure } from './use-measure.ts';

export type GraphProps = {
  /** What the picture shows, for those who do not see it; the same in words stands beside it. */
  readonly label: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
};

/** Nodes and arrows, drawn as large as their words; where the window is narrower it is scrolled sideways. */
export function Graph({ label, nodes, edges }: GraphProps) {
  const measure = useMeasure();
  const placed = useMemo(() => layoutGraph(nodes, edges, measure), [nodes, edges, measure]);
  const inOrder = placed.edges.toSorted((one, other) => order[one.tone] - order[other.tone]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled must be reached by keyboard
    <section className={styles.frame} aria-label={label} tabIndex={0}>
      <svg
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, so that its words have the page's face
        role="img"
        aria-label={label}
        width={placed.width}
        height={placed.height}
        viewBox={`0 0 ${placed.width} ${placed.height}`}
      >
        {inOrder.map((edge) => (
          <Arrow key={edge.id} edge={edge} />
        ))}
        {placed.nodes.map((node) => (
          <Box key={node.id} node={node} />
        ))}
        {inOrder.map((edge) => (
          <Words key={edge.id} edge={edge} />
        ))}
      </svg>
    </section>
  );
}

const order = { plain: 0, done: 1, open: 2 } as const;

function Arrow({ edge: { points, tone } }: { readonly edge: PlacedEdge }) {
  const { line, tip } = pathOf(points);
  return (
    <g className={styles.edge} data-tone={tone}>
      <path d={line} />
      <path d={tip} data-tip />
    </g>
  );
}

function Words({ edge: { at, lines, tone } }: { readonly edge: PlacedEdge }) {
  if (!at || lines.length === 0) return null;
  const top = at.y - ((lines.length - 1) * edgeLine) / 2 + 4.5;
  return (
    <g className={styles.words} data-tone={tone}>
      <rect x={at.x - at.width / 2} y={at.y - at.height / 2} width={at.width} height={at.height} />
      {lines.map((line, index) => (
        <text key={line} x={at.x} y={top + index * edgeLine}>
          {line}
        </text>
      ))}
    </g>
  );
}

function Box({ node: { x, y, width, height, lines, details, tone } }: { readonly node: PlacedNode }) {
  const text = lines.length * nodeLine + details.length * detailLine;
  const top = y - text / 2;
  return (
    <g className={styles.node} data-tone={tone}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={4} />
      {lines.map((line, index) => (
        <text key={line} x={x} y={top + index * nodeLine + 15}>
          {line}
        </text>
      ))}
      {details.map((line, index) => (
        <text key={line} data-detail x={x} y={top + lines.length * nodeLine + index * detailLine + 13}>
          {line}
        </text>
      ))}
    </g>
  );
}
