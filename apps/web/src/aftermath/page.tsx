import { useQuery } from '@tanstack/react-query';
import { Columns, Empty, Loading, PageHead, PrintButton, Section, Select, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { PrintedBy } from '../printed-by.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { trpc } from '../trpc.ts';
import { ComplaintItem } from './complaint-item.tsx';
import { FollowUpGroup } from './follow-up-group.tsx';
import { groupOf, groups } from './groups.ts';
import { ReissueItem } from './reissue-item.tsx';
import { useAftermathWords } from './use-aftermath-words.ts';

/** All that is open after decisions, the person's own first. */
export function AftermathPage() {
  return (
    <Waiting>
      <Open />
    </Waiting>
  );
}

function Open() {
  const { t, a, number } = useAftermathWords();
  const { data, error, refetch } = useQuery(trpc.aftermath.list.queryOptions());
  const [whose, setWhose] = useState<'mine' | 'everybody'>();
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const own = {
    followUps: data.followUps.filter(({ maySettle }) => maySettle),
    complaints: data.complaints.filter(({ acts }) => acts.length > 0),
    reissues: data.reissues.filter(({ mayDecide }) => mayDecide),
  };
  const hasOwn = own.followUps.length + own.complaints.length + own.reissues.length > 0;
  const shown = (whose ?? (hasOwn ? 'mine' : 'everybody')) === 'mine' ? own : data;
  const { followUps, complaints, reissues } = shown;
  const isEmpty = followUps.length + complaints.length + reissues.length === 0;
  return (
    <Stack gap="wide">
      <PageHead
        title={a('title')}
        lead={
          <>
            {a('lead')}
            <PrintedBy />
          </>
        }
        actions={!isEmpty && <PrintButton>{t('list.print')}</PrintButton>}
      />
      <Columns>
        <Select
          label={a('whose')}
          value={shown === own ? 'mine' : 'everybody'}
          options={(['mine', 'everybody'] as const).map((value) => ({ value, label: a(value) }))}
          onChange={({ currentTarget }) => setWhose(currentTarget.value as 'mine' | 'everybody')}
        />
      </Columns>
      {isEmpty && <Empty title={a('nothing')}>{a('nothingLead')}</Empty>}
      {groups.map((group) => (
        <FollowUpGroup key={group} group={group} rows={followUps.filter((row) => groupOf(row) === group)} />
      ))}
      {reissues.length > 0 && (
        <Section title={a('reissues', { count: number(reissues.length) })}>
          {reissues.map((reissue) => (
            <ReissueItem key={reissue.id} reissue={reissue} withSubject />
          ))}
        </Section>
      )}
      {complaints.length > 0 && (
        <Section title={a('complaints', { count: number(complaints.length) })}>
          {complaints.map((complaint) => (
            <ComplaintItem key={complaint.id} complaint={complaint} withSubject />
          ))}
        </Section>
      )}
    </Stack>
  );
}
