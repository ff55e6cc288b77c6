import { type Column, DataTable, type Selection, type TableSort } from '@vinh-danh/ui';
import { useMemo } from 'react';
import { useWords, type Words } from '../messages/words.ts';
import type { NominationRow } from '../trpc.ts';
import { Due } from './due.tsx';
import { StageBadge } from './stage-badge.tsx';
import { SubjectLink } from './subject-link.tsx';

type Row = Omit<NominationRow, 'actions'>;

type Props = {
  readonly rows: readonly Row[];
  /** `work` tells whose it is, `holder` who has it, `all` that and when it was decided. */
  readonly view: 'work' | 'holder' | 'all';
  readonly picked?: ReadonlySet<string>;
  readonly onPick?: (picked: ReadonlySet<string>) => void;
  readonly sort?: TableSort;
};

export function NominationTable({ rows, view, picked, onPick, sort }: Props) {
  const words = useWords();
  const columns = useMemo(() => columnsOf(view, words), [view, words]);
  const selection: Selection<Row> | undefined = picked &&
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
      sort={sort}
    />
  );
}

function columnsOf(view: Props['view'], { t, award, day }: Words): Column<Row>[] {
  return [
    {
      key: 'name',
      header: t('list.subject'),
      lead: true,
      sortable: true,
      cell: ({ id, subjectName, code, posthumous }) => (
        <SubjectLink id={id} name={subjectName} code={code} posthumous={posthumous} />
      ),
    },
    { key: 'award', header: t('list.award'), bare: true, sortable: true, cell: (row) => award(row.award) },
    {
      key: 'stage',
      header: t('list.stage'),
      bare: true,
      whole: true,
      cell: ({ stage }) => <StageBadge stage={stage} />,
    },
    view === 'work'
      ? { key: 'unit', header: t('list.unit'), bare: true, cell: ({ submittingUnitName }) => submittingUnitName }
      : { key: 'holder', header: t('list.holder'), cell: ({ holderName }) => holderName ?? t('common.none') },
    { key: 'due', header: t('list.due'), sortable: true, whole: true, cell: ({ dueOn }) => <Due dueOn={dueOn} /> },
    ...(view === 'all'
      ? [
          {
            key: 'decided',
            header: t('list.decidedOn'),
            sortable: true,
            whole: true,
            cell: ({ decidedOn }: Row) => day(decidedOn),
          },
        ]
      : []),
  ];
}
