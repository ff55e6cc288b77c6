import { Notice } from '@vinh-danh/ui';
import { FailureNotice } from '../failure-notice.tsx';
import { errorData } from '../trpc.ts';
import { useDirectionWords } from './use-direction-words.ts';

/** Why an act on a task did not go through; where somebody else was first, who. */
export function Failure({ error }: { readonly error: unknown }) {
  const { d, t, time } = useDirectionWords();
  const refusal = errorData(error)?.refusal;
  const { actor, at } = (refusal?.params ?? {}) as { actor?: string; at?: string };
  if (refusal?.code !== 'conflict' || !actor || !at) return <FailureNotice error={error} />;
  return (
    <Notice tone="danger" title={t('errors.refused')} announce>
      <p>{d('conflict', { actor, at: time(at) })}</p>
    </Notice>
  );
}
