export type GraphNode = {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string | undefined;
  /** `current`: where one is; `done`: was there; `open`: may come next; `aside`: off the main road. */
  readonly tone: 'plain' | 'done' | 'current' | 'open' | 'aside';
};

export type GraphEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: string | undefined;
  readonly tone: 'plain' | 'done' | 'open';
  /** Kept straight and short before others: the main road. */
  readonly isMain?: boolean;
};

/** How wide a text is on the screen, in CSS pixels. */
export type Measure = (text: string, weight: 'strong' | 'plain') => number;

export type Point = { readonly x: number; readonly y: number };
export type PlacedNode = GraphNode & Box & { readonly lines: readonly string[]; readonly details: readonly string[] };
export type PlacedEdge = GraphEdge & {
  readonly points: readonly Point[];
  readonly lines: readonly string[];
  readonly at: Box | undefined;
};
/** `x` and `y` are the middle. */
export type Box = Point & { readonly width: number; readonly height: number };
export type Placed = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
};
