import { Bullets, Graph, type GraphEdge, type GraphNode, Quiet, Stack, useWide } from '@vinh-danh/ui';
import { useMemo } from 'react';
import type { MovementHealth } from '../trpc.ts';
import { type MovementWords, useMovementWords } from './use-movement-words.ts';

/** With more units the picture shows the bodies above them, each with how many have joined. */
const mostDrawn = 30;

/** Who has joined, down the tree; a list of the same on a phone. */
export function JoinedPicture({ health }: { readonly health: MovementHealth }) {
  const words = useMovementWords();
  const isWide = useWide();
  const branches = useMemo(() => branchesOf(health, words), [health, words]);
  const { nodes, edges } = useMemo(() => pictureOf(health, branches, words), [health, branches, words]);
  if (health.units.length === 0) return null;
  if (isWide) {
    return (
      <Stack>
        <Graph label={words.m('health.picture')} nodes={nodes} edges={edges} />
        <Quiet>{words.m('health.legend')}</Quiet>
      </Stack>
    );
  }
  return (
    <Bullets>
      {branches.map(({ id, name, tally }) => (
        <li key={id}>
          {name}: {tally}
        </li>
      ))}
    </Bullets>
  );
}

type Unit = MovementHealth['units'][number];
type Branch = {
  readonly id: string;
  readonly name: string;
  readonly units: readonly Unit[];
  readonly joined: number;
  readonly tally: string;
};

function branchesOf({ units, groups, launchedByName }: MovementHealth, { m, number }: MovementWords): Branch[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(units, ({ parentId }) => parentId ?? '')].map(([id, below]) => {
    const joined = below.filter(({ joinedOn }) => joinedOn !== null).length;
    return {
      id,
      name: names.get(id) ?? launchedByName,
      units: below,
      joined,
      tally: m('health.of', { part: number(joined), whole: number(below.length) }),
    };
  });
}

function pictureOf(
  { units, launchedByName }: MovementHealth,
  branches: readonly Branch[],
  { m }: MovementWords,
): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const root: GraphNode = { id: 'root', label: launchedByName, detail: m('launcher'), tone: 'current' };
  const bodies = branches.map(({ id, name, tally, joined, units: below }): GraphNode => ({
    id: `body ${id}`,
    label: name,
    detail: tally,
    tone: joined === below.length ? 'done' : joined > 0 ? 'plain' : 'open',
  }));
  const toBodies = branches.map(({ id }): GraphEdge => ({
    id: `to ${id}`,
    from: 'root',
    to: `body ${id}`,
    tone: 'plain',
  }));
  const drawn = units.length > mostDrawn ? [] : units;
  const leaves = drawn.map(({ unitId, unitName, joinedOn }): GraphNode => ({
    id: unitId,
    label: unitName,
    detail: joinedOn === null ? m('notJoined') : undefined,
    tone: joinedOn === null ? 'open' : 'done',
  }));
  const toLeaves = drawn.map(({ unitId, parentId, joinedOn }): GraphEdge => ({
    id: `to ${unitId}`,
    from: `body ${parentId ?? ''}`,
    to: unitId,
    tone: joinedOn === null ? 'plain' : 'done',
  }));
  return { nodes: [root, ...bodies, ...leaves], edges: [...toBodies, ...toLeaves] };
}
