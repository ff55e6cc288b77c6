import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Empty, Loading, PageHead, Stack } from '@vinh-danh/ui';
import { FailedPage } from '../failure.tsx';
import { useSession } from '../session.ts';
import { trpc } from '../trpc.ts';
import { DraftForm } from './draft-form.tsx';
import { valuesOf } from './draft-values.ts';
import { useRegulationWords } from './use-regulation-words.ts';
import { Waiting } from './waiting.tsx';

/** A new draft, which begins with what is in force. */
export function NewRegulationPage() {
  return (
    <Waiting>
      <NewDraft />
    </Waiting>
  );
}

function NewDraft() {
  const { t, r } = useRegulationWords();
  const { data, error, refetch } = useQuery(trpc.regulations.list.queryOptions());
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const [province] = data.drafts;
  if (!province) {
    return (
      <Stack gap="wide">
        <PageHead title={r('form.newTitle')} />
        <Empty title={r('form.noProvince')}>{r('form.noProvinceLead')}</Empty>
      </Stack>
    );
  }
  return <Begun organisationId={province.id} />;
}

function Begun({ organisationId }: { readonly organisationId: string }) {
  const { t, r } = useRegulationWords();
  const { today } = useSession();
  const navigate = useNavigate();
  // Not asked again while somebody types.
  const begin = trpc.regulations.start.queryOptions({ organisationId }, { staleTime: Infinity, gcTime: 0 });
  const { data, error, refetch } = useQuery(begin);
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead title={r('form.newTitle')} lead={r('form.newLead', { name: data.organisationName })} />
      <DraftForm
        organisationId={organisationId}
        national={data.national}
        initial={valuesOf({ content: data.content, symbol: null, validFrom: today, reason: '' })}
        onDone={(id) => void navigate({ to: '/regulations/$id', params: { id } })}
      />
    </Stack>
  );
}
