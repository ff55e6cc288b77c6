import { Button, ErrorState, Notice } from '@vinh-danh/ui';
import { tellRefusal } from './messages/refusal.ts';
import { useWords } from './messages/words.ts';
import { errorData, isAway, type ServerRefusal } from './trpc.ts';

/** A refusal in words, with the rule behind it. */
export function RefusalNotice({ refusal }: { readonly refusal: ServerRefusal }) {
  const words = useWords();
  const { sentence, source } = tellRefusal(refusal, words);
  return (
    <Notice tone="danger" title={words.t('errors.refused')} source={source} announce>
      <p>{sentence}</p>
    </Notice>
  );
}

/** Why an act did not go through: refused, the server away, or a fault of ours. What was typed is still there. */
export function FailureNotice({ error }: { readonly error: unknown }) {
  const { t } = useWords();
  const data = errorData(error);
  if (isAway(error)) {
    return (
      <Notice tone="warning" title={t('errors.away')} announce>
        <p>{t('errors.awayKept')}</p>
      </Notice>
    );
  }
  if (data?.refusal) return <RefusalNotice refusal={data.refusal} />;
  if (data?.fields) return <Notice tone="danger" title={t('errors.checkFields')} announce />;
  return (
    <Notice tone="danger" title={t('errors.unexpected')} announce>
      <p>{t('errors.unexpectedLead')}</p>
    </Notice>
  );
}

type FailedPageProps = { readonly error: unknown; readonly retry: () => void; readonly level?: 1 | 2 };

/** A page, or with `level` 2 a part of one, that could not be read at all. */
export function FailedPage({ error, retry, level }: FailedPageProps) {
  const words = useWords();
  const { t } = words;
  const refusal = errorData(error)?.refusal;
  const lead = refusal
    ? tellRefusal(refusal, words).sentence
    : isAway(error)
      ? t('errors.awayLead')
      : t('app.brokenLead');
  return (
    <ErrorState level={level} title={isAway(error) ? t('errors.away') : t('errors.title')}>
      <p>{lead}</p>
      {(!refusal || isAway(error)) && <Button onClick={retry}>{t('common.retry')}</Button>}
    </ErrorState>
  );
}
