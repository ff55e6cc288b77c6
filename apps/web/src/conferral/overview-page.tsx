import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, type Column, DataTable, Empty, Honoured, Loading, PageHead, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type CeremonyRow, trpc } from '../trpc.ts';
import { CeremonyDialog } from './ceremony-dialog.tsx';
import { type ConferralWords, useConferralWords } from './use-conferral-words.ts';
import { WaitingSection } from './waiting-section.tsx';

/** Ceremonies, and what is decided and not handed over. */
export function ConferralPage() {
  return (
    <Waiting>
      <Overview />
    </Waiting>
  );
}

function Overview() {
  const words = useConferralWords();
  const { t, c, number } = words;
  const [isPlanning, setPlanning] = useState(false);
  const { data, error, refetch } = useQuery(trpc.conferral.overview.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { ceremonies, waiting, organisers } = data;
  return (
    <Stack gap="wide">
      <PageHead
        title={c('title')}
        lead={c('lead')}
        actions={
          organisers.length > 0 && (
            <Button kind="primary" onClick={() => setPlanning(true)}>
              {c('plan')}
            </Button>
          )
        }
      />
      <Section title={c('ceremonies')}>
        {ceremonies.length === 0 ? (
          <Empty title={c('noCeremony')}>{c('noCeremonyLead')}</Empty>
        ) : (
          <DataTable caption={c('ceremonies')} columns={columnsOf(words)} rows={ceremonies} rowKey={({ id }) => id} />
        )}
      </Section>
      <Section title={c('waiting', { count: number(waiting.length) })}>
        <WaitingSection overview={data} />
      </Section>
      {isPlanning && <CeremonyDialog organisers={organisers} onClose={() => setPlanning(false)} />}
    </Stack>
  );
}

function columnsOf({ c, day, number }: ConferralWords): Column<CeremonyRow>[] {
  return [
    {
      key: 'title',
      header: c('ceremony'),
      lead: true,
      cell: ({ id, title }) => (
        <Link to="/conferral/$id" params={{ id }}>
          <Honoured>{title}</Honoured>
        </Link>
      ),
    },
    { key: 'heldOn', header: c('heldOn'), whole: true, cell: ({ heldOn }) => day(heldOn) },
    { key: 'place', header: c('place'), cell: ({ place }) => place },
    { key: 'organiser', header: c('organiser'), cell: ({ organiserName }) => organiserName },
    { key: 'state', header: c('state'), cell: ({ state }) => c(`states.${state}`) },
    {
      key: 'progress',
      header: c('progress'),
      numeric: true,
      cell: ({ handedOver, listed }) => c('ofListed', { done: number(handedOver), listed: number(listed) }),
    },
  ];
}
