import type { TreeNode } from '../trpc.ts';

export type TreeBranch = {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** `below`: with all that lies in it; `itself`: the own awards of the body that is shown; `former`: of what has ended. */
  readonly kind: 'below' | 'itself' | 'former';
  readonly isLeaf: boolean;
};
/** The bodies by what they hang from. */
export type Tree = {
  readonly nodes: ReadonlyMap<string, TreeNode>;
  readonly below: ReadonlyMap<string | undefined, readonly TreeNode[]>;
};

export function treeOf(nodes: readonly TreeNode[]): Tree {
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    below: Map.groupBy(nodes, ({ aboveId }) => aboveId ?? undefined),
  };
}

/** What lies directly in a body, the most honoured first; without a body, at the top. */
export function branchesOf(tree: Tree, at?: string): TreeBranch[] {
  const here = tree.nodes.get(at ?? '');
  const inside = tree.below.get(at) ?? [];
  const itself: TreeBranch[] =
    here && inside.length > 0 ? [{ ...named(here), count: here.own, kind: 'itself', isLeaf: true }] : [];
  const below = inside.map((node): TreeBranch => ({
    ...named(node),
    count: countWithin(tree, node.id),
    kind: node.isFormer ? 'former' : 'below',
    isLeaf: !tree.below.has(node.id),
  }));
  return [...itself, ...below].filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
}

/** How much lies in a body and below it; without a body, in all. */
export function countWithin(tree: Tree, at?: string): number {
  const own = tree.nodes.get(at ?? '')?.own ?? 0;
  return (tree.below.get(at) ?? []).reduce((sum, { id }) => sum + countWithin(tree, id), own);
}

/** The bodies from the top down to one, itself the last. */
export function trailTo(tree: Tree, at?: string): TreeNode[] {
  const here = tree.nodes.get(at ?? '');
  return here ? [...trailTo(tree, here.aboveId ?? undefined), here] : [];
}

/** Where to begin: in what has more than one branch. */
export function startOf(tree: Tree, at?: string): string | undefined {
  const [only, ...others] = branchesOf(tree, at);
  return only && others.length === 0 && !only.isLeaf ? startOf(tree, only.id) : at;
}

function named({ id, name }: TreeNode) {
  return { id, name };
}
