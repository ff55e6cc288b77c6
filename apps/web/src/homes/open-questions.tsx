import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Honoured, Section } from '@vinh-danh/ui';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import { Due } from '../nominations/due.tsx';
import type { Home } from '../trpc.ts';

type Question = NonNullable<Home['questions']>[number];

/** What was asked of other agencies and has not been answered. */
export function OpenQuestions({ questions }: { readonly questions: NonNullable<Home['questions']> }) {
  const words = useAllWords();
  const { t } = words;
  return (
    <Section title={t('homes.openQuestions')}>
      <DataTable
        caption={t('homes.openQuestions')}
        rows={questions}
        rowKey={({ nominationId, agencyName }) => `${nominationId} ${agencyName}`}
        columns={columnsOf(words)}
      />
    </Section>
  );
}

function columnsOf({ t, award }: AllWords): Column<Question>[] {
  return [
    {
      key: 'subject',
      header: t('list.subject'),
      lead: true,
      cell: ({ nominationId, subjectName }) => (
        <Link to="/nominations/$id" params={{ id: nominationId }}>
          <Honoured>{subjectName}</Honoured>
        </Link>
      ),
    },
    { key: 'award', header: t('list.award'), cell: (row) => award(row.award) },
    { key: 'agency', header: t('homes.agency'), cell: ({ agencyName }) => agencyName },
    { key: 'due', header: t('consult.due'), cell: ({ dueOn }) => <Due dueOn={dueOn} /> },
  ];
}
