import { expect, test } from 'vitest';
import type { TreeNode } from '../trpc.ts';
import { branchesOf, countWithin, startOf, trailTo, treeOf } from './branches.ts';

const node = (id: string, aboveId: string | null, own: number, isFormer = false): TreeNode => ({
  id,
  name: id,
  aboveId,
  own,
  isFormer,
});
const nodes = [
  node('tinh', null, 0),
  node('so-y-te', 'tinh', 2),
  node('benh-vien', 'so-y-te', 7),
  node('so-cu', 'so-y-te', 1, true),
  node('xa', 'tinh', 3),
];
const tree = treeOf(nodes);
const told = (at?: string) => branchesOf(tree, at).map(({ id, count, kind, isLeaf }) => [id, count, kind, isLeaf]);

test('a branch tells all that lies in it; beside its branches stand its own awards and those of what has ended', () => {
  expect(told()).toEqual([['tinh', 13, 'below', false]]);
  expect(told('tinh')).toEqual([
    ['so-y-te', 10, 'below', false],
    ['xa', 3, 'below', true],
  ]);
  expect(told('so-y-te')).toEqual([
    ['benh-vien', 7, 'below', true],
    ['so-y-te', 2, 'itself', true],
    ['so-cu', 1, 'former', true],
  ]);
  expect(countWithin(tree)).toBe(13);
});

test('begins where the tree branches, and knows the way back', () => {
  expect(startOf(tree)).toBe('tinh');
  expect(startOf(treeOf([...nodes, node('bo', null, 1)]))).toBeUndefined();
  expect(trailTo(tree, 'benh-vien').map(({ id }) => id)).toEqual(['tinh', 'so-y-te', 'benh-vien']);
  expect(branchesOf(tree, 'khong-co')).toEqual([]);
});
