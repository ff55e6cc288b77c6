import { Button, type Column, DataTable, Empty, Honoured, Notice, Prose, Quiet, Stack } from '@vinh-danh/ui';
import { lazy, Suspense, useState } from 'react';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import { Due } from '../nominations/due.tsx';
import type { PendingConsultation } from '../trpc.ts';

const ActDialog = lazy(() =>
  import('../nominations/acts/act-dialog.tsx').then(({ ActDialog: component }) => ({ default: component })),
);

/** The questions other agencies have put to this one, each with its answer's button. */
export function PendingQuestions({ pending }: { readonly pending: readonly PendingConsultation[] }) {
  const words = useAllWords();
  const { t } = words;
  const [open, setOpen] = useState<PendingConsultation>();
  const [done, setDone] = useState(false);
  return (
    <Stack>
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

function columnsOf(
  { t, award }: AllWords,
  onAnswer: (item: PendingConsultation) => void,
): Column<PendingConsultation>[] {
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
