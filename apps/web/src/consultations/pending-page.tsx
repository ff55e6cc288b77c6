import { useQuery } from '@tanstack/react-query';
import {
  Button,
  type Column,
  DataTable,
  Empty,
  Honoured,
  Loading,
  Notice,
  PageHead,
  Prose,
  Quiet,
  Stack,
} from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { useWords, type Words } from '../messages/words.ts';
import { Due } from '../nominations/due.tsx';
import { type PendingConsultation, trpc } from '../trpc.ts';

const ActDialog = lazy(() =>
  import('../nominations/acts/act-dialog.tsx').then(({ ActDialog: component }) => ({ default: component })),
);

/** The questions other agencies have put to this one, oldest deadline first. */
export function PendingPage() {
  const words = useWords();
  const { t } = words;
  const { data: pending, error, refetch } = useQuery(trpc.consultations.pending.queryOptions());
  const [open, setOpen] = useState<PendingConsultation>();
  const [done, setDone] = useState(false);
  if (error && !pending) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!pending) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead title={t('consult.title')} lead={t('consult.lead', { count: pending.length })} />
      {done && <Notice tone="success" title={t('consult.done')} announce />}
      {pending.length === 0 ? (
        <Empty title={t('consult.empty')}>{t('consult.emptyLead')}</Empty>
      ) : (
        <DataTable
          caption={t('consult.title')}
          columns={columnsOf(words, setOpen)}
          rows={pending}
          rowKey={({ id }) => id}
        />
      )}
      {open && (
        <Suspense fallback={null}>
          <ActDialog
            id={open.nominationId}
            version={open.version}
            type="answerConsultation"
            title={t('consult.answerTo', { name: open.subjectName })}
            acting={open.question}
            danger={false}
            context={{ consultations: [{ id: open.id, label: open.question.slice(0, 120) }] }}
            defaults={{ consultationId: open.id }}
            onClose={() => setOpen(undefined)}
            onDone={() => {
              setOpen(undefined);
              setDone(true);
            }}
          />
        </Suspense>
      )}
    </Stack>
  );
}

function columnsOf({ t, award }: Words, onAnswer: (item: PendingConsultation) => void): Column<PendingConsultation>[] {
  return [
    {
      key: 'subject',
      header: t('list.subject'),
      lead: true,
      cell: (item) => (
        <>
          <Honoured>{item.subjectName}</Honoured>
          <br />
          <Quiet>{award(item.award)}</Quiet>
        </>
      ),
    },
    { key: 'question', header: t('fields.question'), cell: ({ question }) => <Prose>{question}</Prose> },
    { key: 'askedBy', header: t('consult.askedBy'), cell: ({ askedBy }) => askedBy },
    { key: 'due', header: t('consult.due'), cell: ({ dueOn }) => <Due dueOn={dueOn} /> },
    {
      key: 'answer',
      header: t('consult.answer'),
      cell: (item) => (
        <Button label={t('consult.answerTo', { name: item.subjectName })} onClick={() => onAnswer(item)}>
          {t('consult.answer')}
        </Button>
      ),
    },
  ];
}
