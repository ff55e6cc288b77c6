import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, FormWidth, Loading, Notice, PageHead, Stack, TextField } from '@vinh-danh/ui';
import { type FormEvent, useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { Waiting } from '../regulations/waiting.tsx';
import { type ReportFormRead, trpc } from '../trpc.ts';
import { isIncomplete, toCheckDraft, toContent, toDraft } from './builder.ts';
import { type ContentDraft, ContentFields } from './content-fields.tsx';
import { FormFailure } from './form-failure.tsx';
import { useReportAct } from './use-report-act.ts';
import { useReportWords } from './use-report-words.ts';

const route = getRouteApi('/reports/forms/$id/revise');

/** The board changes what a form asks from now on. */
export function RevisePage() {
  return (
    <Waiting>
      <Revise />
    </Waiting>
  );
}

function Revise() {
  const { id } = route.useParams();
  const { t, r } = useReportWords();
  const { data: form, error, refetch } = useQuery(trpc.reports.overview.queryOptions({ formId: id }));
  if (error && !form) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!form) return <Loading label={t('common.loading')} />;
  return (
    <Stack gap="wide">
      <PageHead title={r('revise')} lead={form.title} />
      <Notice tone="info" title={r('reviseVersion', { version: form.version })}>
        <p>{r('reviseLead')}</p>
      </Notice>
      <Reviser key={form.id} form={form} />
    </Stack>
  );
}

function Reviser({ form: { id, title: before, version, content } }: { readonly form: ReportFormRead }) {
  const words = useReportWords();
  const { t, r } = words;
  const navigate = useNavigate();
  // Whatever others do meanwhile: the version that was read is the one that is revised.
  const [known] = useState(version);
  const [title, setTitle] = useState(before);
  const [draft, setDraft] = useState<ContentDraft>(() => ({
    indicators: content.indicators.map(toDraft),
    checks: content.checks.map(toCheckDraft),
  }));
  const [tried, setTried] = useState(false);
  const { commandId, onSettled } = useReportAct();
  const revise = useMutation(
    trpc.reports.revise.mutationOptions({
      onSettled,
      onSuccess: () => void navigate({ to: '/reports/forms/$id', params: { id } }),
    }),
  );
  const incomplete = isIncomplete(title, draft.indicators, draft.checks);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (incomplete) return;
    revise.mutate({ commandId, id, version: known, content: toContent(title, draft.indicators, draft.checks) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormWidth>
        <Stack gap="wide">
          <TextField
            label={r('formTitle')}
            required
            maxLength={200}
            value={title}
            error={tried && title.trim() === '' ? r('fill') : undefined}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <ContentFields content={draft} onChange={setDraft} />
          {tried && incomplete && (
            <Notice tone="danger" title={t('errors.refused')} announce>
              <p>{r('builder.faults.incomplete')}</p>
            </Notice>
          )}
          {revise.error && <FormFailure error={revise.error} words={words} />}
          <div>
            <Button type="submit" kind="primary" busy={revise.isPending}>
              {r('reviseConfirm')}
            </Button>
          </div>
        </Stack>
      </FormWidth>
    </form>
  );
}
