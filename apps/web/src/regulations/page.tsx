import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Facts, Loading, Notice, PageHead, PrintFrame, ScreenOnly, Section, Stack, StatusBadge } from '@vinh-danh/ui';
import { lazy, useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { useSession } from '../session.ts';
import { type RegulationRead, trpc } from '../trpc.ts';
import { Acts } from './acts.tsx';
import { ActBar } from './act-bar.tsx';
import { Changes } from './changes.tsx';
import { ContentTable } from './content-table.tsx';
import { statusTones, tellVersion } from './tell-version.ts';
import { useRegulationWords } from './use-regulation-words.ts';
import { Waiting } from './waiting.tsx';
import { WhatIf } from './what-if.tsx';

// Readers do without the fields and their checks.
const EditDraft = lazy(() => import('./edit-draft.tsx').then(({ EditDraft: component }) => ({ default: component })));
const route = getRouteApi('/regulations/$id');

/** One version: what it lays down beside the law, what it changes, and for the offices inside what may be done with it. */
export function RegulationPage() {
  const { id } = route.useParams();
  return (
    <Waiting>
      <Version key={id} id={id} />
    </Waiting>
  );
}

function Version({ id }: { readonly id: string }) {
  const { t } = useRegulationWords();
  const [isEdited, setEdited] = useState(false);
  const { data: regulation, error, refetch } = useQuery(trpc.regulations.get.queryOptions({ id }));
  if (error && !regulation) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!regulation) return <Loading label={t('common.loading')} />;
  return isEdited && regulation.may.edit ? (
    <EditDraft regulation={regulation} onDone={() => setEdited(false)} />
  ) : (
    <Shown regulation={regulation} onEdit={() => setEdited(true)} />
  );
}

type ShownProps = { readonly regulation: RegulationRead; readonly onEdit: () => void };

function Shown({ regulation, onEdit }: ShownProps) {
  const words = useRegulationWords();
  const { r, day } = words;
  const { today, user } = useSession();
  const { id, status, number, may, changes, decisionNote } = regulation;
  const isOpen = status === 'draft' || status === 'proposed';
  const isInside = may.draft || may.edit || may.withdraw || may.decide || regulation.acts.length > 0;
  return (
    <PrintFrame
      title={tellVersion(regulation, words)}
      about={r('printAbout', { day: day(today), name: user.name })}
      printLabel={r('print')}
    >
      <Stack gap="wide">
        {status === 'refused' && (
          <Notice tone="danger" title={r('refusedTitle')}>
            {decisionNote}
          </Notice>
        )}
        {may.decide && (
          <ScreenOnly>
            <Notice tone="info" title={r('waitsTitle')}>
              {r('approveLead')}
            </Notice>
          </ScreenOnly>
        )}
        <PageHead
          title={tellVersion(regulation, words)}
          lead={<StatusBadge tone={statusTones[status]}>{r(`statuses.${status}`)}</StatusBadge>}
        />
        <About regulation={regulation} />
        <ScreenOnly>
          <ActBar regulation={regulation} onEdit={onEdit} />
        </ScreenOnly>
        <Section title={r(number === 1 ? 'changesLaw' : 'changes')}>
          <Changes changes={changes} />
        </Section>
        <ContentTable {...regulation} />
        {isOpen && isInside && (
          <ScreenOnly>
            <WhatIf id={id} />
          </ScreenOnly>
        )}
        {regulation.acts.length > 0 && <Acts acts={regulation.acts} />}
      </Stack>
    </PrintFrame>
  );
}

function About({ regulation }: { readonly regulation: RegulationRead }) {
  const { r, day, date } = useRegulationWords();
  const { organisationName, symbol, validFrom, draftedBy, decidedBy, decidedAt, reason, decisionNote, status } =
    regulation;
  return (
    <Facts
      across
      facts={[
        { label: r('facts.province'), value: organisationName },
        { label: r('facts.symbol'), value: symbol },
        { label: r('facts.validFrom'), value: day(validFrom) },
        { label: r('facts.drafted'), value: draftedBy },
        { label: r('facts.decided'), value: decidedBy && decidedAt && `${decidedBy}, ${date(decidedAt)}` },
        { label: r('facts.reason'), value: reason },
        { label: r('note'), value: status === 'approved' ? decisionNote : null },
      ]}
    />
  );
}
