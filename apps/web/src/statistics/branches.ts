import type { TreeNode } from '../trpc.ts';

export type TreeBranch = {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** `below`: with all that lies in it; `itself`: the own awards of the body that is shown; `former`: of what has ended. */
  readonly kind: 'below' | 'itself' | 'former';
  readonly isLeaf: boolean;
};

/** What lies directly in a body, the most honoured first; without a body, at the top. */
export function branchesOf(nodes: readonly TreeNode[], at?: string): TreeBranch[] {
  const here = nodes.find(({ id }) => id === at);
  const inside = nodes.filter(({ aboveId }) => aboveId === (at ?? null));
  const itself: TreeBranch[] =
    here && inside.length > 0 ? [{ ...named(here), count: here.own, kind: 'itself', isLeaf: true }] : [];
  const below = inside.map((node): TreeBranch => ({
    ...named(node),
    count: countWithin(nodes, node.id),
    kind: node.isFormer ? 'former' : 'below',
    isLeaf: !nodes.some(({ aboveId }) => aboveId === node.id),
  }));
  return [...itself, ...below].filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
}

/** How much lies in a body and below it; without a body, in all. */
export function countWithin(nodes: readonly TreeNode[], at?: string): number {
  const own = nodes.find(({ id }) => id === at)?.own ?? 0;
  return nodes
    .filter(({ aboveId }) => aboveId === (at ?? null))
    .reduce((sum, { id }) => sum + countWithin(nodes, id), own);
}

/** The bodies from the top down to one, itself the last. */
export function trailTo(nodes: readonly TreeNode[], at?: string): TreeNode[] {
  const here = nodes.find(({ id }) => id === at);
  return here ? [...trailTo(nodes, here.aboveId ?? undefined), here] : [];
}

/** Where to begin: in what has more than one branch. */
export function startOf(nodes: readonly TreeNode[], at?: string): string | undefined {
  const [only, ...others] = branchesOf(nodes, at);
  return only && others.length === 0 && !only.isLeaf ? startOf(nodes, only.id) : at;
}

function named({ id, name }: TreeNode) {
  return { id, name };
}
