import { Link } from '@tanstack/react-router';
import { Bullets, type Column, DataTable, Honoured, Prose, Quiet, Section, Stack } from '@vinh-danh/ui';
import { useWords, type Words } from '../messages/words.ts';
import { SubjectLink } from '../nominations/subject-link.tsx';
import type { Home } from '../trpc.ts';

type Row = NonNullable<Home['unit']>['returned'][number];
type Props = { readonly rows: readonly Row[] };

/** What came back to the unit, with the words of whoever sent it back; the list below has the dossiers to work on. */
export function Returned({ rows }: Props) {
  const { t, day } = useWords();
  return (
    <Section title={t('homes.returned')}>
      <Bullets>
        {rows.map(({ id, subjectName, reason, by, dueOn }) => (
          <li key={id}>
            <Link to="/nominations/$id" params={{ id }}>
              <Honoured>{subjectName}</Honoured>
            </Link>
            <Prose>{reason ?? t('common.none')}</Prose>
            <Quiet>{t('homes.returnedBy', { by: by ?? t('common.none'), due: day(dueOn) })}</Quiet>
          </li>
        ))}
      </Bullets>
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
