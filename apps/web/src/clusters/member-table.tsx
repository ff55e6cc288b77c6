import { Button, type Column, DataTable, StatusBadge } from '@vinh-danh/ui';
import { useState } from 'react';
import type { ClusterRead } from '../trpc.ts';
import { ClusterFiles } from './files.tsx';
import { MemberDialog } from './lead-bar.tsx';
import { type ClusterWords, useClusterWords } from './use-cluster-words.ts';

type Member = ClusterRead['members'][number];

/** Who belongs to the cluster this year, and who has left it. */
export function MemberTable({ cluster }: { readonly cluster: ClusterRead }) {
  const words = useClusterWords();
  const [changed, setChanged] = useState<Member>();
  const { year, members, former, mayArrange } = cluster;
  const mayChange = mayArrange && (year.state === 'selfScoring' || year.state === 'crossScoring');
  const columns = columnsOf(cluster, words);
  return (
    <>
      <DataTable
        caption={words.m('members')}
        columns={mayChange ? [...columns, changing(cluster, words, setChanged)] : columns}
        rows={[...members, ...former]}
        rowKey={({ unitId }) => unitId}
      />
      {changed && <MemberDialog cluster={cluster} member={changed} onClose={() => setChanged(undefined)} />}
    </>
  );
}

function columnsOf({ year, files }: ClusterRead, words: ClusterWords): Column<Member>[] {
  const { m } = words;
  return [
    { key: 'unit', header: m('unit'), lead: true, cell: ({ name }) => name },
    { key: 'standing', header: m('standing'), cell: (member) => standingOf(member, year, words) },
    ...(files.length === 0
      ? []
      : [
          {
            key: 'files',
            header: m('files'),
            cell: ({ unitId }: Member) => <ClusterFiles files={files.filter((file) => file.unitId === unitId)} />,
          },
        ]),
  ];
}

function standingOf(member: Member, year: ClusterRead['year'], { m, day }: ClusterWords) {
  const { unitId, leftOn, leftReason, hasEnded, successorName } = member;
  const end = successorName ? m('merged', { unit: successorName }) : m('ended');
  if (leftOn) return m('left', { day: day(leftOn), reason: leftReason ?? end });
  if (hasEnded) return <StatusBadge tone="warning">{end}</StatusBadge>;
  if (unitId === year.headId) return m('headMark');
  return unitId === year.deputyId ? m('deputyMark') : '';
}

function changing({ year }: ClusterRead, { m }: ClusterWords, onChange: (member: Member) => void): Column<Member> {
  return {
    key: 'act',
    header: m('acts.removeMember'),
    bare: true,
    cell: (member) => {
      const leads = member.unitId === year.headId || member.unitId === year.deputyId;
      if (member.leftOn || (leads && !member.hasEnded)) return '';
      const word = m(member.hasEnded ? 'acts.replaceMember' : 'acts.removeMember');
      return (
        <Button kind="quiet" label={`${word}: ${member.name}`} onClick={() => onChange(member)}>
          {word}
        </Button>
      );
    },
  };
}
