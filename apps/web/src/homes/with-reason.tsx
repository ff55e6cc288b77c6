import { type Column, DataTable, Prose, Quiet, Section, Stack } from '@vinh-danh/ui';
import { useWords, type Words } from '../messages/words.ts';
import { Due } from '../nominations/due.tsx';
import { SubjectLink } from '../nominations/subject-link.tsx';
import type { Home } from '../trpc.ts';

type Row = NonNullable<Home['unit']>['returned'][number];
type Props = { readonly rows: readonly Row[] };

/** What came back to the unit, with the words of whoever sent it back. */
export function Returned({ rows }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={t('homes.returned')}>
      <DataTable
        caption={t('homes.returned')}
        columns={[...columnsOf(words), dueColumn(words)]}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

/** What was refused, and why. */
export function Refused({ rows }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={t('homes.refused')}>
      <DataTable caption={t('homes.refused')} columns={columnsOf(words)} rows={rows} rowKey={({ id }) => id} />
    </Section>
  );
}

function columnsOf({ t, award }: Words): Column<Row>[] {
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
    {
      key: 'reason',
      header: t('homes.reason'),
      cell: ({ reason, by }) => (
        <Stack gap="tight">
          <Prose>{reason ?? t('common.none')}</Prose>
          {by && <Quiet>{by}</Quiet>}
        </Stack>
      ),
    },
  ];
}

function dueColumn({ t }: Words): Column<Row> {
  return { key: 'due', header: t('list.due'), cell: ({ dueOn }) => <Due dueOn={dueOn} /> };
}
