import { type Column, DataTable, Honoured } from '@vinh-danh/ui';
import type { ClusterRead } from '../trpc.ts';
import { typePoints } from './points.ts';
import { type ClusterWords, useClusterWords } from './use-cluster-words.ts';

type Line = ClusterRead['standings'][number];

/** The ranking with its arithmetic: what the others gave, by how many, and the mean of it. */
export function StandingTable({ cluster }: { readonly cluster: ClusterRead }) {
  const words = useClusterWords();
  return (
    <DataTable
      caption={words.m('ranking')}
      columns={columnsOf(cluster, words)}
      rows={cluster.standings}
      rowKey={({ unitId }) => unitId}
    />
  );
}

function columnsOf({ members, sheets }: ClusterRead, { m, number }: ClusterWords): Column<Line>[] {
  const own = (id: string) =>
    sheets
      .find(({ unitId, scorerId }) => unitId === id && scorerId === id)
      ?.scores.reduce((sum, { points }) => sum + points, 0);
  return [
    {
      key: 'unit',
      header: m('unit'),
      lead: true,
      cell: ({ unitId }) => <Honoured>{members.find((one) => one.unitId === unitId)?.name ?? unitId}</Honoured>,
    },
    { key: 'rank', header: m('rank'), numeric: true, cell: ({ rank }) => number(rank) },
    {
      key: 'mark',
      header: m('mark'),
      numeric: true,
      cell: ({ mark }) => tellPoints(mark ?? undefined, m('notScored')),
    },
    {
      key: 'arithmetic',
      header: m('arithmetic'),
      cell: ({ sum, scorers }) =>
        scorers === 0 ? '' : m('arithmeticOf', { sum: typePoints(sum), scorers: number(scorers) }),
    },
    { key: 'own', header: m('selfScore'), numeric: true, cell: ({ unitId }) => tellPoints(own(unitId), '') },
  ];
}

function tellPoints(points: number | undefined, none: string): string {
  return points === undefined ? none : typePoints(points);
}
