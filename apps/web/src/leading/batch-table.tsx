import { Link } from '@tanstack/react-router';
import { type Column, DataTable, Quiet, Stack, StatusBadge } from '@vinh-danh/ui';
import { useAllWords, type AllWords } from '../messages/further/words.ts';
import { Due } from '../nominations/due.tsx';
import { StageBadge } from '../nominations/stage-badge.tsx';
import type { LeadingBatch } from '../trpc.ts';
import { tellAwards, titleOf } from './tell-batch.ts';

type Props = {
  readonly caption: string;
  readonly batches: readonly LeadingBatch[];
  /** Whether they wait for different things, so that each says for what. */
  readonly mixed?: boolean;
};

/** Batches by their letters: who asks for what, what to look at, until when. */
export function BatchTable({ caption, batches, mixed = false }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={columnsOf(useAllWords(), mixed)}
      rows={batches}
      rowKey={({ key }) => JSON.stringify(key)}
    />
  );
}

function columnsOf(words: AllWords, mixed: boolean): Column<LeadingBatch>[] {
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
    ...(mixed ? [taskColumn(words)] : []),
    { key: 'unusual', header: t('leading.toLookAt'), whole: true, cell: (batch) => <Unusual batch={batch} /> },
    { key: 'due', header: t('list.due'), whole: true, cell: ({ dueOn }) => <Due dueOn={dueOn} /> },
  ];
}

function taskColumn({ t }: AllWords): Column<LeadingBatch> {
  return {
    key: 'task',
    header: t('list.stage'),
    whole: true,
    cell: ({ key }) => <StageBadge stage={key.task === 'decide' ? 'leader' : 'approved'} />,
  };
}

function Unusual({ batch: { hard, posthumous } }: { readonly batch: LeadingBatch }) {
  const { t } = useAllWords();
  if (hard + posthumous === 0) return <Quiet>{t('common.none')}</Quiet>;
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
