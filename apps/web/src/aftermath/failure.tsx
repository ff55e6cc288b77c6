import { Notice } from '@vinh-danh/ui';
import { FailureNotice } from '../failure-notice.tsx';
import { errorData, type ServerRefusal } from '../trpc.ts';
import { tellRefusal } from '../messages/refusal.ts';
import { type AftermathWords, useAftermathWords } from './use-aftermath-words.ts';

/** The sentence of a refusal; where somebody else was first, who. */
export function sentenceOf(refusal: ServerRefusal, words: AftermathWords): string {
  const { actor } = (refusal.params ?? {}) as { actor?: string };
  return refusal.code === 'conflict' && actor ? words.a('conflict', { actor }) : tellRefusal(refusal, words).sentence;
}

/** Why an act did not go through. */
export function Failure({ error }: { readonly error: unknown }) {
  const words = useAftermathWords();
  const refusal = errorData(error)?.refusal;
  if (refusal?.code !== 'conflict') return <FailureNotice error={error} />;
  return (
    <Notice tone="danger" title={words.t('errors.refused')} announce>
      <p>{sentenceOf(refusal, words)}</p>
    </Notice>
  );
}
