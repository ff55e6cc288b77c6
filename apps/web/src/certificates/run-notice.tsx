import { useQuery } from '@tanstack/react-query';
import { Notice, Progress } from '@vinh-danh/ui';
import { Suspense, useEffect } from 'react';
import { RefusalSentence } from '../refusal-sentence.tsx';
import { alone, trpc } from '../trpc.ts';
import { useCertificateWords } from './use-certificate-words.ts';

const askAgainMs = 700;

/** How far a run has come, asked for as long as it goes on; and how it ended. */
export function RunNotice({ id, onEnd }: { readonly id: string; readonly onEnd: () => void }) {
  const { c, number } = useCertificateWords();
  const { data: run } = useQuery(
    trpc.certificates.run.queryOptions(
      { id },
      {
        trpc: alone,
        refetchInterval: ({ state }) =>
          state.data === undefined || state.data.state === 'running' ? askAgainMs : false,
      },
    ),
  );
  const state = run?.state;
  useEffect(() => {
    if (state !== undefined && state !== 'running') onEnd();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told once, when the state changes
  }, [state]);
  if (!run) return null;
  const { done, total, form } = run;
  switch (run.state) {
    case 'running':
      return (
        <Progress label={c('running', { done: number(done), total: number(total) })} done={done / total}>
          {c('runningLead')}
        </Progress>
      );
    case 'printed':
      return (
        <Notice tone="success" title={c('done', { total })}>
          <a href={`/api/certificates/runs/${id}`} download={form === 'merged' ? 'bang.pdf' : 'bang.zip'}>
            {c('save')}
          </a>
        </Notice>
      );
    case 'interrupted':
      return <Notice tone="warning" title={c('interrupted', { done: number(done), total: number(total) })} />;
    case 'failed':
      return (
        <Notice tone="danger" title={c('failed')}>
          {run.refusal && (
            <p>
              <Suspense fallback={null}>
                <RefusalSentence refusal={run.refusal} />
              </Suspense>
            </p>
          )}
          <p>{c('failedLead')}</p>
        </Notice>
      );
  }
}
