import { Button, ErrorState } from '@vinh-danh/ui';
import { lazy, Suspense } from 'react';
import { useWords } from './messages/words.ts';
import { errorData, isAway } from './trpc.ts';

// The sentences of all refusals are many, and a page is seldom refused.
const RefusalSentence = lazy(() =>
  import('./refusal-sentence.tsx').then(
    ({ RefusalSentence: component }) => ({ default: component }),
    () => ({ default: BrokenLead }),
  ),
);

type FailedPageProps = { readonly error: unknown; readonly retry: () => void; readonly level?: 1 | 2 };

/** A page, or with `level` 2 a part of one, that could not be read at all. */
export function FailedPage({ error, retry, level }: FailedPageProps) {
  const { t } = useWords();
  const refusal = errorData(error)?.refusal;
  const away = isAway(error);
  return (
    <ErrorState level={level} title={away ? t('errors.away') : t('errors.title')}>
      <p>
        {refusal ? (
          <Suspense fallback={null}>
            <RefusalSentence refusal={refusal} />
          </Suspense>
        ) : away ? (
          t('errors.awayLead')
        ) : (
          <BrokenLead />
        )}
      </p>
      {(!refusal || away) && <Button onClick={retry}>{t('common.retry')}</Button>}
    </ErrorState>
  );
}

function BrokenLead() {
  return useWords().t('app.brokenLead');
}
