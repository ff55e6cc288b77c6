import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Empty, Loading, PageHead, Quiet, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useWords, type Words } from '../messages/words.ts';
import { Due } from '../nominations/due.tsx';
import { type BatchKey, type LeadingBatch, trpc } from '../trpc.ts';
import { tellAwards, titleOf } from './tell-batch.ts';

const tasks = ['decide', 'sign'] as const satisfies readonly BatchKey['task'][];

/** A leader's desk: what waits for a decision and what for a signature, batch by batch. */
export function DeskPage() {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = useQuery(trpc.leading.batches.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const columns = columnsOf(words);
  return (
    <Stack gap="wide">
      <PageHead
        title={t('leading.title')}
        lead={t('leading.lead', { count: data.reduce((sum, { count }) => sum + count, 0) })}
      />
      {data.length === 0 && <Empty title={t('leading.empty')}>{t('leading.emptyLead')}</Empty>}
      {tasks.map((task) => {
        const batches = data.filter(({ key }) => key.task === task);
        return (
          batches.length > 0 && (
            <Section key={task} title={t(`leading.tasks.${task}`)}>
              <DataTable
                caption={t(`leading.tasks.${task}`)}
                columns={columns}
                rows={batches}
                rowKey={({ key }) => JSON.stringify(key)}
              />
            </Section>
          )
        );
      })}
    </Stack>
  );
}

function columnsOf(words: Words): Column<LeadingBatch>[] {
  const { t, day } = words;
  return [
    {
      key: 'batch',
      header: t('leading.batch'),
      lead: true,
      cell: (batch) => (
        <>
          <Link to="/leading/batch" search={batch.key}>
            {titleOf(batch, words)}
          </Link>
          <br />
          <Quiet>
            {batch.letter && t('leading.sent', { sender: batch.senderName, day: day(batch.letter.signedOn) })}
            {batch.onBehalfOf && ` ${t('leading.insteadOf', { name: batch.onBehalfOf })}`}
          </Quiet>
        </>
      ),
    },
    { key: 'contents', header: t('leading.contents'), cell: (batch) => tellAwards(batch, words) },
    { key: 'unusual', header: t('leading.toLookAt'), cell: (batch) => <Unusual batch={batch} /> },
    { key: 'due', header: t('list.due'), cell: ({ dueOn }) => <Due dueOn={dueOn} /> },
  ];
}

function Unusual({ batch: { hard, posthumous } }: { readonly batch: LeadingBatch }) {
  const { t } = useWords();
  if (hard + posthumous === 0) return <Quiet>{t('common.no')}</Quiet>;
  return (
    <Stack gap="tight">
      {hard > 0 && (
        <span>
          <StatusBadge tone="danger">{t('leading.hardCount', { count: hard })}</StatusBadge>
        </span>
      )}
      {posthumous > 0 && <span>{t('leading.posthumousCount', { count: posthumous })}</span>}
    </Stack>
  );
}
