import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable, Empty, Honoured, Loading, Prose, Section } from '@vinh-danh/ui';
import { useWords, type Words } from '../messages/words.ts';
import { Due } from '../nominations/due.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { type PendingConsultation, trpc } from '../trpc.ts';

/** The questions that wait for the person's agency, oldest deadline first. */
export function Questions() {
  const words = useWords();
  const { t } = words;
  const { data } = useQuery(trpc.consultations.pending.queryOptions());
  return (
    <Section
      title={t('consult.title')}
      aside={data && data.length > 0 && <ButtonLink to="/consultations">{t('homes.answer')}</ButtonLink>}
    >
      {!data && <Loading label={t('common.loading')} />}
      {data?.length === 0 && <Empty title={t('consult.empty')}>{t('consult.emptyLead')}</Empty>}
      {data && data.length > 0 && (
        <DataTable caption={t('consult.title')} rows={data} rowKey={({ id }) => id} columns={columnsOf(words)} />
      )}
    </Section>
  );
}

function columnsOf({ t }: Words): Column<PendingConsultation>[] {
  return [
    {
      key: 'subject',
      header: t('list.subject'),
      lead: true,
      cell: ({ subjectName }) => <Honoured>{subjectName}</Honoured>,
    },
    { key: 'question', header: t('fields.question'), cell: ({ question }) => <Prose>{question}</Prose> },
    { key: 'askedBy', header: t('consult.askedBy'), cell: ({ askedBy }) => askedBy },
    { key: 'due', header: t('consult.due'), cell: ({ dueOn }) => <Due dueOn={dueOn} /> },
  ];
}
