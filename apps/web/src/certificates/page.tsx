import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loading, PageHead, Quiet, ScreenOnly, Section, Stack } from '@vinh-danh/ui';
import { useState } from 'react';
import { FailedPage } from '../failure.tsx';
import { type Certificate, trpc } from '../trpc.ts';
import { CertificateTable } from './certificate-table.tsx';
import { PrintPanel } from './print-panel.tsx';
import { ReprintDialog } from './reprint-dialog.tsx';
import { RunNotice } from './run-notice.tsx';
import { useCertificateWords } from './use-certificate-words.ts';
import { usePrintChoice } from './use-print-choice.ts';

const route = getRouteApi('/certificates/$decisionId');

/** The certificates of a decision: its register, and for the issuer's clerk the printing of them. */
export function CertificatesPage() {
  const { decisionId } = route.useParams();
  const { t, c, day } = useCertificateWords();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(trpc.certificates.list.queryOptions({ decisionId }));
  const [again, setAgain] = useState<Certificate>();
  const [startedRun, setStartedRun] = useState<string>();
  const [choice, choose] = usePrintChoice();
  if (error && !data) return <FailedPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading label={t('common.loading')} />;
  const { decision, mayPrint, items } = data;
  const runId = startedRun ?? data.run?.id;
  const renew = () => void client.invalidateQueries(trpc.certificates.list.queryFilter({ decisionId }));
  const onStarted = (id: string) => {
    setAgain(undefined);
    setStartedRun(id);
  };
  return (
    <Stack gap="wide">
      <PageHead
        title={c('title', { symbol: decision.symbol })}
        lead={c('lead', { issuer: decision.issuerName, day: day(decision.decidedOn) })}
        actions={
          <Link to="/decisions/$id" params={{ id: decisionId }}>
            {t('decisions.pageTitle', { symbol: decision.symbol })}
          </Link>
        }
      />
      {mayPrint ? (
        <ScreenOnly>
          <Section title={c('print')}>
            <Stack>
              {runId && <RunNotice key={runId} id={runId} onEnd={renew} />}
              <PrintPanel list={data} choice={choice} choose={choose} onStarted={onStarted} onKept={renew} />
            </Stack>
          </Section>
        </ScreenOnly>
      ) : (
        <p>
          <Quiet>{c('onlyClerk')}</Quiet>
        </p>
      )}
      <Section title={c('list')}>
        <CertificateTable items={items} onAgain={mayPrint ? setAgain : undefined} />
      </Section>
      {again && (
        <ReprintDialog
          certificate={again}
          decisionId={decisionId}
          choice={choice}
          onStarted={onStarted}
          onClose={() => setAgain(undefined)}
        />
      )}
    </Stack>
  );
}
