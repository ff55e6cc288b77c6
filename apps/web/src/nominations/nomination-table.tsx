import { type Column, DataTable, type Selection } from '@vinh-danh/ui';
import { useMemo } from 'react';
import { useWords, type Words } from '../messages/words.ts';
import type { NominationRow } from '../trpc.ts';
import { Due } from './due.tsx';
import { StageBadge } from './stage-badge.tsx';
import { SubjectLink } from './subject-link.tsx';

type Props = {
  readonly rows: readonly NominationRow[];
  /** `work` tells until when, `all` who has it. */
  readonly view: 'work' | 'all';
  readonly picked?: ReadonlySet<string>;
  readonly onPick?: (picked: ReadonlySet<string>) => void;
};

export function NominationTable({ rows, view, picked, onPick }: Props) {
  const words = useWords();
  const columns = useMemo(() => columnsOf(view, words), [view, words]);
  const selection: Selection<NominationRow> | undefined = picked &&
    onPick && {
      keys: picked,
      onChange: onPick,
      allLabel: words.t('list.selectAll'),
      rowLabel: ({ subjectName }) => words.t('list.select', { name: subjectName }),
    };
  return (
    <DataTable
      caption={words.t('list.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      selection={selection}
    />
  );
}

function columnsOf(view: Props['view'], { t, award }: Words): Column<NominationRow>[] {
  return [
    {
      key: 'subject',
      header: t('list.subject'),
      lead: true,
      cell: ({ id, subjectName, code, posthumous }) => (
        <SubjectLink id={id} name={subjectName} code={code} posthumous={posthumous} />
      ),
    },
    { key: 'award', header: t('list.award'), cell: (row) => award(row.award) },
    { key: 'stage', header: t('list.stage'), cell: ({ stage }) => <StageBadge stage={stage} /> },
    view === 'work'
      ? { key: 'unit', header: t('list.unit'), cell: ({ submittingUnitName }) => submittingUnitName }
      : { key: 'holder', header: t('list.holder'), cell: ({ holderName }) => holderName ?? t('common.none') },
    { key: 'due', header: t('list.due'), cell: ({ dueOn }) => <Due dueOn={dueOn} /> },
  ];
}
