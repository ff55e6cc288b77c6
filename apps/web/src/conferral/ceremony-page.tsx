import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Empty, Facts, Loading, PageHead, Row, Section, Stack, Timeline } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { ButtonLink } from '../routes/links.tsx';
import { type CeremonyRead, trpc } from '../trpc.ts';
import { AddDecisionDialog } from './add-decision-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { CeremonyDialog } from './ceremony-dialog.tsx';
import { HandoverTable } from './handover-table.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { PaperRegister } from './paper-register.tsx';
import { useConferralWords } from './use-conferral-words.ts';

const route = getRouteApi('/conferral/$id');

/** One ceremony: who is to receive, what was handed over; as a register on paper to be signed. */
export function CeremonyPage() {
  return (
    <Waiting>
      <Ceremony />
    </Waiting>
  );
}

function Ceremony() {
  const { id } = route.useParams();
  const isPaper = route.useSearch().view === 'paper';
  const { t, c, day } = useConferralWords();
  const { data: ceremony, error, refetch } = useQuery(trpc.conferral.get.queryOptions({ id }));
  if (error && !ceremony) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!ceremony) return <Loading label={t('common.loading')} />;
  if (isPaper) return <PaperRegister ceremony={ceremony} />;
  const { title, organiserName, heldOn, place, state, rows } = ceremony;
  return (
    <Stack gap="wide">
      <PageHead
        title={title}
        lead={<Link to="/conferral">{c('all')}</Link>}
        actions={<CeremonyActs ceremony={ceremony} />}
      />
      <Facts
        across
        facts={[
          { label: c('heldOn'), value: day(heldOn) },
          { label: c('place'), value: place },
          { label: c('organiser'), value: organiserName },
          { label: c('state'), value: c(`states.${state}`) },
        ]}
      />
      <Section title={c('list')}>
        {rows.length === 0 ? (
          <Empty title={c('emptyList')}>{c('emptyListLead')}</Empty>
        ) : (
          <HandoverTable ceremony={ceremony} />
        )}
      </Section>
      <History acts={ceremony.acts} />
    </Stack>
  );
}

function CeremonyActs({ ceremony }: { readonly ceremony: CeremonyRead }) {
  const { c } = useConferralWords();
  const [open, setOpen] = useState<'edit' | 'decision' | 'hold' | 'cancel'>();
  const { id, rows, mayChange } = ceremony;
  const close = () => setOpen(undefined);
  return (
    <Row>
      {mayChange && rows.length > 0 && (
        <Button kind="primary" onClick={() => setOpen('hold')}>
          {c('hold')}
        </Button>
      )}
      {mayChange && <Button onClick={() => setOpen('decision')}>{c('addDecision')}</Button>}
      {rows.length > 0 && (
        <ButtonLink to="/conferral/$id" params={{ id }} search={{ view: 'paper' }}>
          {c('paper')}
        </ButtonLink>
      )}
      {mayChange && <Button onClick={() => setOpen('edit')}>{c('edit')}</Button>}
      {mayChange && (
        <Button kind="danger" onClick={() => setOpen('cancel')}>
          {c('cancel')}
        </Button>
      )}
      {open === 'edit' && <CeremonyDialog ceremony={ceremony} onClose={close} />}
      {open === 'decision' && <AddDecisionDialog ceremony={ceremony} onClose={close} />}
      {open === 'hold' && <HoldDialog ceremony={ceremony} onClose={close} />}
      {open === 'cancel' && <CancelDialog ceremony={ceremony} onClose={close} />}
    </Row>
  );
}

function History({ acts }: Pick<CeremonyRead, 'acts'>) {
  const { c, time } = useConferralWords();
  if (acts.length === 0) return null;
  const items = acts
    .map(({ act, actor, organisation, at }, index) => ({
      key: String(index),
      title: c(`acts.${act}`),
      meta: c('actBy', { actor, organisation, at: time(at) }),
    }))
    .toReversed();
  return (
    <Section title={c('history')}>
      <Timeline items={items} />
    </Section>
  );
}
